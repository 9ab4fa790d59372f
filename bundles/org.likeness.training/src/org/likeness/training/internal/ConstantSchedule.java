// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Schedule;
import org.osgi.service.component.annotations.Component;

/** 1. */
@Component(service = Plugin.class)
@PluginInfo(id = "schedule.constant", label = "Constant", description = "The same rate from the first step to the last.")
public final class ConstantSchedule implements Schedule<NoParameters> {

  @Override
  public double factor(NoParameters p, long step, double fraction) {
    return 1;
  }
}
