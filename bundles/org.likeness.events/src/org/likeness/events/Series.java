// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events;

import java.util.Arrays;

/**
 * A curve: values by step, as immutable arrays. Steps never fall. Cheap with millions of points: {@link #window} looks at
 * each point of the window once and allocates by pixels.
 */
public final class Series {

  /** Without points. */
  public static final Series EMPTY = new Series(new long[0], new double[0], new double[0]);

  private final long[] steps;
  private final double[] wall;
  private final double[] values;
  private final int size;

  /** Takes the arrays over; they must not be changed afterwards. */
  public Series(long[] steps, double[] wall, double[] values) {
    this(steps, wall, values, steps.length);
    if (steps.length != wall.length || steps.length != values.length) {
      throw new IllegalArgumentException("A curve needs as many times and values as steps");
    }
  }

  /** Of longer arrays the first {@code size} entries, which must not be changed afterwards: a curve that grows is not copied. */
  public Series(long[] steps, double[] wall, double[] values, int size) {
    if (size > steps.length || size > wall.length || size > values.length) {
      throw new IllegalArgumentException("A curve needs as many times and values as steps");
    }
    this.steps = steps;
    this.wall = wall;
    this.values = values;
    this.size = size;
  }

  public int size() {
    return size;
  }

  public long step(int i) {
    return steps[i];
  }

  /** Seconds since 1970 (relative seconds in files of some labs). */
  public double wall(int i) {
    return wall[i];
  }

  public double value(int i) {
    return values[i];
  }

  /** A copy. */
  public long[] steps() {
    return Arrays.copyOf(steps, size);
  }

  /** A copy. */
  public double[] values() {
    return Arrays.copyOf(values, size);
  }

  /** A copy. */
  public double[] walls() {
    return Arrays.copyOf(wall, size);
  }

  /** NaN when empty. */
  public double last() {
    return size == 0 ? Double.NaN : values[size - 1];
  }

  /** The index of the first point at or after a step. */
  public int index(long step) {
    int i = Arrays.binarySearch(steps, 0, size, step);
    if (i < 0) {
      return -i - 1;
    }
    while (i > 0 && steps[i - 1] == step) {
      i--;
    }
    return i;
  }

  /**
   * What a chart draws between two steps: when there are more points than twice the pixels, per pixel column the points
   * with the smallest and the largest finite value, in order; otherwise the points themselves. The nearest point on
   * either side is included so that lines reach the edges.
   */
  public Series window(long from, long to, int pixels) {
    if (pixels < 1 || to < from) {
      return EMPTY;
    }
    int first = Math.max(0, index(from) - 1);
    int end = Math.min(size(), to == Long.MAX_VALUE ? size() : index(to + 1) + 1);
    int n = end - first;
    if (n <= 2 * pixels) {
      return n <= 0 ? EMPTY : part(first, end);
    }
    return thinned(first, end, pixels);
  }

  private Series thinned(int first, int end, int pixels) {
    int[] keep = new int[2 * pixels];
    int kept = 0;
    double low = steps[first];
    double width = Math.max(1, (double) steps[end - 1] - low) / pixels;
    int i = first;
    for (int column = 0; column < pixels && i < end; column++) {
      double edge = column == pixels - 1 ? Double.POSITIVE_INFINITY : low + (column + 1) * width;
      int min = -1;
      int max = -1;
      int begin = i;
      for (; i < end && steps[i] < edge; i++) {
        double v = values[i];
        if (Double.isFinite(v)) {
          min = min < 0 || v < values[min] ? i : min;
          max = max < 0 || v > values[max] ? i : max;
        }
      }
      if (min < 0 && i > begin) {
        min = begin; // nothing finite here: one point, so that the gap shows
        max = begin;
      }
      if (min >= 0) {
        keep[kept++] = Math.min(min, max);
        if (min != max) {
          keep[kept++] = Math.max(min, max);
        }
      }
    }
    return pick(Arrays.copyOf(keep, kept));
  }

  private Series part(int first, int end) {
    return new Series(Arrays.copyOfRange(steps, first, end), Arrays.copyOfRange(wall, first, end),
        Arrays.copyOfRange(values, first, end));
  }

  private Series pick(int[] at) {
    long[] s = new long[at.length];
    double[] w = new double[at.length];
    double[] v = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      s[i] = steps[at[i]];
      w[i] = wall[at[i]];
      v[i] = values[at[i]];
    }
    return new Series(s, w, v);
  }

  /**
   * The debiased exponential mean that TensorBoard draws: {@code last = last w + (1 - w) y} over finite points, divided
   * by {@code 1 - w^n}; a constant curve stays as it is.
   *
   * @param weight 0 (none) to below 1
   */
  public Series smoothed(double weight) {
    if (weight <= 0 || size == 0 || constant()) {
      return this;
    }
    double[] out = new double[size];
    double last = 0;
    long n = 0;
    for (int i = 0; i < size; i++) {
      if (!Double.isFinite(values[i])) {
        out[i] = values[i];
        continue;
      }
      last = last * weight + (1 - weight) * values[i];
      n++;
      out[i] = last / (weight == 1 ? 1 : 1 - Math.pow(weight, n));
    }
    return new Series(steps, wall, out, size);
  }

  private boolean constant() {
    return Arrays.stream(values, 0, size).allMatch(v -> v == values[0]);
  }
}
