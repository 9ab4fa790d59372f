// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A change of colours: 3 x 3 numbers and an offset each, row by row; colours are -1 to 1. Immutable. */
record ColourMatrix(double[][] rows) {

  private static final int N = 3;

  static final ColourMatrix IDENTITY = diagonal(1, 0);

  /** The same factor and offset for each channel. */
  static ColourMatrix diagonal(double factor, double offset) {
    double[][] m = new double[N][N + 1];
    for (int i = 0; i < N; i++) {
      m[i][i] = factor;
      m[i][N] = offset;
    }
    return new ColourMatrix(m);
  }

  /** Along the grey axis one factor, across it another: (1, s) is saturation, (-1, 1) exchanges light and dark. */
  static ColourMatrix grey(double along, double across) {
    double[][] m = new double[N][N + 1];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        m[i][j] = (along - across) / N + (i == j ? across : 0);
      }
    }
    return new ColourMatrix(m);
  }

  /** Turns hues about the grey axis. @param angle radians; 2 pi / 3 makes red green, green blue and blue red */
  static ColourMatrix hue(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle) / Math.sqrt(N);
    double k = (1 - c) / N;
    return new ColourMatrix(new double[][] {{c + k, k - s, k + s, 0}, {k + s, c + k, k - s, 0}, {k - s, k + s, c + k, 0}});
  }

  /** First this, then the other. */
  ColourMatrix then(ColourMatrix other) {
    double[][] m = new double[N][N + 1];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j <= N; j++) {
        m[i][j] = j == N ? other.rows[i][N] : 0;
        for (int k = 0; k < N; k++) {
          m[i][j] += other.rows[i][k] * rows[k][j];
        }
      }
    }
    return new ColourMatrix(m);
  }

  /** @param pictures [N, 3, H, W], or [N, 1, H, W], to which the mean of the rows is done */
  static NDArray apply(NDArray pictures, ColourMatrix[] each) {
    NDManager m = pictures.getManager();
    Shape shape = pictures.getShape();
    int channels = (int) shape.get(1);
    double[] factors = new double[each.length * channels * channels];
    double[] offsets = new double[each.length * channels];
    for (int i = 0; i < each.length; i++) {
      each[i].write(channels, factors, i * channels * channels, offsets, i * channels);
    }
    NDArray x = pictures.reshape(shape.get(0), channels, shape.get(2) * shape.get(3));
    NDArray by = m.create(factors, new Shape(each.length, channels, channels)).toType(pictures.getDataType(), false);
    NDArray plus = m.create(offsets, new Shape(each.length, channels, 1)).toType(pictures.getDataType(), false);
    return by.matMul(x).add(plus).reshape(shape);
  }

  private void write(int channels, double[] factors, int at, double[] offsets, int offsetAt) {
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        if (channels == N) {
          factors[at + i * N + j] = rows[i][j];
        } else {
          factors[at] += rows[i][j] / N;
        }
      }
      if (channels == N) {
        offsets[offsetAt + i] = rows[i][N];
      } else {
        offsets[offsetAt] += rows[i][N] / N;
      }
    }
  }
}
