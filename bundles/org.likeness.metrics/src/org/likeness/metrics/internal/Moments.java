// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

/** Mean and covariance of rows that come one after the other and are not kept. For one thread. */
public final class Moments {
  private final int width;
  private final double[] first;
  private final double[] sum;
  private final double[][] products;
  private long count;

  public Moments(int width) {
    this.width = width;
    first = new double[width];
    sum = new double[width];
    products = new double[width][width];
  }

  /** One more row. Sums are over what it differs by from the first one, so that they stay small. */
  public void add(float[] row) {
    double[] off = new double[width];
    for (int k = 0; k < width; k++) {
      first[k] = count == 0 ? row[k] : first[k];
      off[k] = row[k] - first[k];
      sum[k] += off[k];
    }
    for (int i = 0; i < width; i++) {
      double v = off[i];
      double[] into = products[i];
      for (int j = 0; j <= i && v != 0; j++) {
        into[j] += v * off[j];
      }
    }
    count++;
  }

  public long count() {
    return count;
  }

  public double[] mean() {
    double[] mean = new double[width];
    for (int k = 0; k < width; k++) {
      mean[k] = first[k] + sum[k] / count;
    }
    return mean;
  }

  /** Divisor n - 1; of at least two rows. */
  public double[][] covariance() {
    double[][] c = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        c[i][j] = (products[i][j] - sum[i] * sum[j] / count) / (count - 1);
        c[j][i] = c[i][j];
      }
    }
    return c;
  }
}
