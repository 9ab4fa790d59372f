// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.core.run.MetricResult;
import org.likeness.core.stats.Interval;
import org.likeness.core.stats.SeriesMean;

/**
 * The first candidate minus each other one, frame by frame, for every metric that both have. Many comparisons find
 * something by chance: each carries a second interval that holds for all of them together (Bonferroni).
 */
final class Differences {

  private record Pair(MetricResult first, String second, double[] values) {}

  private Differences() {}

  /** @param outcomes by candidate, the first one first */
  static List<MetricResult> of(Map<String, List<Evaluation.Outcome>> outcomes) {
    List<Pair> pairs = new ArrayList<>();
    String first = outcomes.keySet().iterator().next();
    outcomes.forEach((other, found) -> {
      if (!other.equals(first)) {
        pairs.addAll(pairs(outcomes.get(first), other, found));
      }
    });
    return pairs.stream().map(p -> result(p, first, pairs.size())).toList();
  }

  private static List<Pair> pairs(List<Evaluation.Outcome> a, String second, List<Evaluation.Outcome> b) {
    List<Pair> pairs = new ArrayList<>();
    for (Evaluation.Outcome x : a) {
      for (Evaluation.Outcome y : b) {
        if (x.result().id().equals(y.result().id()) && x.perFrame().length == y.perFrame().length && x.perFrame().length > 1) {
          double[] d = new double[x.perFrame().length];
          Arrays.setAll(d, i -> x.perFrame()[i] - y.perFrame()[i]);
          pairs.add(new Pair(x.result(), second, d));
        }
      }
    }
    return pairs;
  }

  private static MetricResult result(Pair pair, String first, int comparisons) {
    MetricResult x = pair.first();
    Interval alone = SeriesMean.of(pair.values(), Evaluation.LEVEL);
    int n = (int) Arrays.stream(pair.values()).filter(Double::isFinite).count();
    Map<String, String> recipe = new LinkedHashMap<>(x.recipe());
    recipe.keySet().removeAll(List.of("not measured", "bound"));
    if (n < pair.values().length) {
      recipe.put("not measured", (pair.values().length - n) + " of " + pair.values().length + " frames in one of the two");
    }
    if (comparisons > 1 && Double.isFinite(alone.low())) {
      Interval together = SeriesMean.of(pair.values(), 1 - (1 - Evaluation.LEVEL) / comparisons);
      recipe.put("low for all " + comparisons + " comparisons together", number(together.low()));
      recipe.put("high for all " + comparisons + " comparisons together", number(together.high()));
    }
    return new MetricResult(x.id(), x.label(), alone.value(), x.unit(), x.higherIsBetter(), n, alone.low(), alone.high(),
        alone.method().isEmpty() ? "" : alone.method() + ", paired", first + " minus " + pair.second(), recipe);
  }

  private static String number(double v) {
    return String.format(Locale.ROOT, "%.5g", v);
  }
}
