// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.metrics.internal.Balls;
import org.osgi.service.component.annotations.Component;

/** How much of what is real is made. */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.recall", label = "Recall", parameters = ClosedBalls.class,
    description = "Share of the real pictures that lie among the made ones by their features: how much of what there is the generator makes",
    cites = "Kynk\u00e4\u00e4nniemi et al. 2019, NeurIPS, Improved precision and recall metric, equations 1 and 2; edge open and k = 5: Naeem et al. 2020")
public final class RecallMetric extends BallMetric<ClosedBalls> {

  @Override
  double of(Balls balls) {
    return balls.recall();
  }

  @Override
  public String unit() {
    return "share";
  }
}
