// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;

/** What a plug-in is asked before it counts as working. Everything here runs code of the plug-in: see {@link Probing}. */
final class Questions {

  private Questions() {}

  /**
   * @param parameters loads the type of its parameter record
   * @param service makes the plug-in; fails with the reason as IllegalStateException
   */
  static Probe ask(PluginEntry entry, Callable<Class<? extends Record>> parameters, Callable<Plugin<?>> service) {
    Class<? extends Record> type;
    ParameterSchema<? extends Record> schema;
    try {
      type = parameters.call();
      Annotations.check(type);
      schema = ParameterSchema.of(type);
      Annotations.checkInside(schema);
      if (schema.parameters().stream().anyMatch(p -> p.name().equals("id"))) {
        throw new IllegalStateException("a parameter cannot be called 'id': that key names the plug-in");
      }
    } catch (Throwable e) {
      return Probe.failed("its parameter record cannot be used: " + Reasons.of(e));
    }
    Plugin<?> plugin;
    try {
      plugin = service.call();
    } catch (Throwable e) {
      return Probe.failed("it does not start: " + Reasons.of(e));
    }
    Set<Kind> kinds = Kind.implementedBy(plugin.getClass());
    if (!kinds.contains(entry.kind())) {
      return Probe.failed(kinds.isEmpty() ? "it implements no kind of plug-in (an interface with @PluginKind)"
          : "it is a " + kinds.iterator().next().words() + ", whose ids begin with '" + kinds.iterator().next().prefix() + ".'");
    }
    Kind kind = kinds.stream().filter(entry.kind()::equals).findFirst().orElseThrow();
    if (entry.kind().type() != Plugin.class && kind.type() != entry.kind().type()) {
      return Probe.failed("the prefix '" + kind.prefix() + "' belongs to another kind, " + entry.kind().type().getName());
    }
    try {
      return new Probe(plugin, kind, type, List.copyOf(new ArrayList<>(required(plugin, schema))), "");
    } catch (Throwable e) {
      return Probe.failed("it fails when asked which models it needs: " + Reasons.of(e));
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<String> required(Plugin plugin, ParameterSchema<? extends Record> schema) {
    List<String> models = plugin.requiredModels(schema.defaults());
    if (models == null) {
      throw new IllegalStateException("it answers nothing (null)");
    }
    return models;
  }
}
