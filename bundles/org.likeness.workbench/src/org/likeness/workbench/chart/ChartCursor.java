// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.ArrayList;
import java.util.List;

/** A position on the x axis that several charts show together. UI thread. */
public final class ChartCursor {
  private final List<Runnable> listeners = new ArrayList<>();
  private double x = Double.NaN;

  /** NaN: none. */
  public double x() {
    return x;
  }

  public void set(double next) {
    if (Double.compare(next, x) != 0) {
      x = next;
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
