// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.metrics.internal.Balls;
import org.osgi.service.component.annotations.Component;

/** How many of the made pictures are like real ones. */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.precision", label = "Precision", parameters = ClosedBalls.class,
    description = "Share of the made pictures that lie among the real ones by their features: how many of them are good",
    cites = "Kynk\u00e4\u00e4nniemi et al. 2019, NeurIPS, Improved precision and recall metric, equations 1 and 2; edge open and k = 5: Naeem et al. 2020")
public final class PrecisionMetric extends BallMetric<ClosedBalls> {

  @Override
  double of(Balls balls) {
    return balls.precision();
  }

  @Override
  public String unit() {
    return "share";
  }
}
