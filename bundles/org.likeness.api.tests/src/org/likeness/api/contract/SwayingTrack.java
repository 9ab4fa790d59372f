// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import java.util.Optional;
import java.util.SplittableRandom;
import org.likeness.api.forensics.FaceTrack;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;

/**
 * A face that sways gently, 25 faces a second, with fine noise of a camera; an unsteady one also trembles by a pixel and
 * flickers, as one that is made frame by frame.
 */
public record SwayingTrack(int size, boolean unsteady, long seed) implements FaceTrack {
  public static final int SIDE = 64;

  private double tremble(int i, int what) {
    return unsteady ? new SplittableRandom(seed * 7919 + i * 31L + what).nextDouble() - 0.5 : 0;
  }

  private double noise(int i, int what) {
    return new SplittableRandom(seed * 104_729 + i * 1009L + what).nextDouble() - 0.5;
  }

  private double sway(int i) {
    return 2 * Math.sin(0.15 * i + seed);
  }

  @Override
  public Image face(int i) {
    Image image = Pictures.smooth(SIDE, SIDE, seed);
    SplittableRandom grain = new SplittableRandom(seed * 65_537 + i);
    SplittableRandom skin = new SplittableRandom(unsteady ? seed * 31 + i : seed);
    double light = 3 * Math.sin(0.1 * i) + 12 * tremble(i, 1);
    for (int p = 0; p < image.data().length; p += 3) {
      double v = light + 3 * (grain.nextDouble() - 0.5) + 12 * (skin.nextDouble() - 0.5);
      for (int c = 0; c < 3; c++) {
        image.data()[p + c] = (byte) Math.clamp(Math.round((image.data()[p + c] & 0xff) + v), 0, 255);
      }
    }
    return image;
  }

  @Override
  public Optional<Landmarks> landmarks(int i) {
    double[] at = {20, 24, 44, 24, 32, 36, 24, 46, 40, 46};
    for (int k = 4; k < at.length; k++) {
      at[k] += sway(i) * (k % 2) + 0.2 * noise(i, k) + 2 * tremble(i, 10 + k);
    }
    return Optional.of(new Landmarks(Landmarks.Scheme.FIVE, at));
  }

  @Override
  public double time(int i) {
    return i / 25.0;
  }
}
