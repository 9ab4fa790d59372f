// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.likeness.api.kinds.Kinds;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.core.registry.PluginEntry.State;
import org.osgi.framework.Bundle;

/** Reads the descriptor that {@link PluginInfo} has written as properties. */
final class Descriptor {
  private static final String WORDS = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Function<String, Object> properties;

  Descriptor(Function<String, Object> properties) {
    this.properties = properties;
  }

  String text(String name) {
    return properties.apply(PluginInfo.PREFIX_ + name) instanceof String s ? s.strip() : "";
  }

  String id() {
    return text("id");
  }

  /** Why it cannot be right; empty when it can. */
  static String complaint(String id) {
    if (id.isEmpty()) {
      return "it has no @PluginInfo with an id";
    }
    if (!id.matches(WORDS + "[.]" + WORDS)) {
      return "its id must be the prefix of its kind, a dot, and words in lower case with hyphens, not '" + id + "'";
    }
    return "";
  }

  private List<String> texts(String name) {
    return switch (properties.apply(PluginInfo.PREFIX_ + name)) {
      case String[] many -> Arrays.stream(many).filter(s -> !s.isBlank()).toList();
      case String one when !one.isBlank() -> List.of(one);
      case null, default -> List.of();
    };
  }

  /** Without its parameters. An id that is not given is replaced by the component's name: something must name it. */
  PluginEntry entry(Bundle bundle, State state, String reason, int ranking) {
    String component = properties.apply("component.name") instanceof String s ? s : "";
    String id = id().isEmpty() ? component.isEmpty() ? UserJars.name(bundle) : component : id();
    String label = text("label");
    String licence = text("licence");
    return new PluginEntry(Kinds.ofId(id()).orElseGet(() -> Kind.unknown(id())), id, label.isEmpty() ? id : label, text("description"), text("cites"),
        licence.isEmpty() ? "EPL-2.0" : licence, texts("aliases"), UserJars.name(bundle), bundle.getVersion().toString(),
        UserJars.jarOf(bundle).map(Object::toString).orElse(""), state, reason, Optional.empty(), ranking);
  }
}
