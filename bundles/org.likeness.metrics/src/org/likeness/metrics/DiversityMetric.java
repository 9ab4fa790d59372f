// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.Blocks;
import org.likeness.metrics.internal.PixelRows;
import org.likeness.metrics.internal.StructuralSimilarity;
import org.osgi.service.component.annotations.Component;

/**
 * How alike the pictures of one set are among each other: mean structural similarity of random pairs. A generator that makes always
 * the same has a high one; noise has the lowest. So it is read beside that of real pictures, which stands with it.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.ms-ssim-diversity", label = "MS-SSIM within the set", parameters = DiversityMetric.Parameters.class,
    description = "How alike the pictures of a set are among each other, mean MS-SSIM of random pairs: much above that of real pictures means little variety",
    cites = "Odena, Olah & Shlens 2017, ICML, Conditional image synthesis with auxiliary classifier GANs, section 4.2; Wang, Simoncelli & Bovik 2003")
public final class DiversityMetric implements SetMetric<DiversityMetric.Parameters> {

  /** Pictures and pairs. */
  public record Parameters(
      @Parameter(label = "Side", min = 16, max = 256, unit = "px", description = "Pictures are made so large before. More than 160 has the five scales of MS-SSIM, 64 the first three of them.") int side,
      @Parameter(label = "Pairs", min = 1, max = 100_000, description = "At most so many; no picture is in two.") int pairs) {
    public static final Parameters DEFAULTS = new Parameters(64, 1000);
  }

  @Override
  public Choice features(Parameters p) {
    return PixelRows.features(p.side());
  }

  @Override
  public boolean needsReference() {
    return false;
  }

  @Override
  public String unit() {
    return "MS-SSIM";
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  @Override
  public Result measure(Parameters p, FeatureSet set, Optional<FeatureSet> reference, PluginContext context, Progress progress) {
    progress.start("MS-SSIM within the set", pairs(p, set) + (reference.isPresent() ? pairs(p, reference.get()) : 0));
    double[] values = similarities(p, set, context.seed(), progress);
    Map<String, String> recipe = new LinkedHashMap<>();
    int scales = StructuralSimilarity.scales(p.side());
    recipe.put("scales", scales + " from " + p.side() + " px, " + StructuralSimilarity.words(scales));
    recipe.put("pairs", values.length + " random ones of " + set.size() + " pictures, no picture in two, seed " + context.seed());
    recipe.put("channels", "mean over red, green and blue");
    if (reference.isPresent()) {
      double[] real = similarities(p, reference.get(), context.seed(), progress);
      recipe.put("within the reference", String.format(Locale.ROOT, "%.5g, %d pairs", Blocks.mean(real), real.length));
    }
    double half = Blocks.halfWidth(values);
    double mean = Blocks.mean(values);
    return Double.isNaN(half) ? new Result(mean, Double.NaN, Double.NaN, "no interval: it takes " + 2 * Blocks.COUNT + " pictures", recipe)
        : new Result(mean, mean - half, mean + half, "95 %, Student's t over " + Blocks.COUNT + " blocks of pairs that share no picture", recipe);
  }

  private static int pairs(Parameters p, FeatureSet set) {
    return Math.min(p.pairs(), set.size() / 2);
  }

  private static double[] similarities(Parameters p, FeatureSet set, long seed, Progress progress) {
    int[] order = shuffled(set.size(), new SplittableRandom(seed));
    double[] values = new double[pairs(p, set)];
    for (int i = 0; i < values.length; i++) {
      progress.check();
      double[][] a = PixelRows.planes(set, order[2 * i], p.side());
      double[][] b = PixelRows.planes(set, order[2 * i + 1], p.side());
      for (int c = 0; c < a.length; c++) {
        values[i] += StructuralSimilarity.overScales(a[c], b[c], p.side(), StructuralSimilarity.scales(p.side())) / a.length;
      }
      progress.advance(1);
    }
    return values;
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
