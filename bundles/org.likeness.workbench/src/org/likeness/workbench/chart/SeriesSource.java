// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.Arrays;
import org.likeness.events.EventData;
import org.likeness.events.Series;

/** One scalar of a run's event files as a curve over what an axis counts. */
public record SeriesSource(String id, String label, int slot, EventData events, String tag, XAxis axis) implements CurveSource {

  /** Over steps. */
  public SeriesSource(String id, String label, int slot, EventData events, String tag) {
    this(id, label, slot, events, tag, XAxis.STEPS);
  }

  @Override
  public Curve all() {
    return curve(events.series(tag));
  }

  @Override
  public Curve window(double from, double to, int pixels) {
    return axis.unit() == XAxis.Unit.STEP ? curve(events.series(tag).window((long) Math.floor(from), (long) Math.ceil(to), pixels))
        : Thinning.window(all(), from, to, pixels);
  }

  /** Of steps that were made again after a roll-back the clock goes on: what would go back in time is drawn where it stood. */
  private Curve curve(Series s) {
    double[] x = new double[s.size()];
    Arrays.setAll(x, i -> axis.at(s.step(i), s.wall(i)));
    for (int i = 1; i < x.length; i++) {
      x[i] = Math.max(x[i], x[i - 1]);
    }
    return new Curve(x, s.values());
  }
}
