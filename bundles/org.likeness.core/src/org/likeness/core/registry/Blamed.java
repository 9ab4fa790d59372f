// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.function.Supplier;

/** Names a plug-in where its code runs without its own interface being called: in the networks that it has made. */
public final class Blamed {

  private Blamed() {}

  /** Does the work; what it throws becomes a {@link PluginFailure} of this plug-in, as {@link Guard} would make it. */
  public static <T> T on(PluginEntry plugin, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      throw Guard.named(plugin, e);
    }
  }

  /** @throws PluginFailure with the sentence when this does not hold */
  public static void unless(boolean holds, PluginEntry plugin, String sentence) {
    if (!holds) {
      throw new PluginFailure(plugin, sentence, null);
    }
  }
}
