// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.metrics.internal.Balls;
import org.osgi.service.component.annotations.Component;

/** How crowded with real pictures it is where the made ones are. */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.density", label = "Density", parameters = OpenBalls.class,
    description = "Real balls that a made picture lies in, over k: as precision, but one stray real picture counts little; about 1 for sets of one kind",
    cites = "Naeem et al. 2020, ICML, Reliable fidelity and diversity metrics for generative models, equations 3")
public final class DensityMetric extends BallMetric<OpenBalls> {

  @Override
  double of(Balls balls) {
    return balls.density();
  }

  @Override
  public String unit() {
    return "balls per neighbour";
  }
}
