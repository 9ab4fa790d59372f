// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import java.util.TreeMap;
import org.likeness.workbench.chart.Curve;
import org.likeness.workbench.chart.CurveSource;

/** How far the made points were from the real ones, at each frame that was shown. */
final class PlaneHistory implements CurveSource {

  private final TreeMap<Long, Double> divergence = new TreeMap<>();

  synchronized void add(PlaneFrame frame) {
    divergence.put(frame.step(), frame.numbers().getOrDefault("validation/divergence", Double.NaN));
  }

  /** What comes behind a step will be otherwise. */
  synchronized void forgetAfter(long step) {
    divergence.tailMap(step, false).clear();
  }

  @Override
  public String id() {
    return "divergence";
  }

  @Override
  public String label() {
    return "divergence";
  }

  @Override
  public int slot() {
    return 0;
  }

  @Override
  public synchronized Curve all() {
    return new Curve(divergence.keySet().stream().mapToDouble(Long::doubleValue).toArray(),
        divergence.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
