// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.List;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;

/**
 * What came out when a plug-in was asked.
 *
 * @param plugin the service; null when it has failed
 * @param kind the kind that it is; null when it has failed
 * @param parameters its parameter record's type; null when that could not be read
 * @param models the models that it needs with its defaults
 * @param failure one sentence when it has failed, else empty
 */
record Probe(Plugin<?> plugin, Kind kind, Class<? extends Record> parameters, List<String> models, String failure) {

  static Probe failed(String sentence) {
    return new Probe(null, null, null, List.of(), sentence);
  }

  boolean works() {
    return failure.isEmpty();
  }
}
