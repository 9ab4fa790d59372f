// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Schedule;
import org.osgi.service.component.annotations.Component;

/** 1 as long as u <= hold, then linearly to the end, with u the used fraction of the budget. */
@Component(service = Plugin.class)
@PluginInfo(id = "schedule.hold-linear", label = "Hold, then linear", description = "Constant at first, then falls evenly: trains long at full rate and still comes to rest.",
    parameters = HoldLinearSchedule.Parameters.class)
public final class HoldLinearSchedule implements Schedule<HoldLinearSchedule.Parameters> {

  /** How long, and where it ends. */
  public record Parameters(
      @Parameter(label = "Hold", min = 0, max = 0.99, description = "Share of the budget before it begins to fall.") double hold,
      @Parameter(label = "End", min = 0, max = 1, description = "Share of the learning rate that is left at the end.") double end) {
    public static final Parameters DEFAULTS = new Parameters(0.5, 0);
  }

  @Override
  public double factor(Parameters p, long step, double fraction) {
    return p.end() + (1 - p.end()) * Math.min(1, (1 - fraction) / (1 - p.hold()));
  }
}
