// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import java.util.SplittableRandom;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.image.Image;

/**
 * Pictures of smooth blobs with fine noise. In the fakes (every second one) the noise of the middle is averaged over 2 x 2
 * pixels, as if a face of half the size had been pasted.
 */
public record NoiseFaces(int size, int side, long seed) implements LabelledFaces {

  @Override
  public Image face(int i) {
    SplittableRandom random = new SplittableRandom(seed * 1000 + i);
    double fx = 1 + 3 * random.nextDouble();
    double fy = 1 + 3 * random.nextDouble();
    double phase = 6 * random.nextDouble();
    Image image = Image.rgb(side, side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double v = 128 + 60 * Math.sin(fx * x * 6.28 / side + phase) * Math.cos(fy * y * 6.28 / side);
        put(image, x, y, v + 50 * (random.nextDouble() - 0.5));
      }
    }
    if (fake(i)) {
      average(image, side / 4 & ~1, side * 3 / 4 & ~1);
    }
    return image;
  }

  private static void put(Image image, int x, int y, double v) {
    for (int c = 0; c < 3; c++) {
      image.data()[(y * image.width() + x) * 3 + c] = (byte) Math.clamp((int) v, 0, 255);
    }
  }

  private static void average(Image image, int from, int to) {
    for (int y = from; y < to; y += 2) {
      for (int x = from; x < to; x += 2) {
        double mean = (image.get(x, y, 0) + image.get(x + 1, y, 0) + image.get(x, y + 1, 0) + image.get(x + 1, y + 1, 0)) / 4.0;
        for (int k = 0; k < 4; k++) {
          put(image, x + k % 2, y + k / 2, mean);
        }
      }
    }
  }

  @Override
  public boolean fake(int i) {
    return i % 2 == 1;
  }

  @Override
  public String group(int i) {
    return "clip" + i / 4;
  }
}
