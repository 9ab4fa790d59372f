// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.WeightedChoice;

/** Reads values of parameters from plain data; what is not as it may be is refused at its place. */
final class PlainReader {
  private final Choices choices;

  PlainReader(Choices choices) {
    this.choices = choices;
  }

  /**
   * @param type the Java type that the model describes
   * @param base the value of a record whose keys are not all given
   */
  Object read(ParameterModel m, Type type, Object plain, Object base, ParameterPlace at) {
    if (m.optional()) {
      Object before = base instanceof Optional<?> o ? o.orElse(null) : null;
      return plain == null ? Optional.empty() : Optional.of(value(m, ModelReader.argument((ParameterizedType) type, 0), plain, before, at));
    }
    return value(m, type, plain, base, at);
  }

  private Object value(ParameterModel m, Type type, Object plain, Object base, ParameterPlace at) {
    return switch (m.type()) {
      case RECORD -> record(m.schema(), plain, base, at);
      case PLUGIN -> m.schema() == null ? choices.checked(m.kind(), choice(m, plain, at), at) : weighted(m, plain, at);
      case LIST -> list(m, ModelReader.argument((ParameterizedType) type, 0), plain, at);
      case MAP -> map(m, ModelReader.argument((ParameterizedType) type, 1), plain, at);
      default -> single(m, type, plain, at);
    };
  }

  private static Object single(ParameterModel m, Type type, Object plain, ParameterPlace at) {
    Object value = PlainValues.fromPlain(plain, type);
    if (value == null) {
      String what = m.type() == ValueType.CHOICE ? "one of " + m.allowed() : m.type().inWords();
      throw at.problem("must be " + what + ", not " + Words.given(plain));
    }
    if (!m.inRange(value)) {
      throw at.problem("must be " + m.allowed() + (m.unit().isEmpty() ? "" : " " + m.unit()) + ", not " + plain);
    }
    return value;
  }

  private <P extends Record> P record(ParameterSchema<P> schema, Object plain, Object base, ParameterPlace at) {
    if (!(plain instanceof Map<?, ?> map)) {
      List<String> keys = schema.names();
      throw at.problem("must be " + (keys.isEmpty() ? "an empty map" : "a map with " + String.join(", ", keys)) + ", not " + Words.given(plain));
    }
    return schema.read(map, base == null ? schema.defaults() : schema.type().cast(base), at, this);
  }

  private static Choice choice(ParameterModel m, Object plain, ParameterPlace at) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    Object id = plain;
    if (plain instanceof Choice c) {
      return c;
    }
    if (plain instanceof Map<?, ?> map) {
      map.forEach((k, v) -> parameters.put(k.toString(), v));
      id = parameters.remove("id");
    }
    if (!(id instanceof String text) || text.isBlank()) {
      throw at.problem("must be the id of " + Words.a(m.kind().words()) + ", or a map with 'id' and parameters, not "
          + (plain instanceof Map ? "a map without an id" : Words.given(plain)));
    }
    return new Choice(text.strip(), parameters);
  }

  private WeightedChoice weighted(ParameterModel m, Object plain, ParameterPlace at) {
    Map<String, Object> keys = new LinkedHashMap<>();
    Object rest = plain instanceof WeightedChoice w ? w.plain() : plain;
    if (rest instanceof Map<?, ?> map) {
      Map<String, Object> others = new LinkedHashMap<>();
      map.forEach((k, v) -> (m.schema().names().contains(k.toString()) ? keys : others).put(k.toString(), v));
      rest = others;
    }
    WeightedChoice.Keys beside = (WeightedChoice.Keys) record(m.schema(), keys, null, at);
    return new WeightedChoice(choices.checked(m.kind(), choice(m, rest, at), at), beside.weight());
  }

  private List<Object> list(ParameterModel m, Type of, Object plain, ParameterPlace at) {
    ParameterModel element = m.element();
    List<?> in = switch (plain) {
      case null -> throw at.problem("must be a list, not nothing");
      case List<?> l -> l;
      case String s when element.type().isSingle() && element.type() != ValueType.PATH -> s.isBlank() ? List.of() : Arrays.asList(s.strip().split("\\s*,\\s*"));
      case Map<?, ?> one when !element.type().isNested() || element.type() == ValueType.LIST ->
          throw at.problem("must be a list, not a map");
      default -> List.of(plain);
    };
    List<Object> out = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      out.add(value(element, of, in.get(i), null, at.then(i)));
    }
    return List.copyOf(out);
  }

  private Map<String, Object> map(ParameterModel m, Type of, Object plain, ParameterPlace at) {
    if (!(plain instanceof Map<?, ?> in)) {
      throw at.problem("must be a map of names and values, not " + Words.given(plain));
    }
    Map<String, Object> out = new LinkedHashMap<>();
    in.forEach((k, v) -> {
      if (k == null || k.toString().isBlank()) {
        throw at.problem("has an empty name");
      }
      out.put(k.toString(), value(m.element(), of, v, null, at.then(k.toString())));
    });
    return Collections.unmodifiableMap(out);
  }
}
