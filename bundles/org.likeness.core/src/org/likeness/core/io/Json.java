// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;

/**
 * JSON as plain data: maps with their order, lists, String, Long, Double, Boolean, null. Numbers that are no numbers (NaN,
 * infinities) are written as null. Enums, paths and times are written as their text.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectWriter PRETTY = MAPPER.writer(printer());

  private Json() {}

  /** Indented, with a line break at the end. */
  public static String write(Object plain) {
    try {
      return PRETTY.writeValueAsString(clean(plain)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not plain data", e);
    }
  }

  /** In one line. */
  public static String compact(Object plain) {
    try {
      return MAPPER.writeValueAsString(clean(plain));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not plain data", e);
    }
  }

  /** @param name for messages. @throws UserProblem naming the line when it is not JSON */
  public static Object parse(String text, String name) {
    try {
      return MAPPER.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UserProblem(name + ":" + line + ": this is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Reads a file whose content is one map. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> readMap(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
    if (parse(text, file.toString()) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new UserProblem(file + ": a JSON object is expected");
  }

  /** The value as plain data. */
  public static Object clean(Object value) {
    return switch (value) {
      case null -> null;
      case Double d when !Double.isFinite(d) -> null;
      case Float f -> clean(f.doubleValue());
      case Integer i -> i.longValue();
      case Short s -> s.longValue();
      case Map<?, ?> m -> cleanMap(m);
      case Collection<?> c -> c.stream().map(Json::clean).collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
      case double[] a -> java.util.Arrays.stream(a).mapToObj(Json::clean).toList();
      case long[] a -> java.util.Arrays.stream(a).boxed().toList();
      case String s -> s;
      case Boolean b -> b;
      case Number n -> n;
      default -> value.toString();
    };
  }

  private static Map<String, Object> cleanMap(Map<?, ?> map) {
    Map<String, Object> out = new LinkedHashMap<>();
    map.forEach((k, v) -> out.put(k.toString(), clean(v)));
    return out;
  }

  /** A text of a map; empty when it is missing or no text. */
  public static String text(Map<String, ?> map, String key) {
    return map.get(key) instanceof String s ? s : "";
  }

  /** A number of a map; NaN when it is missing or null. */
  public static double number(Map<String, ?> map, String key) {
    return map.get(key) instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  /** A whole number of a map. */
  public static long integer(Map<String, ?> map, String key, long fallback) {
    return map.get(key) instanceof Number n ? n.longValue() : fallback;
  }

  /** A map of a map; empty when it is missing. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Map<String, ?> map, String key) {
    return map.get(key) instanceof Map<?, ?> m ? (Map<String, Object>) m : Map.of();
  }

  /** A map of texts of a map. */
  public static Map<String, String> texts(Map<String, ?> map, String key) {
    Map<String, String> out = new LinkedHashMap<>();
    map(map, key).forEach((k, v) -> out.put(k, String.valueOf(v)));
    return out;
  }

  /** The maps in a list of a map; empty when it is missing. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> maps(Map<String, ?> map, String key) {
    return map.get(key) instanceof List<?> l
        ? l.stream().filter(Map.class::isInstance).map(m -> (Map<String, Object>) m).toList() : List.of();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    return printer;
  }
}
