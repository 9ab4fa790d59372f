// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.curve;

/** A value over time, sampled 200 times a second. */
public final class Track {
  /** Samples per second. */
  public static final double RATE = 200;
  private float[] value;

  public Track(double seconds) {
    value = new float[(int) Math.ceil(seconds * RATE) + 2];
  }

  public int length() {
    return value.length;
  }

  /** Sets the samples from one time to another. */
  public void set(double from, double to, double v) {
    int a = Math.max(0, (int) Math.round(from * RATE));
    int b = Math.min(value.length, (int) Math.round(to * RATE));
    for (int i = a; i < b; i++) {
      value[i] = (float) v;
    }
  }

  /** Raises to at least the values of a bump: up to {@code height} and back over three times. */
  public void bump(double start, double rise, double hold, double fall, double height) {
    double end = start + rise + hold + fall;
    for (int i = Math.max(0, (int) (start * RATE)); i < Math.min(value.length, end * RATE); i++) {
      double t = i / RATE - start;
      double v = t < rise ? ease(t / rise) : t < rise + hold ? 1 : 1 - ease((t - rise - hold) / fall);
      value[i] = (float) Math.max(value[i], height * v);
    }
  }

  /** Goes smoothly from the value at the start to {@code to}, and stays there. */
  public void go(double start, double duration, double to) {
    int a = Math.max(0, (int) (start * RATE));
    if (a >= value.length) {
      return;
    }
    float from = value[a];
    for (int i = a; i < value.length; i++) {
      double t = Math.min(1, (i - a) / (duration * RATE));
      value[i] = (float) (from + (to - from) * ease(t));
    }
  }

  /** Gaussian smoothing with a deviation in seconds; ends are held. */
  public Track smooth(double sigma) {
    int r = (int) Math.ceil(3 * sigma * RATE);
    double[] kernel = new double[2 * r + 1];
    double sum = 0;
    for (int i = -r; i <= r; i++) {
      kernel[i + r] = Math.exp(-0.5 * Math.pow(i / (sigma * RATE), 2));
      sum += kernel[i + r];
    }
    float[] out = new float[value.length];
    for (int i = 0; i < out.length; i++) {
      double v = 0;
      for (int k = -r; k <= r; k++) {
        v += kernel[k + r] * value[Math.min(value.length - 1, Math.max(0, i + k))];
      }
      out[i] = (float) (v / sum);
    }
    value = out;
    return this;
  }

  /** The value at a time in seconds. */
  public double at(double seconds) {
    double s = Math.max(0, Math.min(value.length - 1.001, seconds * RATE));
    int i = (int) s;
    return value[i] + (s - i) * (value[i + 1] - value[i]);
  }

  /** Zero to one with zero slope and curvature at both ends. */
  public static double ease(double t) {
    double x = Math.max(0, Math.min(1, t));
    return x * x * x * (x * (6 * x - 15) + 10);
  }
}
