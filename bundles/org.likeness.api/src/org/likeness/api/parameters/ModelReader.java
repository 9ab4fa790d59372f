// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.parameters.ParameterModel.Inside;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.WeightedChoice;

/** Makes the models of a record's components and refuses, naming the path, what cannot be a parameter. */
final class ModelReader {
  private static final int DEEPEST = 8;

  private final RecordComponent component;
  private final Parameter said;
  private final Outer outer;

  /**
   * What lies around a record.
   *
   * @param path in words: {@code stages[].blur}; empty for the outermost record
   * @param types the records around it and itself
   */
  record Outer(String path, List<Class<?>> types) {

    Outer inside(String further, Class<?> type) {
      String next = path.isEmpty() ? further : path + "." + further;
      if (types.contains(type)) {
        throw new IllegalArgumentException("'" + next + "': the record " + type.getName() + " holds itself");
      }
      if (types.size() >= DEEPEST) {
        throw new IllegalArgumentException("'" + next + "': records lie more than " + DEEPEST + " deep in each other");
      }
      return new Outer(next, java.util.stream.Stream.concat(types.stream(), java.util.stream.Stream.of(type)).toList());
    }

    String name(String further) {
      return path.isEmpty() ? further : path + "." + further;
    }
  }

  private ModelReader(RecordComponent component, Outer outer) {
    this.component = component;
    this.outer = outer;
    Parameter p = component.getAnnotation(Parameter.class);
    said = p == null ? Unsaid.INSTANCE : p;
  }

  static ParameterModel read(RecordComponent component, Object plainDefault, Outer outer) {
    ModelReader reader = new ModelReader(component, outer);
    ParameterModel model = reader.model(component.getGenericType(), component.getName(), plainDefault, true);
    if (reader.said.kind() != void.class && kindIn(model) == null) {
      throw reader.wrong(component.getName(), "only a Choice has a kind of plug-in");
    }
    return model;
  }

  /** Of a record whose components stand beside the others. @param value in the defaults of the record around it */
  static ParameterSchema<?> shared(RecordComponent component, Object value, Outer outer) {
    ModelReader reader = new ModelReader(component, outer);
    if (!component.getType().isRecord()) {
      throw reader.wrong(component.getName(), "only the components of a record can stand beside the others");
    }
    if (value == null) {
      throw reader.wrong(component.getName(), "DEFAULTS has no value for it (null)");
    }
    return shared(component.getType().asSubclass(Record.class), value, outer.inside(component.getName(), component.getType()));
  }

  private static <P extends Record> ParameterSchema<P> shared(Class<P> type, Object value, Outer outer) {
    return ParameterSchema.with(type, type.cast(value), outer);
  }

  private static Kind kindIn(ParameterModel m) {
    return m.element() != null ? kindIn(m.element()) : m.kind();
  }

  /** @param path from this component on: {@code stages[]} */
  private ParameterModel model(Type type, String path, Object plainDefault, boolean outermost) {
    ValueType single = PlainValues.typeOf(type);
    if (single != null) {
      return make(single, type instanceof Class<?> c && c.isEnum() ? PlainValues.choices(c) : List.of(), plainDefault, Inside.NOTHING);
    }
    if (type == Choice.class) {
      return make(ValueType.PLUGIN, List.of(), plainDefault, new Inside(false, kind(path), null, null));
    }
    if (type == WeightedChoice.class) {
      return make(ValueType.PLUGIN, List.of(), plainDefault, new Inside(false, kind(path), null, ParameterSchema.of(WeightedChoice.Keys.class)));
    }
    if (type instanceof Class<?> c && c.isRecord()) {
      return record(c.asSubclass(Record.class), path, plainDefault);
    }
    if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
      return container(ValueType.LIST, argument(many, 0), path, plainDefault);
    }
    if (type instanceof ParameterizedType many && many.getRawType() == Map.class) {
      if (many.getActualTypeArguments()[0] != String.class) {
        throw wrong(path, "the keys of a map must be of type String, not " + many.getActualTypeArguments()[0].getTypeName());
      }
      return container(ValueType.MAP, argument(many, 1), path, plainDefault);
    }
    if (outermost && type instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class) {
      return optional(argument(maybe, 0), path, plainDefault);
    }
    throw wrong(path, "a parameter cannot be of type " + type.getTypeName());
  }

  private ParameterModel container(ValueType type, Type of, String path, Object plainDefault) {
    return make(type, List.of(), plainDefault, new Inside(false, null, model(of, path + "[]", null, false), null));
  }

  private <P extends Record> ParameterModel record(Class<P> type, String path, Object plainDefault) {
    ParameterSchema<P> schema = ParameterSchema.inside(type, outer.inside(path, type));
    Object value = plainDefault == null ? schema.toPlain(schema.defaults()) : plainDefault;
    return make(ValueType.RECORD, List.of(), value, new Inside(false, null, null, schema));
  }

  private ParameterModel optional(Type of, String path, Object plainDefault) {
    ParameterModel m = model(of, path, plainDefault, false);
    if (m.element() != null) {
      throw wrong(path, "a list or map is not optional: it may be empty");
    }
    return make(m.type(), m.choices(), plainDefault, new Inside(true, m.kind(), m.element(), m.schema()));
  }

  private Kind kind(String path) {
    if (said.kind() == void.class) {
      throw wrong(path, "a Choice needs @Parameter(kind = ...) with the interface of the plug-ins to choose from");
    }
    try {
      return Kind.of(said.kind());
    } catch (IllegalArgumentException e) {
      throw wrong(path, e.getMessage());
    }
  }

  private ParameterModel make(ValueType type, List<String> choices, Object plainDefault, Inside inside) {
    return new ParameterModel(component.getName(), said.label().isEmpty() ? Words.label(component.getName()) : said.label(),
        said.description(), type, choices, said.unit(), said.min(), said.max(), said.step(), said.group(), said.advanced(), said.role(),
        plainDefault, inside);
  }

  /** What a list, map or optional holds; wrapped numbers count as the plain ones. */
  static Type argument(ParameterizedType type, int i) {
    Type t = type.getActualTypeArguments()[i];
    return t == Integer.class ? int.class : t == Long.class ? long.class : t == Double.class ? double.class : t == Boolean.class ? boolean.class : t;
  }

  private IllegalArgumentException wrong(String path, String sentence) {
    return new IllegalArgumentException("'" + outer.name(path) + "': " + sentence);
  }

  /** The annotation's own defaults, for a component without it. */
  private record Unsaid(@Parameter int component) {
    static final Parameter INSTANCE = Unsaid.class.getRecordComponents()[0].getAnnotation(Parameter.class);
  }
}
