// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.likeness.api.plugin.Condition;
import org.likeness.api.plugin.Parameter;

/**
 * What can be set on a parameter record, and the way between the record and plain data (a map of Boolean, Long, Double,
 * String, List and Map values, as YAML and JSON give it). The one source of forms, files and documents. A record may
 * hold records, plug-ins with parameters, lists and maps of them: {@link Parameter} names the types.
 *
 * @param <P> the record, with a constant {@code DEFAULTS}
 */
public final class ParameterSchema<P extends Record> {

  private final Class<P> type;
  private final P defaults;
  private final List<Part> parts = new ArrayList<>();
  private final List<ParameterModel> parameters;

  /**
   * What stands for one component.
   *
   * @param model null for a record whose components stand beside the others
   * @param shared that record's, else null
   */
  private record Part(RecordComponent component, ParameterModel model, ParameterSchema<?> shared) {

    List<ParameterModel> models() {
      return shared == null ? List.of(model) : shared.parameters;
    }
  }

  private ParameterSchema(Class<P> type, P defaults, ModelReader.Outer outer) {
    this.type = type;
    this.defaults = defaults;
    for (RecordComponent c : type.getRecordComponents()) {
      Object value = RecordType.value(c, defaults);
      if (RecordType.isInline(c)) {
        parts.add(new Part(c, null, ModelReader.shared(c, value, outer)));
        continue;
      }
      ParameterModel model = ModelReader.read(c, PlainWriter.plain(value), outer);
      ParameterPlace at = ParameterPlace.of("");
      DefaultCheck.check(model, value, (outer.path().isEmpty() ? at : at.then(outer.path())).then(c.getName()));
      parts.add(new Part(c, model, null));
    }
    parameters = parts.stream().flatMap(p -> p.models().stream()).toList();
    for (String name : names()) {
      if (names().indexOf(name) != names().lastIndexOf(name)) {
        throw new IllegalArgumentException("'" + outer.name(name) + "' is there twice");
      }
      enabled(name, defaults);
    }
  }

  /** Reads a record type; fails with IllegalArgumentException, naming the path, when it or its DEFAULTS is not as the rules say. */
  public static <P extends Record> ParameterSchema<P> of(Class<P> type) {
    return inside(type, new ModelReader.Outer("", List.of(type)));
  }

  static <P extends Record> ParameterSchema<P> inside(Class<P> type, ModelReader.Outer outer) {
    P defaults;
    try {
      defaults = RecordType.defaults(type);
    } catch (IllegalArgumentException e) {
      throw outer.path().isEmpty() ? e : new IllegalArgumentException("'" + outer.path() + "': " + e.getMessage(), e);
    }
    return with(type, defaults, outer);
  }

  /** With the defaults that the record around it gives. */
  static <P extends Record> ParameterSchema<P> with(Class<P> type, P defaults, ModelReader.Outer outer) {
    return new ParameterSchema<>(type, defaults, outer);
  }

  public Class<P> type() {
    return type;
  }

  public P defaults() {
    return defaults;
  }

  /** Of the records whose components stand beside this one's own. */
  public List<ParameterSchema<?>> shared() {
    return parts.stream().<ParameterSchema<?>>map(Part::shared).filter(Objects::nonNull).toList();
  }

  /** In the record's order, those of records that stand beside the others in their place. */
  public List<ParameterModel> parameters() {
    return parameters;
  }

  List<String> names() {
    return parameters.stream().map(ParameterModel::name).toList();
  }

  /** Every value written out as plain data; what is optional and not there is left out. */
  public Map<String, Object> toPlain(P record) {
    return PlainWriter.record(record);
  }

  /** Whether each parameter counts, given the others. */
  public boolean enabled(String name, Record record) {
    for (Part part : parts) {
      if (part.models().stream().anyMatch(m -> m.name().equals(name))) {
        return counts(part.component(), record)
            && (part.shared() == null || part.shared().enabled(name, (Record) RecordType.value(part.component(), record)));
      }
    }
    return true;
  }

  private static boolean counts(RecordComponent c, Record record) {
    Parameter p = c.getAnnotation(Parameter.class);
    if (p == null || p.enabledIf() == Condition.Always.class) {
      return true;
    }
    try {
      return p.enabledIf().getConstructor().newInstance().test(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(p.enabledIf().getName() + " needs a public constructor without arguments", e);
    }
  }

  /**
   * The record with the given values and defaults for the rest, chosen plug-ins as they are given. Keys may be written
   * {@code batchSize} or {@code batch-size}.
   *
   * @param where for messages: the plug-in's id, a file with its line
   * @throws ParameterProblem on an unknown key (with the nearest known one), a value of the wrong type or out of range
   */
  public P fromPlain(Map<String, ?> values, String where) {
    return fromPlain(values, ParameterPlace.of(where), Choices.UNCHECKED);
  }

  /** The same with the chosen plug-ins checked, also those that the defaults choose. @param at where the record stands */
  public P fromPlain(Map<String, ?> values, ParameterPlace at, Choices choices) {
    return read(values, defaults, at, new PlainReader(choices));
  }

  /** @param base what is kept where nothing is given */
  P read(Map<?, ?> values, P base, ParameterPlace at, PlainReader reader) {
    Map<String, Given> left = new LinkedHashMap<>();
    values.forEach((k, v) -> {
      if (left.put(canonical(String.valueOf(k)), new Given(String.valueOf(k), v)) != null) {
        throw at.then(k).problem("is given twice");
      }
    });
    Object[] args = new Object[parts.size()];
    for (int i = 0; i < args.length; i++) {
      args[i] = value(parts.get(i), left, RecordType.value(parts.get(i).component(), base), at, reader);
    }
    if (!left.isEmpty()) {
      String key = left.keySet().iterator().next();
      ParameterPlace there = at.then(key);
      throw new ParameterProblem(there, "unknown parameter '" + there.name() + "'" + Suggestions.sentence(key, names()), null);
    }
    return RecordType.create(type, args, at);
  }

  /** A value under the key that somebody wrote: {@code batch-size}. */
  private record Given(String key, Object value) {}

  /** @param left what is read is taken out of it */
  private static Object value(Part part, Map<String, Given> left, Object before, ParameterPlace at, PlainReader reader) {
    if (part.shared() != null) {
      return part.shared().taken(left, before, at, reader);
    }
    Given given = left.remove(part.model().name());
    // what is not given is read too: it may choose plug-ins
    return given == null ? reader.read(part.model(), part.component().getGenericType(), PlainWriter.plain(before), before, at.then(part.model().name()))
        : reader.read(part.model(), part.component().getGenericType(), given.value(), before, at.then(given.key()));
  }

  private P taken(Map<String, Given> left, Object before, ParameterPlace at, PlainReader reader) {
    Map<String, Object> own = new LinkedHashMap<>();
    names().stream().filter(left::containsKey).map(left::remove).forEach(given -> own.put(given.key(), given.value()));
    return read(own, type.cast(before), at, reader);
  }

  private String canonical(String key) {
    for (ParameterModel p : parameters) {
      if (p.name().equals(key) || ParameterModel.hyphened(p.name()).equals(key)) {
        return p.name();
      }
    }
    return key;
  }
}
