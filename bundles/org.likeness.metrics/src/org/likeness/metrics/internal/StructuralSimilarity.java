// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * SSIM and MS-SSIM in double precision (Wang et al. 2004 and 2003): Gaussian window 11 x 11, sigma 1.5, valid positions
 * only, population covariance, K1 = 0.01, K2 = 0.03, L = 255.
 */
public final class StructuralSimilarity {
  /** A side must be longer than this for five scales. */
  public static final int MULTI_SCALE_LIMIT = (GaussianWindow.SIZE - 1) << 4;
  /** A side must be at least this long for one scale. */
  public static final int SMALLEST = GaussianWindow.SIZE;

  private static final double C1 = 0.01 * 255 * (0.01 * 255);
  private static final double C2 = 0.03 * 255 * (0.03 * 255);
  private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};

  private StructuralSimilarity() {}

  /**
   * Means over the valid positions of one plane.
   *
   * @param ssim luminance, contrast and structure
   * @param contrastStructure contrast and structure alone ("cs")
   */
  public record Means(double ssim, double contrastStructure) {}

  /** SSIM of two planes of the same size, each side at least {@link #SMALLEST}. */
  public static Means of(double[] a, double[] b, int width, int height) {
    return of(a, b, width, height, null);
  }

  /**
   * The same with weights.
   *
   * @param weights one per pixel, which counts for the window around it; null for equal ones
   * @return NaN where no weight lies on a valid position
   */
  public static Means of(double[] a, double[] b, int width, int height, double[] weights) {
    double[] ma = GaussianWindow.filter(a, width, height);
    double[] mb = GaussianWindow.filter(b, width, height);
    double[] aa = GaussianWindow.filter(product(a, a), width, height);
    double[] bb = GaussianWindow.filter(product(b, b), width, height);
    double[] ab = GaussianWindow.filter(product(a, b), width, height);
    double ssim = 0;
    double cs = 0;
    double n = 0;
    int across = width - GaussianWindow.SIZE + 1;
    int half = GaussianWindow.SIZE / 2;
    for (int i = 0; i < ma.length; i++) {
      double w = weights == null ? 1 : weights[(i / across + half) * width + i % across + half];
      double mm = ma[i] * mb[i];
      double squares = ma[i] * ma[i] + mb[i] * mb[i];
      double c = (2 * (ab[i] - mm) + C2) / (aa[i] + bb[i] - squares + C2);
      cs += w * c;
      ssim += w * (2 * mm + C1) / (squares + C1) * c;
      n += w;
    }
    return new Means(ssim / n, cs / n);
  }

  /** MS-SSIM of two planes of the same size, each side longer than {@link #MULTI_SCALE_LIMIT}. */
  public static double multiScale(double[] a, double[] b, int width, int height) {
    return multiScale(a, b, width, height, null);
  }

  /** The same with weights, one per pixel; null for equal ones. */
  public static double multiScale(double[] a, double[] b, int width, int height, double[] weights) {
    return multiScale(a, b, width, height, weights, WEIGHTS);
  }

  /** Of two square planes over fewer scales: the weights of the first ones, over their sum. @param scales 1 to {@link #scales} */
  public static double overScales(double[] a, double[] b, int side, int scales) {
    return multiScale(a, b, side, side, null, weights(scales));
  }

  /** How many scales fit into a side of at least {@link #SMALLEST}, five at most. */
  public static int scales(int side) {
    int n = 0;
    for (int s = side; s >= SMALLEST && n < WEIGHTS.length; s = (s + 1) / 2) {
      n++;
    }
    return n;
  }

  /** For recipes. */
  public static String words(int scales) {
    return "weights " + Arrays.stream(weights(scales)).mapToObj(w -> String.format(Locale.ROOT, "%.4f", w)).collect(Collectors.joining(" "))
        + (scales < WEIGHTS.length ? " (Wang's first " + scales + " of five, over their sum)" : "");
  }

  private static double[] weights(int scales) {
    double sum = scales == WEIGHTS.length ? 1 : Arrays.stream(WEIGHTS, 0, scales).sum();
    return Arrays.stream(WEIGHTS, 0, scales).map(w -> w / sum).toArray();
  }

  private static double multiScale(double[] a, double[] b, int width, int height, double[] weights, double[] exponents) {
    double product = 1;
    for (int scale = 0;; scale++) {
      Means m = of(a, b, width, height, weights);
      boolean last = scale == exponents.length - 1;
      product *= Math.pow(Math.max(0, last ? m.ssim() : m.contrastStructure()), exponents[scale]);
      if (last) {
        return product;
      }
      a = halved(a, width, height);
      b = halved(b, width, height);
      weights = weights == null ? null : halved(weights, width, height);
      width = (width + 1) / 2;
      height = (height + 1) / 2;
    }
  }

  /**
   * Means of 2 x 2 pixels. An odd side is padded by a zero at its beginning which counts in the mean: so do the common
   * PyTorch implementations, and so differ from Wang's own code on odd sizes.
   */
  static double[] halved(double[] plane, int width, int height) {
    int w = (width + 1) / 2;
    int h = (height + 1) / 2;
    int px = width % 2;
    int py = height % 2;
    double[] out = new double[w * h];
    for (int y = 0; y < height; y++) {
      int o = (y + py) / 2 * w;
      for (int x = 0; x < width; x++) {
        out[o + (x + px) / 2] += plane[y * width + x] / 4;
      }
    }
    return out;
  }

  private static double[] product(double[] a, double[] b) {
    double[] out = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      out[i] = a[i] * b[i];
    }
    return out;
  }
}
