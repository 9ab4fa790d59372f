// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.FaceStage;
import org.likeness.media.image.Colour;
import org.osgi.service.component.annotations.Component;

/**
 * Gives the new face as much noise as the frame's own face has: what a network makes is smoother than what a camera takes.
 * Gaussian noise on the luma, another in every frame and the same for the same frame.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "stage.grain", label = "Grain", description = "Adds noise to the new face until it is as noisy as the frame; nothing where it is as noisy already",
    cites = "Noise by Immerkaer 1996, Fast noise variance estimation, with the median of Donoho 1995 in place of the mean", parameters = Grain.Parameters.class)
public final class Grain implements FaceStage<Grain.Parameters> {

  /** How much, how coarse. */
  public record Parameters(
      @Parameter(label = "Strength", min = 0, max = 4, step = 0.1, description = "1 adds what is missing, less a part of it.") double strength,
      @Parameter(label = "Size", min = 0, max = 10, step = 0.1, unit = "px", description = "Deviation of the Gaussian that makes the grain coarser; 0 is white noise.") double size,
      @Parameter(label = "Most", min = 0, max = 100, step = 1, advanced = true, description = "The noise of the frame counts up to this standard deviation (of 255).") double most) {
    public static final Parameters DEFAULTS = new Parameters(1, 0.5, 20);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    long seed = context.seed();
    return (face, old, mask) -> apply(p, face, old, mask, seed);
  }

  private static Image apply(Parameters p, Image face, Image old, Plane mask, long seed) {
    double have = Noise.of(Colour.luma(face), mask);
    double want = Math.min(p.most(), Noise.of(Colour.luma(old), mask));
    if (!(want > have)) {
      return face;
    }
    Plane grain = grain(face.width(), face.height(), p.size(), seed ^ sum(old));
    double own = Noise.of(grain, mask);
    float factor = (float) (own > 0 ? p.strength() * Math.sqrt(want * want - have * have) / own : 0);
    float[] add = grain.data();
    for (int i = 0; i < add.length; i++) {
      add[i] *= factor;
    }
    return Luma.added(face, add);
  }

  private static Plane grain(int width, int height, double size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] v = new float[width * height];
    for (int i = 0; i < v.length; i++) {
      v[i] = (float) (16 * random.nextGaussian());
    }
    Plane white = new Plane(width, height, v);
    return size < 0.1 ? white : Blur.gaussian(white, size);
  }

  private static long sum(Image picture) {
    CRC32 crc = new CRC32();
    crc.update(picture.data());
    return crc.getValue();
  }
}
