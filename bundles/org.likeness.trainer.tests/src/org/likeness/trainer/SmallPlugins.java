// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.plugin.Plugin;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.registry.PluginRegistry;

/** Plug-ins as small as they can be, written as an outsider would. */
final class SmallPlugins {

  private SmallPlugins() {}

  static PluginRegistry registry() {
    return FlatRegistry.of(all().toArray(Plugin<?>[]::new));
  }

  static List<Plugin<?>> all() {
    List<Plugin<?>> all = new ArrayList<>(SmallOptimisers.all());
    all.addAll(List.of(new SmallPair(), new SmallScheme(), new Denoise(), new SmallHealth()));
    return all;
  }
}
