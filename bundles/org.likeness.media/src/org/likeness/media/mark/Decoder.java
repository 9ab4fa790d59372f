// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import java.util.OptionalLong;

/** Finds position and number in a tile's spectrum. */
final class Decoder {
  private static final int SIDE = Band.TILE;
  /**
   * How far the correlation with the synchronisation must stand out, in standard deviations. By chance one of 4096 positions
   * does so in 1 of 300 searches; of those the CRC lets 1 of 65,536 pass. A picture is searched 21 times (7 sizes, 3 widths of
   * the band): 1 false mark in about 900,000 pictures.
   */
  static final double MIN_SYNC = 4.8;
  private static final int POSITIONS = 3;
  /** Values beyond this share of the mean size are limited. */
  private static final double LIMIT = 0.6;

  private Decoder() {}

  static Mark decode(double[][] spectrum, double scale) {
    Band band = Payload.BAND;
    double[] re = spectrum[0];
    double[] im = spectrum[1];
    Mark best = Mark.NONE;
    for (int rings = 1; rings <= band.rings; rings = 2 * rings) {
      double[] correlation = new double[SIDE * SIDE];
      double[] other = new double[SIDE * SIDE];
      int n = 0;
      for (int i = 0; i < band.sync.length; i++) {
        int k = band.sync[i];
        if (band.ring[k] < rings) {
          int c = Pattern.syncRe(band.syncPhase[i]);
          int s = Pattern.syncIm(band.syncPhase[i]);
          // the phase alone, times the conjugate of the expected one
          double size = Math.max(1e-12, Math.hypot(re[k], im[k]));
          correlation[k] = (re[k] * c + im[k] * s) / size;
          other[k] = (im[k] * c - re[k] * s) / size;
          n++;
        }
      }
      Fft.transform(correlation, other, SIDE, true);
      for (int p = 0; p < POSITIONS; p++) {
        int at = highest(correlation);
        if (correlation[at] < MIN_SYNC * Math.sqrt(n)) {
          break;
        }
        double sigmas = correlation[at] / Math.sqrt(n);
        OptionalLong id = read(re, im, band, at % SIDE, at / SIDE);
        Mark m = id.isPresent() ? new Mark(id, sigmas, scale) : Mark.NONE;
        best = m.confidence() > best.confidence() ? m : best;
        correlation[at] = Double.NEGATIVE_INFINITY;
      }
    }
    return best;
  }

  private static OptionalLong read(double[] re, double[] im, Band band, int dx, int dy) {
    double[] cos = new double[SIDE];
    double[] sin = new double[SIDE];
    for (int i = 0; i < SIDE; i++) {
      cos[i] = Math.cos(2 * Math.PI * i / SIDE);
      sin[i] = Math.sin(2 * Math.PI * i / SIDE);
    }
    double[] weight = weights(re, im, band, dx, dy, cos, sin);
    double[] soft = new double[Payload.CODED];
    for (int i = 0; i < band.data.length; i++) {
      int k = band.data[i];
      int angle = (k % SIDE * dx + k / SIDE * dy) % SIDE;
      double c = cos[angle];
      double s = sin[angle];
      double w = weight[band.ring[k]];
      double most = weight[band.rings + band.ring[k]];
      soft[band.bit[2 * i]] += w * band.chip[2 * i] * limited(re[k] * c - im[k] * s, most);
      soft[band.bit[2 * i + 1]] += w * band.chip[2 * i + 1] * limited(re[k] * s + im[k] * c, most);
    }
    return Payload.decode(soft);
  }

  /** For each ring its weight, from the agreement of its synchronisation; then for each ring the limit of its values. */
  private static double[] weights(double[] re, double[] im, Band band, int dx, int dy, double[] cos, double[] sin) {
    double[] out = new double[2 * band.rings];
    int[] count = new int[band.rings];
    for (int i = 0; i < band.sync.length; i++) {
      int k = band.sync[i];
      int angle = (k % SIDE * dx + k / SIDE * dy) % SIDE;
      double a = re[k] * cos[angle] - im[k] * sin[angle];
      double b = re[k] * sin[angle] + im[k] * cos[angle];
      double size = Math.max(1e-12, Math.hypot(a, b));
      out[band.ring[k]] += (a * Pattern.syncRe(band.syncPhase[i]) + b * Pattern.syncIm(band.syncPhase[i])) / (size * Math.sqrt(2));
      out[band.rings + band.ring[k]] += size;
      count[band.ring[k]]++;
    }
    for (int r = 0; r < band.rings; r++) {
      double agreement = Math.max(0.02, out[r] / count[r]);
      out[r] = agreement / (1.1 - agreement * agreement);
      out[band.rings + r] *= LIMIT / count[r];
    }
    return out;
  }

  /** Soft values between -1 and 1: what is larger than the limit comes from edges of the picture rather than the mark. */
  private static double limited(double v, double most) {
    return Math.clamp(v / Math.max(1e-12, most), -1, 1);
  }

  private static int highest(double[] v) {
    int best = 0;
    for (int i = 1; i < v.length; i++) {
      best = v[i] > v[best] ? i : best;
    }
    return best;
  }
}
