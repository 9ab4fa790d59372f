// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.features;

import java.util.List;

/** Features in memory; their moments are computed once, when they are first asked for. */
final class FeatureRows implements FeatureSet {
  private final List<float[]> rows;
  private final List<String> labels;
  private double[] mean;
  private double[] covariance;

  FeatureRows(List<float[]> rows, List<String> labels) {
    this.rows = List.copyOf(rows);
    this.labels = List.copyOf(labels);
    if (rows.isEmpty() || rows.stream().anyMatch(r -> r.length != rows.get(0).length)) {
      throw new IllegalArgumentException("a set of features needs at least one row, and rows of one length");
    }
    if (!labels.isEmpty() && labels.size() != rows.size()) {
      throw new IllegalArgumentException(labels.size() + " labels of " + rows.size() + " rows");
    }
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public int width() {
    return rows.get(0).length;
  }

  @Override
  public float[] row(int i) {
    return rows.get(i);
  }

  @Override
  public String label(int i) {
    return labels.isEmpty() ? "" : labels.get(i);
  }

  @Override
  public synchronized double[] mean() {
    if (mean == null) {
      mean = new double[width()];
      for (float[] row : rows) {
        for (int k = 0; k < row.length; k++) {
          mean[k] += (double) row[k] / rows.size();
        }
      }
    }
    return mean.clone();
  }

  @Override
  public synchronized double[] covariance() {
    if (covariance == null) {
      double[] middle = mean();
      int n = width();
      double[] sum = new double[n * n];
      double[] off = new double[n];
      for (float[] row : rows) {
        for (int k = 0; k < n; k++) {
          off[k] = row[k] - middle[k];
        }
        for (int i = 0; i < n; i++) {
          double a = off[i];
          for (int j = 0; j < n; j++) {
            sum[i * n + j] += a * off[j];
          }
        }
      }
      for (int i = 0; i < sum.length; i++) {
        sum[i] /= Math.max(1, rows.size() - 1);
      }
      covariance = sum;
    }
    return covariance.clone();
  }
}
