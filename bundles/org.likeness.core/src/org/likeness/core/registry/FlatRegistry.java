// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.likeness.api.kinds.Kinds;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.core.registry.PluginEntry.State;

/** A registry over a fixed list of plug-ins, for tests and programs without OSGi. Of equal ids the first one wins. */
public final class FlatRegistry extends AbstractRegistry {

  private final List<Candidate> candidates = new ArrayList<>();

  private FlatRegistry(List<? extends Plugin<?>> plugins, Predicate<String> modelInstalled, Duration limit) {
    super(modelInstalled);
    for (Plugin<?> plugin : plugins) {
      PluginEntry entry = describe(plugin);
      candidates.add(new Candidate(entry, candidates.size(), new Probing(entry.id(), limit,
          () -> Questions.ask(entry, () -> plugin.getClass().getAnnotation(PluginInfo.class).parameters(), () -> plugin), () -> { })));
    }
  }

  /** Counts every model as installed. */
  public static PluginRegistry of(Plugin<?>... plugins) {
    return new FlatRegistry(List.of(plugins), m -> true, Probing.LIMIT);
  }

  public static PluginRegistry of(List<? extends Plugin<?>> plugins, Predicate<String> modelInstalled) {
    return new FlatRegistry(plugins, modelInstalled, Probing.LIMIT);
  }

  /** For tests of what does not answer. */
  static PluginRegistry of(List<? extends Plugin<?>> plugins, Duration limit) {
    return new FlatRegistry(plugins, m -> true, limit);
  }

  @Override
  List<Candidate> candidates() {
    return candidates;
  }

  @Override
  public AutoCloseable onChange(Runnable listener) {
    return () -> { }; // this list never changes
  }

  private static PluginEntry describe(Plugin<?> plugin) {
    PluginInfo info = plugin.getClass().getAnnotation(PluginInfo.class);
    String bundle = plugin.getClass().getPackageName().replaceAll("\\.internal.*$", "");
    if (info == null) {
      return new PluginEntry(Kind.unknown(""), plugin.getClass().getName(), plugin.getClass().getSimpleName(), "", "", "", List.of(), bundle,
          "0.0.0", "", State.FAILED, Descriptor.complaint(""), Optional.empty(), 0);
    }
    String complaint = Descriptor.complaint(info.id());
    return new PluginEntry(Kinds.ofId(info.id()).orElseGet(() -> Kind.unknown(info.id())), info.id(), info.label(), info.description(), info.cites(), info.licence(),
        List.of(info.aliases()), bundle, "0.0.0", "", complaint.isEmpty() ? State.READY : State.FAILED, complaint, Optional.empty(), 0);
  }
}
