// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

/** How curves are smoothed, as three well-known dashboards do it. Weight 0 = not at all, towards 1 = ever more. */
public enum Smoothing {
  /** Exponential moving average, debiased, over finite values; a constant curve stays as it is. */
  TENSORBOARD("EMA, debiased") {
    @Override
    double[] apply(double[] x, double[] y, double weight) {
      double[] out = new double[y.length];
      if (constant(y)) {
        return y.clone();
      }
      double last = 0;
      int n = 0;
      for (int i = 0; i < y.length; i++) {
        if (!Double.isFinite(y[i])) {
          out[i] = y[i];
          continue;
        }
        last = last * weight + (1 - weight) * y[i];
        n++;
        double debias = weight == 1 ? 1 : 1 - Math.pow(weight, n);
        out[i] = last / debias;
      }
      return out;
    }
  },
  /** Exponential moving average weighted by the distance of the points along x. */
  TIME_WEIGHTED("EMA, time-weighted") {
    @Override
    double[] apply(double[] x, double[] y, double weight) {
      double[] out = new double[y.length];
      double w = Math.min(Math.sqrt(weight), 0.999);
      double range = y.length < 2 ? 1 : x[x.length - 1] - x[0];
      double last = 0;
      double debias = 0;
      for (int i = 0; i < y.length; i++) {
        double distance = i == 0 || range == 0 ? 0 : (x[i] - x[i - 1]) / range * VIEWPORT;
        double a = Math.pow(w, distance);
        last = last * a + y[i];
        debias = debias * a + 1;
        out[i] = last / debias;
      }
      return out;
    }
  },
  /** Plain exponential moving average that starts at the first value. */
  PLAIN("EMA, plain") {
    @Override
    double[] apply(double[] x, double[] y, double weight) {
      double[] out = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        out[i] = i == 0 ? y[0] : out[i - 1] * weight + (1 - weight) * y[i];
      }
      return out;
    }
  };

  /** Points that a whole chart is taken to have in the time-weighted kind. */
  private static final double VIEWPORT = 1000;

  private final String label;

  Smoothing(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  abstract double[] apply(double[] x, double[] y, double weight);

  /** The smoothed curve; the curve itself at weight 0. */
  public Curve of(Curve c, double weight) {
    return weight <= 0 || c.size() == 0 ? c : new Curve(c.x(), apply(c.x(), c.y(), weight));
  }

  private static boolean constant(double[] y) {
    for (double v : y) {
      if (v != y[0]) {
        return false;
      }
    }
    return true;
  }
}
