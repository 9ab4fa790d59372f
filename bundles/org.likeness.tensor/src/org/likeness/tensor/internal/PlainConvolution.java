// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.internal;

/**
 * A convolution written out, in double arithmetic: what others are held against. One picture [in, side, side], weights [out,
 * in, kernel, kernel], padding 1; transposed: weights [in, out, kernel, kernel].
 */
record PlainConvolution(int in, int out, int side, int kernel, int stride, boolean transposed) {

  private static final int PADDING = 1;

  int resultSide() {
    return transposed ? (side - 1) * stride - 2 * PADDING + kernel : (side + 2 * PADDING - kernel) / stride + 1;
  }

  double[] result(double[] x, double[] w) {
    double[] y = new double[out * resultSide() * resultSide()];
    each((atX, atW, atY) -> y[atY] += x[atX] * w[atW]);
    return y;
  }

  /** Of half the sum of the result's squares. */
  double[] gradientByX(double[] w, double[] y) {
    double[] g = new double[in * side * side];
    each((atX, atW, atY) -> g[atX] += y[atY] * w[atW]);
    return g;
  }

  double[] gradientByW(double[] x, double[] y) {
    double[] g = new double[in * out * kernel * kernel];
    each((atX, atW, atY) -> g[atW] += y[atY] * x[atX]);
    return g;
  }

  private interface Product {
    void of(int x, int w, int y);
  }

  /** Every product that belongs to the result, by its places. */
  private void each(Product product) {
    int wide = transposed ? resultSide() : side;
    int narrow = transposed ? side : resultSide();
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        int kernels = (transposed ? i * out + o : o * in + i) * kernel * kernel;
        for (int place = 0; place < narrow * narrow * kernel * kernel; place++) {
          int k = place % (kernel * kernel);
          int small = place / (kernel * kernel);
          int row = small / narrow * stride + k / kernel - PADDING;
          int column = small % narrow * stride + k % kernel - PADDING;
          if (row >= 0 && column >= 0 && row < wide && column < wide) {
            int large = row * wide + column;
            product.of(i * side * side + (transposed ? small : large), kernels + k,
                o * resultSide() * resultSide() + (transposed ? large : small));
          }
        }
      }
    }
  }
}
