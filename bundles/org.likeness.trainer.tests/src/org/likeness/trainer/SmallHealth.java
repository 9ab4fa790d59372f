// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.Optional;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Curves;
import org.likeness.api.training.HealthCheck;

/** Finds fault with a high learning rate, from the sixth step on. */
@PluginInfo(id = "health.high-rate", label = "High rate", parameters = SmallHealth.Parameters.class)
final class SmallHealth implements HealthCheck<SmallHealth.Parameters> {

  record Parameters(@Parameter(min = 0, max = 10) double most) {
    public static final Parameters DEFAULTS = new Parameters(10);
  }

  @Override
  public Optional<Finding> look(Parameters p, Curves curves) {
    return curves.last("learning-rate/both", 6).stream().reduce((a, b) -> b).filter(last -> last.value() > p.most())
        .map(last -> new Finding(Level.HARMFUL, last.step(), "the rate is " + last.value(), "That is much.", "Take less."));
  }
}
