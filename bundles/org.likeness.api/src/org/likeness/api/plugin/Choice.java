// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Another plug-in with its parameters, as a parameter: {@code embedder: identity.lbph} or
 * {@code metric: {id: metric.ssim, window: 11}}. Of which kind it is says {@link Parameter#kind()} on the record's
 * component. Whoever runs the plug-in has checked it; {@link PluginContext#plugin(Class, Choice)} opens it. Immutable.
 *
 * @param id the whole id, the part after the dot, or an alias
 * @param parameters those that are not the other plug-in's defaults, as plain data: Boolean, Long, Double, String, and
 *     lists and maps of those; numbers, constants of enums, paths and choices are made so
 */
public record Choice(String id, Map<String, Object> parameters) {

  public Choice {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("a choice of a plug-in needs an id");
    }
    parameters = map(parameters);
  }

  /** With the plug-in's own defaults. */
  public static Choice of(String id) {
    return new Choice(id, Map.of());
  }

  /** The id alone when nothing else is said, else a map with {@code id} and the parameters. */
  public Object plain() {
    if (parameters.isEmpty()) {
      return id;
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", id);
    out.putAll(parameters);
    return Collections.unmodifiableMap(out);
  }

  private static Map<String, Object> map(Map<?, ?> from) {
    Map<String, Object> out = new LinkedHashMap<>();
    from.forEach((k, v) -> out.put(k.toString(), plain(v)));
    return Collections.unmodifiableMap(out);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case null -> null;
      case Boolean b -> b;
      case String s -> s;
      case Long l -> l;
      case Double d -> d;
      case Integer i -> i.longValue();
      case Float f -> f.doubleValue();
      case Enum<?> e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case Path p -> p.toString();
      case Choice c -> c.plain();
      case Map<?, ?> m -> map(m);
      case List<?> l -> {
        List<Object> out = new ArrayList<>();
        l.forEach(e -> out.add(plain(e)));
        yield Collections.unmodifiableList(out);
      }
      default -> throw new IllegalArgumentException("a parameter of a choice cannot be a " + value.getClass().getName());
    };
  }
}
