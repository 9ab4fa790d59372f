// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.Random;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/** Pictures with a known content. */
final class TestPictures {

  private TestPictures() {}

  /** Smooth gradients with a few waves, different for each seed. */
  static Image waves(int size, long seed) {
    Random r = new Random(seed);
    double fx = 2 + 4 * r.nextDouble();
    double fy = 2 + 4 * r.nextDouble();
    double phase = 6 * r.nextDouble();
    Image out = Image.rgb(size, size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        for (int c = 0; c < 3; c++) {
          double v = 128 + 50 * Math.sin(fx * x / size * 6.28 + phase + c) + 40 * Math.cos(fy * y / size * 6.28 + c * phase);
          out.data()[(y * size + x) * 3 + c] = (byte) (int) Math.clamp(v, 0, 255);
        }
      }
    }
    return out;
  }

  /** Red = x, green = y, blue = 0: each pixel tells where it came from (sides up to 256). */
  static Image coordinates(int size) {
    Image out = Image.rgb(size, size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        out.data()[(y * size + x) * 3] = (byte) x;
        out.data()[(y * size + x) * 3 + 1] = (byte) y;
      }
    }
    return out;
  }

  static Image plain(int size, int r, int g, int b) {
    Image out = Image.rgb(size, size);
    for (int i = 0; i < size * size; i++) {
      out.data()[3 * i] = (byte) r;
      out.data()[3 * i + 1] = (byte) g;
      out.data()[3 * i + 2] = (byte) b;
    }
    return out;
  }

  static Plane disc(int size, double radius) {
    Plane out = Plane.zeros(size, size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double d = Math.hypot(x - (size - 1) / 2.0, y - (size - 1) / 2.0);
        out.data()[y * size + x] = (float) Math.clamp(radius - d + 0.5, 0, 1);
      }
    }
    return out;
  }
}
