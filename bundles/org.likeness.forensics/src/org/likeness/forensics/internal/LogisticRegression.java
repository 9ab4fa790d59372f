// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

/**
 * A linear classifier of standardised features: logit = bias + sum of weights * (feature - mean) / deviation. Fitted by
 * Newton's method (iteratively reweighted least squares) with an L2 penalty on the weights; both classes count alike.
 *
 * @param mean of each feature in training
 * @param deviation of each feature in training, positive
 * @param weights of the standardised features
 * @param bias of the logit
 */
record LogisticRegression(double[] mean, double[] deviation, double[] weights, double bias) {
  private static final int STEPS = 60;
  private static final double TOLERANCE = 1e-8;

  double logit(double[] features) {
    double z = bias;
    for (int i = 0; i < weights.length; i++) {
      z += weights[i] * (features[i] - mean[i]) / deviation[i];
    }
    return z;
  }

  /**
   * @param features one row for each sample
   * @param fake the truth; both classes occur
   * @param penalty lambda of lambda / 2 |w|^2 beside the mean loss, positive
   */
  static LogisticRegression fit(double[][] features, boolean[] fake, double penalty) {
    int d = features[0].length;
    double[] mean = new double[d];
    double[] deviation = new double[d];
    standardisation(features, mean, deviation);
    double[][] x = new double[features.length][d + 1];
    int fakes = 0;
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < d; k++) {
        x[i][k] = (features[i][k] - mean[k]) / deviation[k];
      }
      x[i][d] = 1;
      fakes += fake[i] ? 1 : 0;
    }
    double[] classWeight = {1 / (2.0 * (x.length - fakes)), 1 / (2.0 * fakes)};
    double[] w = new double[d + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[d + 1];
      double[][] hessian = new double[d + 1][d + 1];
      for (int i = 0; i < x.length; i++) {
        accumulate(x[i], w, fake[i], classWeight[fake[i] ? 1 : 0], gradient, hessian);
      }
      for (int k = 0; k < d; k++) {
        gradient[k] += penalty * w[k];
        hessian[k][k] += penalty;
      }
      hessian[d][d] += 1e-9;
      double[] change = Cholesky.solve(hessian, gradient);
      double largest = 0;
      for (int k = 0; k <= d; k++) {
        // The penalised loss is convex; limited steps keep Newton from leaping where it is flat.
        double move = Math.clamp(change[k], -4, 4);
        w[k] -= move;
        largest = Math.max(largest, Math.abs(move));
      }
      if (largest < TOLERANCE) {
        break;
      }
    }
    return new LogisticRegression(mean, deviation, java.util.Arrays.copyOf(w, d), w[d]);
  }

  private static void accumulate(double[] x, double[] w, boolean fake, double weight, double[] gradient, double[][] hessian) {
    double z = 0;
    for (int k = 0; k < w.length; k++) {
      z += w[k] * x[k];
    }
    double p = PlattScaling.sigmoid(z);
    double slope = weight * (p - (fake ? 1 : 0));
    double curvature = weight * p * (1 - p);
    for (int k = 0; k < w.length; k++) {
      gradient[k] += slope * x[k];
      double c = curvature * x[k];
      for (int l = 0; l <= k; l++) {
        hessian[k][l] += c * x[l];
      }
    }
  }

  private static void standardisation(double[][] features, double[] mean, double[] deviation) {
    for (int k = 0; k < mean.length; k++) {
      for (double[] f : features) {
        mean[k] += f[k] / features.length;
      }
      for (double[] f : features) {
        deviation[k] += (f[k] - mean[k]) * (f[k] - mean[k]) / features.length;
      }
      deviation[k] = Math.max(1e-6, Math.sqrt(deviation[k]));
    }
  }
}
