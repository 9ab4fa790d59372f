// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.List;
import org.likeness.events.EventData;
import org.likeness.events.Histogram;

/**
 * A quantile of a run's histograms as a curve: how a distribution wanders and widens.
 *
 * @param share of the values that lie below, 0 to 1; within a bin they are taken to lie evenly
 */
public record QuantileSource(String id, String label, int slot, EventData events, String tag, double share, XAxis axis) implements CurveSource {

  @Override
  public Curve all() {
    List<Histogram> of = events.histograms(tag);
    return new Curve(of.stream().mapToDouble(h -> axis.at(h.step(), h.wall())).toArray(), of.stream().mapToDouble(h -> quantile(h, share)).toArray());
  }

  /** NaN of an empty one. */
  static double quantile(Histogram h, double share) {
    double total = 0;
    for (double c : h.count()) {
      total += c;
    }
    double wanted = share * total;
    double below = 0;
    for (int i = 0; i < h.count().length; i++) {
      if (h.count()[i] > 0 && below + h.count()[i] >= wanted) {
        return h.left()[i] + (h.right()[i] - h.left()[i]) * Math.max(0, wanted - below) / h.count()[i];
      }
      below += h.count()[i];
    }
    return Double.NaN;
  }
}
