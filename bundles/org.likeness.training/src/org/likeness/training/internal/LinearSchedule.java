// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Schedule;
import org.osgi.service.component.annotations.Component;

/** 1 - (1 - end) u, with u the used fraction of the budget. */
@Component(service = Plugin.class)
@PluginInfo(id = "schedule.linear", label = "Linear", description = "Falls evenly from the first step to the last.", parameters = LinearSchedule.Parameters.class)
public final class LinearSchedule implements Schedule<LinearSchedule.Parameters> {

  /** Where it ends. */
  public record Parameters(
      @Parameter(label = "End", min = 0, max = 1, description = "Share of the learning rate that is left at the end.") double end) {
    public static final Parameters DEFAULTS = new Parameters(0);
  }

  @Override
  public double factor(Parameters p, long step, double fraction) {
    return p.end() + (1 - p.end()) * (1 - fraction);
  }
}
