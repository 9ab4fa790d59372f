// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
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

  /** Deeper than anything that we write; a deeper file would only exhaust the stack. */
  static final int DEEPEST = 100;
  /** Bytes of a file that is read whole: far more than any of ours has. */
  static final long LARGEST = 64L << 20;
  private static final int LONGEST_NUMBER = 400;
  private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
      .enable(DeserializationFeature.USE_LONG_FOR_INTS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
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
    } catch (StreamConstraintsException e) {
      String what = e.getOriginalMessage().contains("nesting") ? "is nested more than " + DEEPEST + " levels deep"
          : "holds a number or text that is too long";
      throw new UserProblem(name + ":" + line(e) + ": this JSON " + what, e);
    } catch (JsonProcessingException e) {
      throw new UserProblem(name + ":" + line(e) + ": this is not JSON: " + Plain.line(e.getOriginalMessage()), e);
    }
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  /** Reads a file whose content is one map. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> readMap(Path file) {
    String text = Texts.read(file, LARGEST);
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

  /** A whole number of a map; the fallback when it is missing, has a fraction or does not fit into 64 bits. */
  public static long integer(Map<String, ?> map, String key, long fallback) {
    return switch (map.get(key)) {
      case Long l -> l;
      case Integer i -> i;
      case Double d when d == Math.rint(d) && Math.abs(d) < 1L << 53 -> d.longValue();
      case null, default -> fallback;
    };
  }

  /**
   * A whole number that must be there and lie in a range.
   *
   * @param where begins the sentence: the file
   * @throws UserProblem saying what is there instead
   */
  public static long integer(Map<String, ?> map, String key, long min, long max, String where) {
    Object there = map.get(key);
    boolean whole = there instanceof Long || there instanceof Integer || there instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1L << 53;
    long n = whole ? ((Number) there).longValue() : 0;
    if (!whole || n < min || n > max) {
      throw new UserProblem(where + ": '" + key + "' must be a whole number from " + min + " to " + max + ", not "
          + Plain.line(String.valueOf(there), 60));
    }
    return n;
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
