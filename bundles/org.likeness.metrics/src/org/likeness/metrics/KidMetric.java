// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.Blocks;
import org.likeness.metrics.internal.Mmd;
import org.osgi.service.component.annotations.Component;

/**
 * Kernel distance: the unbiased squared maximum mean discrepancy with the kernel (x y / d + 1)³, mean over random subsets. Unbiased:
 * around 0 for two sets of one kind, below it as often as above, however few pictures there are.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.kid", label = "Kernel distance", parameters = KidMetric.Parameters.class,
    description = "Unbiased MMD² with a cubic kernel over subsets: how far two sets of pictures lie apart by their features; 0 for sets of one kind, also small ones",
    cites = "Binkowski, Sutherland, Arbel & Gretton 2018, ICLR, Demystifying MMD GANs, section 4; kernel (x'y/d + 1)^3")
public final class KidMetric implements SetMetric<KidMetric.Parameters> {
  private static final int BLOCKS = Blocks.COUNT;

  /** Features and subsets. */
  public record Parameters(
      @Parameter(label = "Features", kind = FeatureExtractor.class, description = "What pictures are compared by; the paper's are Inception's.") Choice features,
      @Parameter(label = "Subset", min = 2, max = 100_000, description = "Pictures of each set in a subset; all where there are fewer.") int subset,
      @Parameter(label = "Subsets", min = 1, max = 10_000, description = "How many random subsets are averaged.") int subsets) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of("features.random"), 1000, 100);
  }

  @Override
  public Choice features(Parameters p) {
    return p.features();
  }

  @Override
  public String unit() {
    return "MMD²";
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  @Override
  public Result measure(Parameters p, FeatureSet set, Optional<FeatureSet> reference, PluginContext context, Progress progress) {
    FeatureSet other = reference.orElseThrow();
    SplittableRandom random = new SplittableRandom(context.seed());
    int m = Math.min(p.subset(), set.size());
    int n = Math.min(p.subset(), other.size());
    int subsets = m == set.size() && n == other.size() ? 1 : p.subsets();
    progress.start("Kernel distance", subsets + BLOCKS);
    double sum = 0;
    for (int s = 0; s < subsets; s++) {
      sum += Mmd.unbiased(set, some(set.size(), m, random), other, some(other.size(), n, random), progress);
      progress.advance(1);
    }
    double value = sum / subsets;
    Map<String, String> recipe = new LinkedHashMap<>();
    recipe.put("kernel", "(x y / d + 1)^3, d = " + set.width());
    recipe.put("subsets", subsets == 1 ? "one, of all pictures" : subsets + " of " + m + " and " + n + " pictures");
    return withInterval(value, set, other, p.subset(), random, recipe, progress);
  }

  /** Blocks share no picture, so their numbers are independent: their spread is that of the mean of so many. */
  private static Result withInterval(double value, FeatureSet set, FeatureSet other, int subset, SplittableRandom random,
      Map<String, String> recipe, Progress progress) {
    int m = Math.min(subset, set.size() / BLOCKS);
    int n = Math.min(subset, other.size() / BLOCKS);
    if (Math.min(m, n) < 2) {
      return new Result(value, Double.NaN, Double.NaN, "no interval: it takes " + 2 * BLOCKS + " pictures of each set", recipe);
    }
    int[] a = some(set.size(), BLOCKS * m, random);
    int[] b = some(other.size(), BLOCKS * n, random);
    double[] each = new double[BLOCKS];
    for (int k = 0; k < BLOCKS; k++) {
      each[k] = Mmd.unbiased(set, java.util.Arrays.copyOfRange(a, k * m, (k + 1) * m), other, java.util.Arrays.copyOfRange(b, k * n, (k + 1) * n), progress);
      progress.advance(1);
    }
    double half = Blocks.ofMeans(each);
    return new Result(value, value - half, value + half, "95 %, Student's t over " + BLOCKS + " disjoint blocks of " + m + " and " + n
        + " pictures, which are taken as independent of each other", recipe);
  }

  /** Different numbers below {@code all}, in random order. */
  private static int[] some(int all, int count, SplittableRandom random) {
    int[] order = new int[all];
    for (int i = 0; i < all; i++) {
      order[i] = i;
    }
    for (int i = 0; i < count; i++) {
      int k = random.nextInt(i, all);
      int t = order[i];
      order[i] = order[k];
      order[k] = t;
    }
    return java.util.Arrays.copyOf(order, count);
  }
}
