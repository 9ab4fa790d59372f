// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import java.util.Random;
import org.likeness.api.image.Image;

/** Pictures that tests make themselves. */
final class Pictures {
  private static final int BITS = 10;

  private Pictures() {}

  /** A smooth picture with large and small shapes, different for each seed. */
  static Image scene(int width, int height, long seed) {
    Random r = new Random(seed);
    double[] p = r.doubles(24, 0, 1).toArray();
    Image out = Image.rgb(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = x / 64.0;
        double v = y / 64.0;
        double blob = 0;
        for (int i = 0; i < 4; i++) {
          blob += Math.exp(-(Math.pow(u * 64 / width - p[i], 2) + Math.pow(v * 64 / height - p[i + 4], 2)) * (8 + 60 * p[i + 8]));
        }
        double wave = Math.sin(u * (2 + 5 * p[12]) + 3 * p[13]) * Math.cos(v * (2 + 5 * p[14]));
        double fine = Math.sin(u * 17 * (0.5 + p[15]) + v * 13 * p[16]) * (blob > 0.6 ? 0.25 : 0.05);
        double base = 0.45 + 0.2 * wave + 0.25 * blob + fine;
        int o = (y * width + x) * 3;
        out.data()[o] = (byte) Math.clamp(Math.round(255 * (base + 0.1 * p[17])), 0, 255);
        out.data()[o + 1] = (byte) Math.clamp(Math.round(230 * base), 0, 255);
        out.data()[o + 2] = (byte) Math.clamp(Math.round(210 * (base - 0.1 * p[18])), 0, 255);
      }
    }
    return out;
  }

  /** A frame that shows its number: ten fields, black or white, over a moving background. */
  static Image numbered(int width, int height, int number) {
    Image out = Image.rgb(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int field = x * BITS / width;
        boolean in = y >= height / 4 && y < height / 2;
        int v = in ? ((number >> field & 1) == 1 ? 230 : 25) : (int) (128 + 60 * Math.sin((x + 2 * y + 5 * number) * 0.07));
        int o = (y * width + x) * 3;
        out.data()[o] = (byte) v;
        out.data()[o + 1] = (byte) (in ? v : 128);
        out.data()[o + 2] = (byte) (in ? v : 255 - v);
      }
    }
    return out;
  }

  /** The number that a frame shows. */
  static int number(Image image) {
    int n = 0;
    for (int i = 0; i < BITS; i++) {
      int x = (2 * i + 1) * image.width() / (2 * BITS);
      n |= image.get(x, image.height() * 3 / 8, 1) > 127 ? 1 << i : 0;
    }
    return n;
  }

  /** Peak signal-to-noise ratio in dB; infinite for equal pictures. */
  static double psnr(Image a, Image b) {
    if (!a.sameSize(b) || a.channels() != b.channels()) {
      throw new AssertionError(a + " and " + b + " differ in size");
    }
    double sum = 0;
    for (int i = 0; i < a.data().length; i++) {
      int d = (a.data()[i] & 0xff) - (b.data()[i] & 0xff);
      sum += d * d;
    }
    return 10 * Math.log10(255.0 * 255 * a.data().length / sum);
  }
}
