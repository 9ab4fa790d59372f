// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events.internal;

import java.util.Arrays;
import org.likeness.events.Series;

/** A curve that grows; not thread-safe. Snapshots share its arrays: entries that a snapshot sees are never written again. */
final class GrowingSeries {
  private long[] steps = new long[64];
  private double[] wall = new double[64];
  private double[] values = new double[64];
  private int size;
  private boolean sorted = true;
  private Series snapshot = Series.EMPTY;

  void add(long step, double w, double value) {
    if (size == steps.length) {
      int bigger = size + (size >> 1) + 64;
      steps = Arrays.copyOf(steps, bigger);
      wall = Arrays.copyOf(wall, bigger);
      values = Arrays.copyOf(values, bigger);
    }
    sorted &= size == 0 || step >= steps[size - 1];
    steps[size] = step;
    wall[size] = w;
    values[size] = value;
    size++;
    snapshot = null;
  }

  /** Forgets points at and after a step. */
  void dropFrom(long step) {
    GrowingSeries kept = new GrowingSeries();
    for (int i = 0; i < size; i++) {
      if (steps[i] < step) {
        kept.add(steps[i], wall[i], values[i]);
      }
    }
    if (kept.size != size) {
      steps = kept.steps;
      wall = kept.wall;
      values = kept.values;
      size = kept.size;
      sorted = kept.sorted;
      snapshot = null;
    }
  }

  Series snapshot() {
    if (snapshot == null) {
      if (!sorted) {
        sort();
      }
      snapshot = new Series(steps, wall, values, size);
    }
    return snapshot;
  }

  /** Files of several writers may be read one after the other: by step, equal steps as they came. */
  private void sort() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, java.util.Comparator.comparingLong(i -> steps[i]));
    long[] s = new long[size];
    double[] w = new double[size];
    double[] v = new double[size];
    for (int i = 0; i < size; i++) {
      s[i] = steps[order[i]];
      w[i] = wall[order[i]];
      v[i] = values[order[i]];
    }
    steps = s;
    wall = w;
    values = v;
    sorted = true;
  }
}
