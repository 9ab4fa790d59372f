// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import java.util.Random;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/** Small pictures that are the same everywhere. */
public final class Pictures {
  private Pictures() {}

  /** Smooth colours with some structure; another seed gives another picture. */
  public static Image smooth(int width, int height, long seed) {
    Random random = new Random(seed);
    double[] phase = random.doubles(9, 0, 2 * Math.PI).toArray();
    double[] rate = random.doubles(6, 1, 4).toArray();
    byte[] data = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < 3; c++) {
          double u = Math.sin(rate[c] * 2 * Math.PI * x / width + phase[c]) + Math.cos(rate[c + 3] * 2 * Math.PI * y / height + phase[c + 3]);
          data[(y * width + x) * 3 + c] = (byte) Math.round(128 + 40 * u + 10 * Math.sin(phase[c + 6]));
        }
      }
    }
    return new Image(width, height, 3, data);
  }

  /** One grey value everywhere: nothing can be found in it. */
  public static Image flat(int width, int height, int value) {
    byte[] data = new byte[width * height * 3];
    java.util.Arrays.fill(data, (byte) value);
    return new Image(width, height, 3, data);
  }

  public static Plane constant(int width, int height, float value) {
    Plane plane = Plane.zeros(width, height);
    java.util.Arrays.fill(plane.data(), value);
    return plane;
  }

  /** The mean absolute difference of two pictures of one size, 0-255. */
  public static double difference(Image a, Image b) {
    double sum = 0;
    for (int i = 0; i < a.data().length; i++) {
      sum += Math.abs((a.data()[i] & 0xff) - (b.data()[i] & 0xff));
    }
    return sum / a.data().length;
  }
}
