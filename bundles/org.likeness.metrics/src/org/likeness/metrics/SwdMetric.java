// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.Patches;
import org.likeness.metrics.internal.PixelRows;
import org.osgi.service.component.annotations.Component;

/**
 * Sliced Wasserstein distance of small squares of the pictures, per scale: whether texture and structure of each size are alike,
 * without a network. Another number than {@link MindMetric}'s, which slices features of whole pictures and squares the distance.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.swd", label = "Sliced Wasserstein distance of patches", parameters = SwdMetric.Parameters.class,
    description = "How far small squares of made and real pictures lie apart, at each scale of a Laplacian pyramid; needs no network",
    cites = "Karras, Aila, Laine & Lehtinen 2018, ICLR, Progressive growing of GANs, section 5 (7 x 7 patches, 128 of each picture, 512 directions, times 1000); Rabin et al. 2011")
public final class SwdMetric implements SetMetric<SwdMetric.Parameters> {
  private static final int COARSEST = 16;
  private static final double SHOWN = 1000;

  /** By whose mean and deviation the colours of patches are scaled. */
  public enum Scaling {
    /** Each set by its own, as in the paper: another brightness or contrast of a whole set is not seen. */
    OWN,
    /** Both by the reference's: that is seen, too. */
    REFERENCE
  }

  /** Scales and how much is drawn; the paper's 128 patches and 512 directions take 16 times as long. */
  public record Parameters(
      @Parameter(label = "Side", min = 16, max = 256, unit = "px", description = "Pictures are made so large before: a power of two. Scales are halves of it down to 16.") int side,
      @Parameter(label = "Patches", min = 1, max = 512, description = "Of each picture and scale; the paper has 128.") int patches,
      @Parameter(label = "Directions", min = 1, max = 100_000, description = "Random directions that are averaged, for each scale; the paper has 512.") int directions,
      @Parameter(label = "Scaling", description = "By whose mean and deviation the colours are scaled: each set's own, as in the paper, which hides another brightness or contrast; or the reference's.") Scaling scaling) {
    public static final Parameters DEFAULTS = new Parameters(64, 32, 128, Scaling.OWN);

    /** Halving needs it. */
    public Parameters {
      if (Integer.bitCount(side) != 1) {
        throw new IllegalArgumentException("'side' is 16, 32, 64, 128 or 256, not " + side);
      }
    }
  }

  @Override
  public Choice features(Parameters p) {
    return PixelRows.features(p.side());
  }

  @Override
  public String unit() {
    return "10^-3";
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  @Override
  public Result measure(Parameters p, FeatureSet set, Optional<FeatureSet> reference, PluginContext context, Progress progress) {
    FeatureSet other = reference.orElseThrow();
    int last = Integer.numberOfTrailingZeros(p.side() / COARSEST);
    Map<String, String> recipe = new LinkedHashMap<>();
    progress.start("Sliced Wasserstein distance of patches", (last + 1L) * p.directions());
    Random directions = new Random(context.seed());
    double sum = 0;
    for (int level = 0; level <= last; level++) {
      Patches made = Patches.of(set, p.side(), level, last, p.patches(), context.seed(), progress);
      Patches real = Patches.of(other, p.side(), level, last, p.patches(), context.seed(), progress);
      double[] moments = real.moments();
      made.normalise(p.scaling() == Scaling.OWN ? made.moments() : moments);
      real.normalise(moments);
      double value = SHOWN * Patches.distance(made, real, p.directions(), directions, progress);
      recipe.put("scale " + (p.side() >> level) + " px", String.format(Locale.ROOT, "%.5g", value));
      sum += value / (last + 1);
    }
    recipe.put("formula", "1000 times the mean over scales and directions of the 1-D Wasserstein-1 distance of 7 x 7 patches; Laplacian pyramid, window [1 4 6 4 1]");
    recipe.put("patches", p.patches() + " of each picture and scale, " + p.directions() + " directions, seed " + context.seed());
    recipe.put("scaling", "colours by mean and deviation of " + (p.scaling() == Scaling.OWN ? "each set: a set's own brightness and contrast are not seen" : "the reference"));
    return new Result(sum, Double.NaN, Double.NaN, "no interval: it is biased upwards by an amount that depends on the number of pictures (" + set.size() + " and "
        + other.size() + "), so only numbers of as many can be compared", recipe);
  }
}
