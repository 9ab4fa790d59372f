// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.util.List;
import org.likeness.events.EventData;
import org.likeness.workbench.chart.QuantileSource;
import org.likeness.workbench.chart.XAxis;

/** How a tag's histograms are shown over time: their median, and what lies 5 % from either end. */
final class Spread {
  /** What a group of histograms is called: a group of scalars may have the same tags. */
  static final String GROUP = " (spread)";
  private static final List<Double> SHARES = List.of(0.05, 0.5, 0.95);

  private Spread() {}

  /** @param slot all of a tag's curves look alike */
  static List<QuantileSource> of(EventData events, String tag, int slot, XAxis axis) {
    return SHARES.stream().map(share -> new QuantileSource(tag + " " + share, TagGroups.label(tag) + words(share), slot, events, tag, share, axis)).toList();
  }

  private static String words(double share) {
    return share == 0.5 ? " median" : " " + Math.round(100 * share) + " %";
  }
}
