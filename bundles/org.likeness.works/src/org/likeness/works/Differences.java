// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.likeness.api.metric.Measurement;
import org.likeness.core.run.MetricResult;
import org.likeness.works.stats.Interval;
import org.likeness.works.stats.SeriesMean;

/**
 * The first candidate minus each other one, moment by moment, for every metric that both have. Frames whose moment only one
 * of them has are counted and left out. Many comparisons find something by chance: each carries a second interval that
 * holds for all of them together (Bonferroni).
 */
final class Differences {
  /** What is said of one clip's number and means nothing for a difference. */
  private static final List<String> OF_ONE = List.of(MetricResult.NOT_MEASURED, MetricResult.BOUND, Measurement.LEFT_OUT,
      MetricResult.FLOOR, MetricResult.CEILING);

  /** @param alone how many frames of the first and of the second have no partner */
  private record Pair(MetricResult first, String second, double[] values, int[] alone) {}

  private Differences() {}

  /**
   * All of them.
   *
   * @param outcomes by candidate, the first one first
   * @param said hears of differences that cannot be formed
   */
  static List<MetricResult> of(Map<String, List<Evaluation.Outcome>> outcomes, Consumer<String> said) {
    List<Pair> pairs = new ArrayList<>();
    String first = outcomes.keySet().iterator().next();
    outcomes.forEach((other, found) -> {
      if (!other.equals(first)) {
        pairs.addAll(pairs(first, outcomes.get(first), other, found, said));
      }
    });
    return pairs.stream().map(p -> result(p, first, pairs.size())).toList();
  }

  private static List<Pair> pairs(String first, List<Evaluation.Outcome> a, String second, List<Evaluation.Outcome> b, Consumer<String> said) {
    List<Pair> pairs = new ArrayList<>();
    for (Evaluation.Outcome x : a) {
      for (Evaluation.Outcome y : b) {
        if (x.result().id().equals(y.result().id()) && x.perFrame().length > 1 && y.perFrame().length > 1) {
          Pair pair = pair(x, second, y);
          if (pair.values().length > 0) {
            pairs.add(pair);
          } else {
            said.accept("No difference in " + x.result().label() + " between '" + first + "' and '" + second + "': they have no "
                + (x.sequence() ? "three frames in a row" : "frames") + " of the same moments");
          }
        }
      }
    }
    return pairs;
  }

  private static Pair pair(Evaluation.Outcome x, String second, Evaluation.Outcome y) {
    int[] partners = SameMoments.of(x.micros(), y.micros());
    int together = count(partners);
    int[] alone = {partners.length - together, y.micros().length - together};
    boolean alike = alone[0] == 0 && alone[1] == 0;
    int[] used = x.sequence() && !alike ? SameMoments.withNeighbours(x.micros(), y.micros()) : partners;
    double[] d = new double[count(used)];
    for (int i = 0, k = 0; i < used.length; i++) {
      if (used[i] != SameMoments.NONE) {
        d[k++] = x.perFrame()[i] - y.perFrame()[used[i]];
      }
    }
    return new Pair(x.result(), second, d, alone);
  }

  private static int count(int[] partners) {
    return (int) Arrays.stream(partners).filter(p -> p != SameMoments.NONE).count();
  }

  private static MetricResult result(Pair pair, String first, int comparisons) {
    MetricResult x = pair.first();
    Interval alone = SeriesMean.of(pair.values(), Evaluation.LEVEL);
    int n = (int) Arrays.stream(pair.values()).filter(Double::isFinite).count();
    Map<String, String> recipe = new LinkedHashMap<>(x.recipe());
    recipe.keySet().removeAll(OF_ONE);
    if (n < pair.values().length) {
      recipe.put(MetricResult.NOT_MEASURED, (pair.values().length - n) + " of " + pair.values().length + " frames in one of the two");
    }
    if (pair.alone()[0] + pair.alone()[1] > 0) {
      recipe.put(MetricResult.ONE_ALONE, pair.alone()[0] + " frames of " + first + " and " + pair.alone()[1] + " of " + pair.second()
          + " have no frame of the same time in the other and do not count");
    }
    if (comparisons > 1) {
      recipe.put(MetricResult.COMPARISONS, Integer.toString(comparisons));
    }
    if (comparisons > 1 && Double.isFinite(alone.low())) {
      Interval together = SeriesMean.of(pair.values(), 1 - (1 - Evaluation.LEVEL) / comparisons);
      recipe.put(MetricResult.LOW_TOGETHER, number(together.low()));
      recipe.put(MetricResult.HIGH_TOGETHER, number(together.high()));
    }
    return new MetricResult(x.id(), x.label(), alone.value(), x.unit(), x.higherIsBetter(), n, alone.low(), alone.high(),
        alone.method().isEmpty() ? "" : alone.method() + ", paired", first + " minus " + pair.second(), recipe);
  }

  private static String number(double v) {
    return String.format(Locale.ROOT, "%.5g", v);
  }
}
