// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.geometry.Affine;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/**
 * Colour, translation and cutout with the ranges of the paper, for each picture anew. Strength multiplies the ranges; the
 * paper's is 1.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "batch-augment.diff-augment", label = "DiffAugment", description = "Changes colours, moves pictures and cuts out squares before the discriminator sees them: for"
        + " hundreds of pictures instead of tens of thousands.",
    cites = "Zhao, Liu, Lin, Zhu & Han 2020, arXiv:2006.10738", parameters = DiffAugment.Parameters.class)
public final class DiffAugment implements BatchAugmenter<DiffAugment.Parameters> {

  private static final double SHIFT = 0.125;
  private static final double CUT = 0.5;

  /** The policy. */
  public record Parameters(
      @Parameter(label = "Colour", description = "Brightness by up to 0.5 of a range of 2, saturation 0 to 2 times, contrast 0.5 to 1.5 times.") boolean colour,
      @Parameter(label = "Translation", description = "By up to an eighth of the side; black comes in.") boolean translation,
      @Parameter(label = "Cutout", description = "A grey square of half the side.") boolean cutout) {
    public static final Parameters DEFAULTS = new Parameters(true, true, true);
  }

  @Override
  public NDArray apply(Parameters p, NDArray pictures, double strength) {
    if (strength <= 0) {
      return pictures;
    }
    SplittableRandom random = Chance.from(pictures.getManager());
    NDArray x = pictures;
    if (p.colour()) {
      x = colour(x, strength, random);
    }
    if (p.translation()) {
      x = translated(x, strength, random);
    }
    return p.cutout() ? cutOut(x, strength, random) : x;
  }

  private static NDArray colour(NDArray x, double strength, SplittableRandom random) {
    int n = (int) x.getShape().get(0);
    double[] brightness = random.doubles(n, -0.5, 0.5).map(v -> v * strength).toArray();
    double[] saturation = random.doubles(n, -1, 1).map(v -> 1 + v * strength).toArray();
    double[] contrast = random.doubles(n, -0.5, 0.5).map(v -> 1 + v * strength).toArray();
    return colour(x, brightness, saturation, contrast);
  }

  /** One number for each picture. */
  static NDArray colour(NDArray x, double[] brightness, double[] saturation, double[] contrast) {
    NDArray bright = x.add(each(x, brightness));
    NDArray grey = Ops.meanKeep(bright, 1);
    NDArray saturated = bright.sub(grey).mul(each(x, saturation)).add(grey);
    NDArray mean = Ops.meanKeep(saturated, 1, 2, 3);
    return saturated.sub(mean).mul(each(x, contrast)).add(mean);
  }

  private static NDArray each(NDArray like, double[] values) {
    return like.getManager().create(values, new Shape(values.length, 1, 1, 1)).toType(like.getDataType(), false);
  }

  private static NDArray translated(NDArray x, double strength, SplittableRandom random) {
    int most = (int) (x.getShape().get(3) * SHIFT * strength + 0.5);
    int mostDown = (int) (x.getShape().get(2) * SHIFT * strength + 0.5);
    Affine[] maps = new Affine[(int) x.getShape().get(0)];
    Arrays.setAll(maps, i -> new Affine(1, 0, random.nextInt(-most, most + 1), 0, 1, random.nextInt(-mostDown, mostDown + 1)));
    return Warps.apply(x, maps, Warps.Border.ZERO);
  }

  private static NDArray cutOut(NDArray x, double strength, SplittableRandom random) {
    Shape shape = x.getShape();
    int n = (int) shape.get(0);
    int h = (int) shape.get(2);
    int w = (int) shape.get(3);
    float[] mask = new float[n * h * w];
    Arrays.fill(mask, 1);
    int down = (int) (h * CUT * strength + 0.5);
    int across = (int) (w * CUT * strength + 0.5);
    for (int i = 0; i < n; i++) {
      // The square's middle may lie anywhere, so that its edge is cut off at the border.
      int top = random.nextInt(h + (1 - down % 2)) - down / 2;
      int left = random.nextInt(w + (1 - across % 2)) - across / 2;
      for (int y = Math.max(0, top); y < Math.min(h, top + down); y++) {
        Arrays.fill(mask, (i * h + y) * w + Math.max(0, left), (i * h + y) * w + Math.max(0, Math.min(w, left + across)), 0);
      }
    }
    NDManager m = x.getManager();
    return x.mul(m.create(mask, new Shape(n, 1, h, w)).toType(x.getDataType(), false));
  }
}
