// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.likeness.api.plugin.Parameter;

/** Reading and making records of somebody else's types. */
final class RecordType {

  private RecordType() {}

  static Object value(RecordComponent c, Record record) {
    try {
      var accessor = c.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("Cannot read " + c.getName() + " of " + record.getClass(), e);
    }
  }

  /** Whether the component is a record whose components stand beside the others. */
  static boolean isInline(RecordComponent c) {
    Parameter p = c.getAnnotation(Parameter.class);
    return p != null && p.inline();
  }

  /** The value of a parameter, also of one that a record beside the others holds. */
  static Object value(String name, Record record) {
    for (RecordComponent c : record.getClass().getRecordComponents()) {
      Object value = value(c, record);
      if (!isInline(c) && c.getName().equals(name)) {
        return value;
      } else if (isInline(c) && names((Record) value).contains(name)) {
        return value(name, (Record) value);
      }
    }
    throw new IllegalArgumentException(record.getClass() + " has no " + name);
  }

  private static List<String> names(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .flatMap(c -> isInline(c) ? names((Record) value(c, record)).stream() : Stream.of(c.getName())).toList();
  }

  /** The constant DEFAULTS; fails with IllegalArgumentException when there is none as it should be. */
  static <P extends Record> P defaults(Class<P> type) {
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

  /**
   * @param at for the problem that the record's own constructor may have with its values: at the component that its
   *     sentence names, else at the record
   */
  static <P extends Record> P create(Class<P> type, Object[] args, ParameterPlace at) {
    Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(args);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
      String sentence = cause instanceof IllegalArgumentException ? said : "these parameters are not taken: " + said;
      String whole = at.path().isEmpty() ? sentence : "parameter '" + at.name() + "': " + sentence;
      throw new ParameterProblem(named(type, said, at), whole, cause);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " cannot be created", e);
    }
  }

  private static ParameterPlace named(Class<?> type, String sentence, ParameterPlace at) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
        .filter(n -> Pattern.compile("\\b" + Pattern.quote(n) + "\\b").matcher(sentence).find()).findFirst().map(at::then).orElse(at);
  }
}
