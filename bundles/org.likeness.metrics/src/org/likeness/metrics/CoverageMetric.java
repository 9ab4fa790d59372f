// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.metrics.internal.Balls;
import org.osgi.service.component.annotations.Component;

/** How many of the real pictures have a made one near. */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.coverage", label = "Coverage", parameters = OpenBalls.class,
    description = "Share of the real pictures in whose ball some made one lies: as recall, but stray made pictures count nothing",
    cites = "Naeem et al. 2020, ICML, Reliable fidelity and diversity metrics for generative models, equations 4")
public final class CoverageMetric extends BallMetric<OpenBalls> {

  @Override
  double of(Balls balls) {
    return balls.coverage();
  }

  @Override
  public String unit() {
    return "share";
  }
}
