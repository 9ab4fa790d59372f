// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import org.likeness.events.EventData;
import org.likeness.events.Series;

/** One scalar of a run's event files as a curve. */
public record SeriesSource(String id, String label, int slot, EventData events, String tag) implements CurveSource {

  @Override
  public Curve all() {
    return curve(events.series(tag));
  }

  @Override
  public Curve window(double from, double to, int pixels) {
    return curve(events.series(tag).window((long) Math.floor(from), (long) Math.ceil(to), pixels));
  }

  private static Curve curve(Series s) {
    double[] x = new double[s.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = s.step(i);
    }
    return new Curve(x, s.values());
  }
}
