// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.Map;
import org.likeness.api.plugin.Plugin;

/**
 * A plug-in with its parameters, ready to create workers.
 *
 * @param entry what is known of it
 * @param plugin the service
 * @param parameters its parameter record, checked
 * @param plain id and every parameter as plain data, for recipes and runs: {@code {id: loss.hinge, margin: 1.0}}
 */
public record Configured(PluginEntry entry, Plugin<?> plugin, Record parameters, Map<String, Object> plain) {

  /**
   * The plug-in as its kind's interface, to be called with {@link #parameters()}:
   * {@code AdversarialLoss<Record> loss = configured.as(AdversarialLoss.class);}.
   */
  @SuppressWarnings("unchecked")
  public <T extends Plugin<?>> T as(Class<? super T> type) {
    return (T) type.cast(plugin);
  }

  public String id() {
    return entry.id();
  }
}
