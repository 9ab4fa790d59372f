// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginFailure;
import org.likeness.core.runner.RunContext;

/**
 * What a set metric says of real pictures against real ones: disjoint parts of the reference, of as many pictures as can be. Many
 * of these numbers are far from their ideal for sets so small; without this nobody can read them.
 */
final class NullBand {

  private static final int SPLITS = 5;
  /** Of each part: more make it slow and change little. */
  private static final int MOST = 2000;

  private NullBand() {}

  /** In words; why there is none where the reference is too small. */
  static String of(Configured chosen, FeatureSet reference, int pictures, RunContext context) {
    SetMetric<Record> metric = chosen.as(SetMetric.class);
    int n = Math.min(Math.min(pictures, reference.size() / 2), MOST);
    if (n < Math.max(2, metric.fewest(chosen.parameters()))) {
      return "none: the reference is too small to be divided";
    }
    SplittableRandom random = new SplittableRandom(context.recipe().seed());
    double[] values = new double[SPLITS];
    for (int s = 0; s < SPLITS; s++) {
      int[] order = shuffled(reference.size(), random);
      Optional<FeatureSet> other = metric.needsReference() ? Optional.of(part(reference, order, n, n)) : Optional.empty();
      try {
        values[s] = metric.measure(chosen.parameters(), part(reference, order, 0, n), other, context.plugins(), context.progress()).value();
      } catch (PluginFailure e) {
        throw e;
      } catch (UserProblem e) {
        return "none: of a part of the reference, " + e.getMessage();
      }
    }
    Arrays.sort(values);
    return String.format(Locale.ROOT, "%.5g (%.5g to %.5g): %s", values[SPLITS / 2], values[0], values[SPLITS - 1], metric.needsReference()
        ? "reference against itself, " + SPLITS + " disjoint pairs of " + n + " pictures" : SPLITS + " random parts of the reference, " + n + " pictures each");
  }

  private static FeatureSet part(FeatureSet of, int[] order, int from, int n) {
    List<float[]> rows = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = from; i < from + n; i++) {
      rows.add(of.row(order[i]));
      labels.add(of.label(order[i]));
    }
    return FeatureSet.of(rows, labels);
  }

  private static int[] shuffled(int n, SplittableRandom random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int k = random.nextInt(i + 1);
      order[i] = order[k];
      order[k] = i;
    }
    return order;
  }
}
