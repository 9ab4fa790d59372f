// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.SplittableRandom;
import org.likeness.api.geometry.Affine;

/** Draws the transformations of ADA, each with the probability p, with the deviations of the paper (appendix B). */
final class AdaTransforms {

  private static final double SHIFT = 0.125;
  private static final double SCALE = 0.2;
  private static final double BRIGHTNESS = 0.2;
  private static final double CONTRAST = 0.5;

  private final double p;
  private final SplittableRandom random;

  AdaTransforms(double p, SplittableRandom random) {
    this.p = p;
    this.random = random;
  }

  private boolean now(double probability) {
    return random.nextDouble() < probability;
  }

  private double power(double deviation) {
    return Math.pow(2, deviation * random.nextGaussian());
  }

  /** Mirrored, turned by right angles, moved by whole pixels: nothing is interpolated. From output to input, about the middle. */
  Affine whole(int width, int height) {
    Affine map = Affine.IDENTITY;
    if (now(p) && random.nextBoolean()) {
      map = new Affine(-1, 0, 0, 0, 1, 0).then(map);
    }
    if (now(p)) {
      int quarters = random.nextInt(4);
      int[] cos = {1, 0, -1, 0};
      int[] sin = {0, 1, 0, -1};
      // A picture that is not square would not fit onto itself.
      int turns = width == height ? quarters : quarters / 2 * 2;
      map = new Affine(cos[turns], -sin[turns], 0, sin[turns], cos[turns], 0).then(map);
    }
    if (now(p)) {
      double tx = Math.rint(random.nextDouble(-SHIFT, SHIFT) * width);
      double ty = Math.rint(random.nextDouble(-SHIFT, SHIFT) * height);
      map = new Affine(1, 0, tx, 0, 1, ty).then(map);
    }
    return map;
  }

  /** Scaled, turned, stretched, moved. From output to input, about the middle. */
  Affine geometry(int width, int height) {
    // Two chances to be turned are p together.
    double turned = 1 - Math.sqrt(1 - p);
    Affine map = Affine.IDENTITY;
    if (now(p)) {
      map = Affine.similarity(1 / power(SCALE), 0, 0, 0).then(map);
    }
    if (now(turned)) {
      map = Affine.similarity(1, random.nextDouble(-Math.PI, Math.PI), 0, 0).then(map);
    }
    if (now(p)) {
      double s = power(SCALE);
      map = new Affine(1 / s, 0, 0, 0, s, 0).then(map);
    }
    if (now(turned)) {
      map = Affine.similarity(1, random.nextDouble(-Math.PI, Math.PI), 0, 0).then(map);
    }
    if (now(p)) {
      map = new Affine(1, 0, SHIFT * random.nextGaussian() * width, 0, 1, SHIFT * random.nextGaussian() * height).then(map);
    }
    return map;
  }

  /** Brightness, contrast, light and dark exchanged, hue, saturation. */
  ColourMatrix colour() {
    ColourMatrix c = ColourMatrix.IDENTITY;
    if (now(p)) {
      c = c.then(ColourMatrix.diagonal(1, BRIGHTNESS * random.nextGaussian()));
    }
    if (now(p)) {
      c = c.then(ColourMatrix.diagonal(power(CONTRAST), 0));
    }
    if (now(p) && random.nextBoolean()) {
      c = c.then(ColourMatrix.grey(-1, 1));
    }
    if (now(p)) {
      c = c.then(ColourMatrix.hue(random.nextDouble(-Math.PI, Math.PI)));
    }
    if (now(p)) {
      c = c.then(ColourMatrix.grey(1, power(1)));
    }
    return c;
  }
}
