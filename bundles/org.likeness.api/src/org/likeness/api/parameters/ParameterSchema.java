// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.parameters.ParameterModel.ValueType;
import org.likeness.api.plugin.Condition;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.problem.UserProblem;

/**
 * What can be set on a parameter record, and the way between the record and plain data (a map of Boolean, Long, Double,
 * String and List values, as YAML and JSON give it). The one source of forms, flags, files and documents.
 *
 * @param <P> the record, with a public constant {@code DEFAULTS}
 */
public final class ParameterSchema<P extends Record> {

  private final Class<P> type;
  private final P defaults;
  private final List<ParameterModel> parameters = new ArrayList<>();

  private ParameterSchema(Class<P> type) {
    this.type = type;
    this.defaults = readDefaults(type);
    for (RecordComponent c : type.getRecordComponents()) {
      Object value = value(c, defaults);
      ParameterModel model = ParameterModel.of(c, PlainValues.toPlain(value));
      if (value == null) {
        throw new IllegalArgumentException("DEFAULTS has no value for '" + c.getName() + "' (null)");
      }
      if (!inRange(model, value)) {
        throw new IllegalArgumentException("DEFAULTS has " + value + " for '" + c.getName() + "', but allowed is " + model.allowed());
      }
      parameters.add(model);
    }
    for (RecordComponent c : type.getRecordComponents()) {
      enabled(c.getName(), defaults);
    }
  }

  /** Reads a record type; fails with IllegalArgumentException when it, or its DEFAULTS, is not as the rules say. */
  public static <P extends Record> ParameterSchema<P> of(Class<P> type) {
    return new ParameterSchema<>(type);
  }

  public Class<P> type() {
    return type;
  }

  public P defaults() {
    return defaults;
  }

  /** In the record's order. */
  public List<ParameterModel> parameters() {
    return List.copyOf(parameters);
  }

  /** Every value written out as plain data. */
  public Map<String, Object> toPlain(P record) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (RecordComponent c : type.getRecordComponents()) {
      out.put(c.getName(), PlainValues.toPlain(value(c, record)));
    }
    return out;
  }

  /** Whether each parameter counts, given the others. */
  public boolean enabled(String name, P record) {
    for (RecordComponent c : type.getRecordComponents()) {
      Parameter p = c.getAnnotation(Parameter.class);
      if (c.getName().equals(name) && p != null && p.enabledIf() != Condition.Always.class) {
        try {
          return p.enabledIf().getConstructor().newInstance().test(record);
        } catch (ReflectiveOperationException e) {
          throw new IllegalArgumentException(p.enabledIf().getName() + " needs a public constructor without arguments", e);
        }
      }
    }
    return true;
  }

  /**
   * The record with the given values and defaults for the rest. Keys may be written {@code batchSize} or
   * {@code batch-size}.
   *
   * @param where for messages: the plug-in's id, a file with its line
   * @throws UserProblem on an unknown key (with the nearest known one), a value of the wrong type or out of range
   */
  public P fromPlain(Map<String, ?> values, String where) {
    Map<String, Object> left = new LinkedHashMap<>();
    values.forEach((k, v) -> left.put(canonical(k), v));
    RecordComponent[] components = type.getRecordComponents();
    Object[] args = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent c = components[i];
      args[i] = left.containsKey(c.getName()) ? checked(parameters.get(i), c, left.remove(c.getName()), where)
          : value(c, defaults);
    }
    if (!left.isEmpty()) {
      String key = left.keySet().iterator().next();
      throw new UserProblem(where + ": unknown parameter '" + key + "'" + Suggestions.sentence(key, names()));
    }
    return create(components, args, where);
  }

  private List<String> names() {
    return parameters.stream().map(ParameterModel::name).toList();
  }

  private String canonical(String key) {
    for (ParameterModel p : parameters) {
      if (p.name().equals(key) || ParameterModel.hyphened(p.name()).equals(key)) {
        return p.name();
      }
    }
    return key;
  }

  private static Object checked(ParameterModel model, RecordComponent c, Object plain, String where) {
    Object value = PlainValues.fromPlain(plain, c.getGenericType());
    if (value == null) {
      String what = model.type() == ValueType.CHOICE ? "one of " + model.allowed() : model.type().inWords();
      throw new UserProblem(where + ": parameter '" + model.name() + "' must be " + what + ", not '" + plain + "'");
    }
    if (!inRange(model, value)) {
      String unit = model.unit().isEmpty() ? "" : " " + model.unit();
      throw new UserProblem(where + ": parameter '" + model.name() + "' must be " + model.allowed() + unit + ", not " + plain);
    }
    return value;
  }

  private static boolean inRange(ParameterModel model, Object value) {
    Collection<?> numbers = value instanceof Collection<?> many ? many : List.of(value);
    for (Object n : numbers) {
      if (n instanceof Number x && !(x.doubleValue() >= model.min() && x.doubleValue() <= model.max())) {
        return false;
      }
    }
    return true;
  }

  private P create(RecordComponent[] components, Object[] args, String where) {
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(args);
    } catch (InvocationTargetException e) {
      String said = e.getCause().getMessage() == null ? e.getCause().getClass().getSimpleName() : e.getCause().getMessage();
      throw new UserProblem(where + ": " + (e.getCause() instanceof IllegalArgumentException ? said
          : "these parameters are not taken: " + said), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " cannot be created", e);
    }
  }

  private static Object value(RecordComponent c, Record record) {
    try {
      var accessor = c.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("Cannot read " + c.getName() + " of " + record.getClass(), e);
    }
  }

  private static <P extends Record> P readDefaults(Class<P> type) {
    Field field;
    try {
      field = type.getDeclaredField("DEFAULTS");
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(type.getName() + " has no constant DEFAULTS");
    }
    if (!Modifier.isStatic(field.getModifiers()) || !type.isAssignableFrom(field.getType())) {
      throw new IllegalArgumentException(type.getName() + " needs a static constant DEFAULTS of its own type, not of "
          + field.getType().getName());
    }
    try {
      field.setAccessible(true);
      P defaults = type.cast(field.get(null));
      if (defaults == null) {
        throw new IllegalArgumentException("the constant DEFAULTS of " + type.getName() + " is null");
      }
      return defaults;
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(type.getName() + ": DEFAULTS cannot be read", e);
    }
  }
}
