// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.likeness.core.recipe.Overrides;

/**
 * One combination of values.
 *
 * @param number from 1
 * @param values by the way to each key, as plain data
 */
record SweepPoint(int number, Map<String, Object> values) {

  /** Every combination of the axes, the last one changing fastest, each with as many draws of the ranges. */
  static List<SweepPoint> all(SweepParameters p, long seed) {
    List<Map<String, Object>> grid = List.of(Map.of());
    for (SweepParameters.Axis axis : p.axes()) {
      List<Map<String, Object>> next = new ArrayList<>();
      for (Map<String, Object> before : grid) {
        axis.values().forEach(text -> next.add(with(before, axis.key(), Overrides.value(text, axis.key()))));
      }
      grid = next;
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<SweepPoint> out = new ArrayList<>();
    for (Map<String, Object> combination : grid) {
      for (int d = 0; d < (p.ranges().isEmpty() ? 1 : p.draws()); d++) {
        Map<String, Object> values = combination;
        for (SweepParameters.Range range : p.ranges()) {
          values = with(values, range.key(), drawn(range, random.nextDouble()));
        }
        out.add(new SweepPoint(out.size() + 1, values));
      }
    }
    return out;
  }

  private static Map<String, Object> with(Map<String, Object> before, String key, Object value) {
    Map<String, Object> out = new LinkedHashMap<>(before);
    out.put(key, value);
    return out;
  }

  /** Four digits are enough, and can be read. */
  private static double drawn(SweepParameters.Range range, double u) {
    double v = range.scale() == SweepParameters.Scale.LOG ? range.from() * Math.pow(range.to() / range.from(), u)
        : range.from() + u * (range.to() - range.from());
    return new java.math.BigDecimal(v).round(new java.math.MathContext(4)).doubleValue();
  }

  /** {@code loss = hinge, regularisers.0.gamma = 1}. */
  String inWords() {
    return values.isEmpty() ? "the recipe as it is" : String.join(", ", values.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList());
  }
}
