// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import org.likeness.api.image.Image;

/** Adds the mark to a picture. */
final class Embedder {
  private static final int SIDE = Band.TILE;
  /** Relative to the mean size of what the picture itself contributes. */
  private static final double LEVEL = 0.7;
  private static final int STEPS = 40;

  private Embedder() {}

  /** @param strength 1 for what {@link Mask} allows */
  static Image embed(Image image, long id, double strength) {
    float[] mask = Mask.of(image);
    Pattern pattern = Pattern.of(id);
    return add(image, mask, tile(pattern, amplitudes(image, mask, pattern, strength)));
  }

  /** The amplitude of each value of the pattern, such that the tile's root mean square is the strength. */
  static double[] amplitudes(Image image, float[] mask, Pattern p, double strength) {
    Residual host = Residual.of(image);
    double[][] spectrum = host.spectrum();
    double effect = 0;
    for (int i = 0; i < mask.length; i++) {
      effect += mask[i] * host.weight()[i] / mask.length;
    }
    double scale = effect * Math.sqrt((double) image.width() * image.height()) / 2;
    // what the picture itself contributes to each value, in units of the pattern's amplitude
    double[] own = new double[p.size()];
    for (int j = 0; j < own.length; j++) {
      own[j] = p.sign(j) * spectrum[p.part(j)][p.frequency(j)] / (scale * Residual.gain(p.frequency(j)));
    }
    double[] share = new double[own.length];
    double fall = fall(image);
    for (int j = 0; j < share.length; j++) {
      share[j] = Math.pow(fall, p.ring(j));
    }
    return amplitudes(own, share, 2 * strength * strength);
  }

  /**
   * Amplitudes that lift values to a common level within the budget (a sum of squares): at least to {@link #LEVEL} times
   * what the picture itself contributes on average, higher if all values get there. Values that lie too far below are left
   * alone: the decoder limits them, and what they would cost makes many others sure.
   */
  private static double[] amplitudes(double[] own, double[] share, double budget) {
    double mean = 0;
    for (double v : own) {
      mean += Math.abs(v) / own.length;
    }
    double level = LEVEL * mean;
    double reach = level + 100 * mean;
    if (cost(own, share, level, reach) < budget) {
      double low = level;
      double high = level + Math.sqrt(budget);
      for (int i = 0; i < STEPS; i++) {
        level = (low + high) / 2;
        if (cost(own, share, level, Double.MAX_VALUE) > budget) {
          high = level;
        } else {
          low = level;
        }
      }
      reach = Double.MAX_VALUE;
    } else {
      double low = 0;
      double high = reach;
      for (int i = 0; i < STEPS; i++) {
        reach = (low + high) / 2;
        if (cost(own, share, level, reach) > budget) {
          high = reach;
        } else {
          low = reach;
        }
      }
    }
    double[] a = new double[own.length];
    for (int j = 0; j < a.length; j++) {
      a[j] = share[j] * lift(own[j] / share[j], level, reach);
    }
    return a;
  }

  /**
   * How much weaker each ring is than the one below it. Small pictures need all rings; large ones can afford to put their
   * strength where copies keep detail.
   */
  private static double fall(Image image) {
    double octaves = Math.log((double) image.width() * image.height() / (128 * 128)) / Math.log(4);
    return Math.clamp(1 - 0.4 * octaves, 0.5, 1);
  }

  private static double cost(double[] own, double[] share, double level, double reach) {
    double sum = 0;
    for (int j = 0; j < own.length; j++) {
      double a = share[j] * lift(own[j] / share[j], level, reach);
      sum += a * a;
    }
    return sum;
  }

  private static double lift(double own, double level, double reach) {
    double a = level - own;
    return a > reach ? 0 : Math.max(0, a);
  }

  static float[] tile(Pattern p, double[] amplitudes) {
    double[] re = new double[SIDE * SIDE];
    double[] im = new double[SIDE * SIDE];
    for (int j = 0; j < amplitudes.length; j++) {
      (p.part(j) == 0 ? re : im)[p.frequency(j)] += p.sign(j) * amplitudes[j];
    }
    Fft.transform(re, im, SIDE, true);
    float[] out = new float[re.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) re[i]; // the real part: each coefficient stands for its conjugate pair
    }
    return out;
  }

  /** The same change for R, G and B: luma moves, colour differences stay. */
  static Image add(Image image, float[] mask, float[] tile) {
    Image out = image.copy();
    int channels = image.channels();
    int colours = channels == 1 ? 1 : 3;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int i = y * image.width() + x;
        float change = mask[i] * tile[y % SIDE * SIDE + x % SIDE];
        for (int k = 0; k < colours; k++) {
          int at = i * channels + k;
          out.data()[at] = (byte) Math.clamp(Math.round((out.data()[at] & 0xff) + change), 0, 255);
        }
      }
    }
    return out;
  }
}
