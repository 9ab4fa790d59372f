// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.api.plugin.Kind;
import org.likeness.core.registry.PluginEntry.State;

/** What {@code auto} means where a plug-in is asked for: the best one whose models are installed, as its kind says. */
public final class Automatic {
  /** In place of an id. */
  public static final String ID = "auto";

  private Automatic() {}

  /** Whether plug-ins of this kind can be asked for by {@link #ID}. */
  public static boolean knows(Kind kind) {
    return !kind.auto().isEmpty();
  }

  /**
   * The full id of the best plug-in of a kind that {@link #knows} names.
   *
   * @return the last of the list when none is ready: asking for that one then says why
   */
  public static String best(PluginRegistry plugins, Kind kind) {
    Set<String> ready = plugins.entries(kind).stream().filter(e -> e.state() == State.READY).map(PluginEntry::id).collect(Collectors.toSet());
    List<String> wanted = kind.auto();
    return wanted.stream().filter(ready::contains).findFirst().orElse(wanted.get(wanted.size() - 1));
  }
}
