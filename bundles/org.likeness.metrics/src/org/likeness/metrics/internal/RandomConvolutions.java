// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.Random;
import org.likeness.api.image.Image;

/**
 * Four convolutions (4 x 4, stride 2, zeros beyond the border) with rectifiers between; weights are He's normal (deviation
 * sqrt(2 / inputs)) from {@link Random}, whose numbers the platform fixes, in the order output channel, input channel, row, column.
 * In float, so that every machine gets the same. A value holds nothing but weights; safe from any thread.
 */
public final class RandomConvolutions {
  /** For recipes. */
  public static final String WORDS = "4 convolutions 4 x 4, stride 2, padding 1, ReLU; He normal by java.util.Random; mean over the positions of each layer";
  private static final int LAYERS = 4;
  private static final int KERNEL = 4;

  private final int channels;
  /** Per layer: row, column, input channel, output channel. */
  private final float[][] weights = new float[LAYERS][];

  /** @param channels of the first layer, doubled by each further one */
  public RandomConvolutions(int channels, long seed) {
    this.channels = channels;
    Random random = new Random(seed);
    int in = 3;
    for (int l = 0; l < LAYERS; l++) {
      int out = channels << l;
      double deviation = Math.sqrt(2.0 / (KERNEL * KERNEL * in));
      weights[l] = new float[KERNEL * KERNEL * in * out];
      for (int o = 0; o < out; o++) {
        for (int i = 0; i < in; i++) {
          for (int k = 0; k < KERNEL * KERNEL; k++) {
            weights[l][(k * in + i) * out + o] = (float) (deviation * random.nextGaussian());
          }
        }
      }
      in = out;
    }
  }

  /** How many numbers a picture has. */
  public int width() {
    return channels * ((1 << LAYERS) - 1);
  }

  /** @param picture RGB, square, a side of at least 16 */
  public float[] of(Image picture) {
    float[] out = new float[width()];
    int at = 0;
    int side = picture.width();
    int in = 3;
    float[] x = new float[picture.data().length];
    for (int i = 0; i < x.length; i++) {
      x[i] = (picture.data()[i] & 0xff) / 127.5f - 1;
    }
    for (int l = 0; l < LAYERS; l++) {
      int many = channels << l;
      x = layer(x, side, in, many, weights[l]);
      side /= 2;
      in = many;
      for (int i = 0; i < x.length; i++) {
        out[at + i % many] += x[i];
      }
      for (int o = 0; o < many; o++) {
        out[at + o] /= side * side;
      }
      at += many;
    }
    return out;
  }

  /** Positions row by row, channels together. */
  private static float[] layer(float[] x, int side, int in, int out, float[] weights) {
    int half = side / 2;
    float[] y = new float[half * half * out];
    float[] sum = new float[out];
    for (int p = 0; p < half * half; p++) {
      java.util.Arrays.fill(sum, 0);
      for (int k = 0; k < KERNEL * KERNEL; k++) {
        int row = p / half * 2 - 1 + k / KERNEL;
        int column = p % half * 2 - 1 + k % KERNEL;
        if (row >= 0 && row < side && column >= 0 && column < side) {
          for (int i = 0; i < in; i++) {
            add(sum, x[(row * side + column) * in + i], weights, (k * in + i) * out);
          }
        }
      }
      for (int o = 0; o < out; o++) {
        y[p * out + o] = Math.max(0, sum[o]);
      }
    }
    return y;
  }

  private static void add(float[] sum, float value, float[] weights, int from) {
    for (int o = 0; o < sum.length; o++) {
      sum[o] += value * weights[from + o];
    }
  }
}
