// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Schedule;
import org.osgi.service.component.annotations.Component;

/** end + (1 - end) (1 + cos(pi u)) / 2, with u the used fraction of the budget. */
@Component(service = Plugin.class)
@PluginInfo(id = "schedule.cosine", label = "Cosine", description = "Falls slowly at first and at last, as half a cosine.",
    cites = "Loshchilov & Hutter 2017, arXiv:1608.03983, equation 5, without restarts", parameters = CosineSchedule.Parameters.class)
public final class CosineSchedule implements Schedule<CosineSchedule.Parameters> {

  /** Where it ends. */
  public record Parameters(
      @Parameter(label = "End", min = 0, max = 1, description = "Share of the learning rate that is left at the end.") double end) {
    public static final Parameters DEFAULTS = new Parameters(0);
  }

  @Override
  public double factor(Parameters p, long step, double fraction) {
    return p.end() + (1 - p.end()) * ((1 + Math.cos(Math.PI * fraction)) / 2);
  }
}
