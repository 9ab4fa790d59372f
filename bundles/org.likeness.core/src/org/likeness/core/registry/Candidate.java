// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.Optional;
import java.util.function.Supplier;
import org.likeness.api.plugin.Plugin;

/**
 * A plug-in that was found.
 *
 * @param entry its descriptor; READY as far as the descriptor goes, or FAILED
 * @param order of equal rankings: the smaller one wins
 * @param probe gives the service, or why there is none; asked at most once
 */
record Candidate(PluginEntry entry, long order, Supplier<Probe> probe) {

  /** @param failure one sentence when there is no service */
  record Probe(Optional<Plugin<?>> plugin, String failure) {
    static Probe of(Plugin<?> plugin) {
      return new Probe(Optional.of(plugin), "");
    }

    static Probe failed(String sentence) {
      return new Probe(Optional.empty(), sentence);
    }
  }
}
