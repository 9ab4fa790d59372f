// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a plug-in is. Kinds are equal when their prefixes are.
 *
 * @param prefix begins the ids of its plug-ins: {@code loss} for {@code loss.hinge}
 * @param label for people, in the singular
 * @param type the interface, annotated by {@link PluginKind}; {@link Plugin} itself as long as nobody knows it
 */
public record Kind(String prefix, String label, Class<?> type) {

  /**
   * The kind that an interface is.
   *
   * @throws IllegalArgumentException when it lacks {@link PluginKind} or does not extend {@link Plugin}
   */
  public static Kind of(Class<?> type) {
    PluginKind said = type.getAnnotation(PluginKind.class);
    if (said == null || !type.isInterface() || !Plugin.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(type.getName() + " is no kind of plug-in: it must be an interface that extends Plugin, with @PluginKind");
    }
    return new Kind(said.prefix(), said.label(), type);
  }

  /** The kinds whose interfaces a class implements: one, when it is as it should be. */
  public static Set<Kind> implementedBy(Class<?> plugin) {
    Set<Kind> kinds = new LinkedHashSet<>();
    for (Class<?> c = plugin; c != null; c = c.getSuperclass()) {
      for (Class<?> i : c.getInterfaces()) {
        if (i.isAnnotationPresent(PluginKind.class)) {
          kinds.add(of(i));
        }
        kinds.addAll(implementedBy(i));
      }
    }
    return kinds;
  }

  /** The kind that an id speaks of, of which nothing else is known: no plug-in of it has been seen working. */
  public static Kind unknown(String id) {
    String prefix = prefixOf(id).orElse("plug-in");
    return new Kind(prefix, Character.toUpperCase(prefix.charAt(0)) + prefix.substring(1).replace('-', ' '), Plugin.class);
  }

  /** What stands before the dot; empty when there is none. */
  public static Optional<String> prefixOf(String id) {
    int dot = id.indexOf('.');
    return dot < 1 ? Optional.empty() : Optional.of(id.substring(0, dot));
  }

  /** The ids that {@code auto} chooses from, see {@link PluginKind#auto()}. */
  public List<String> auto() {
    PluginKind said = type.getAnnotation(PluginKind.class);
    return said == null ? List.of() : List.of(said.auto());
  }

  /** As {@link PluginKind#watched()} says. */
  public boolean watched() {
    PluginKind said = type.getAnnotation(PluginKind.class);
    return said == null || said.watched();
  }

  /** The word in recipes and JSON: {@code adversarial-loss}. */
  public String key() {
    return label.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Within a sentence: {@code adversarial loss}, {@code GAN architecture}. */
  public String words() {
    return label.length() > 1 && Character.isUpperCase(label.charAt(1)) ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Kind k && k.prefix.equals(prefix);
  }

  @Override
  public int hashCode() {
    return prefix.hashCode();
  }

  @Override
  public String toString() {
    return label;
  }
}
