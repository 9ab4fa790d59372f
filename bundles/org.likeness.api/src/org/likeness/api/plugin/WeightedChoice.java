// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A plug-in with its weight in a sum, as a parameter: {@code losses: [l1, {id: dssim, window: 7, weight: 2}]}. The weight
 * belongs to the sum, not to the plug-in. Of which kind the plug-in is says {@link Parameter#kind()}. Immutable.
 *
 * @param choice the plug-in
 * @param weight what its value is multiplied by, 0 to a million
 */
public record WeightedChoice(Choice choice, double weight) {

  /** What stands in the map beside the plug-in's id and its own parameters. */
  public record Keys(@Parameter(min = 0, max = 1e6, description = "What its value is multiplied by in the sum") double weight) {
    public static final Keys DEFAULTS = new Keys(1);
  }

  /** With the plug-in's own defaults and the weight 1. */
  public static WeightedChoice of(String id) {
    return new WeightedChoice(Choice.of(id), Keys.DEFAULTS.weight());
  }

  /** A map with {@code id}, the parameters and {@code weight}. */
  public Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", choice.id());
    out.putAll(choice.parameters());
    out.put("weight", weight);
    return Collections.unmodifiableMap(out);
  }
}
