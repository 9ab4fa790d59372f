// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.geometry.Affine;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.osgi.service.component.annotations.Component;

/**
 * Each transformation is done with the probability p, the strength, which rises while the discriminator is too sure of
 * real pictures: E[sign D(x)] above the target. The set "bgc" of the paper; interpolation is bilinear, without the paper's
 * wavelet filter, and p is adapted with every step instead of every fourth.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "batch-augment.ada", label = "Adaptive augmentation (ADA)", description = "Changes pictures the more often the surer the discriminator is of real ones: as much as a small set"
        + " of pictures needs, and no more.",
    cites = "Karras, Aittala, Hellsten, Laine, Lehtinen & Aila 2020, arXiv:2006.06676, section 3 and appendix B", parameters = Ada.Parameters.class)
public final class Ada implements BatchAugmenter<Ada.Parameters> {

  private static final double THOUSAND = 1000;

  /** What is done, and how fast it is adapted. */
  public record Parameters(
      @Parameter(label = "Target", min = -1, max = 1, description = "Mean sign of real logits that is aimed at; 0.6 in the paper.") double target,
      @Parameter(label = "Speed", min = 0.01, max = 10_000, unit = "thousand pictures", description = "Real pictures over which p may go from 0 to 1; 500 in the paper,"
          + " less for short runs.") double speed,
      @Parameter(label = "Flips and shifts", description = "Mirrors, right angles and shifts by whole pixels.") boolean whole,
      @Parameter(label = "Geometry", description = "Scale, rotation, stretching and shifts by parts of a pixel.") boolean geometry,
      @Parameter(label = "Colour", description = "Brightness, contrast, exchange of light and dark, hue, saturation.") boolean colour) {
    public static final Parameters DEFAULTS = new Parameters(0.6, 500, true, true, true);
  }

  @Override
  public double first(Parameters p) {
    return 0;
  }

  @Override
  public double next(Parameters p, double strength, NDArray realLogits) {
    double signs = 0;
    float[] logits = realLogits.toFloatArray();
    for (float logit : logits) {
      signs += Math.signum(logit);
    }
    double change = Math.signum(signs / logits.length - p.target()) * logits.length / (p.speed() * THOUSAND);
    return Math.clamp(strength + change, 0.0, 1.0);
  }

  @Override
  public NDArray apply(Parameters p, NDArray pictures, double strength) {
    if (strength <= 0) {
      return pictures;
    }
    SplittableRandom random = Chance.from(pictures.getManager());
    AdaTransforms transforms = new AdaTransforms(strength, random);
    int n = (int) pictures.getShape().get(0);
    int height = (int) pictures.getShape().get(2);
    int width = (int) pictures.getShape().get(3);
    Affine[] maps = new Affine[n];
    ColourMatrix[] colours = new ColourMatrix[n];
    for (int i = 0; i < n; i++) {
      Affine whole = p.whole() ? transforms.whole(width, height) : Affine.IDENTITY;
      maps[i] = p.geometry() ? transforms.geometry(width, height).then(whole) : whole;
      colours[i] = p.colour() ? transforms.colour() : ColourMatrix.IDENTITY;
    }
    boolean moved = Arrays.stream(maps).anyMatch(m -> !m.equals(Affine.IDENTITY));
    NDArray x = moved ? Warps.apply(pictures, maps, Warps.Border.REFLECT) : pictures;
    return p.colour() ? ColourMatrix.apply(x, colours) : x;
  }
}
