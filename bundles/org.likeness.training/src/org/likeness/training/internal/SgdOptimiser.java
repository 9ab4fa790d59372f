// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.likeness.api.plugin.Condition;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.OptimiserKind;
import org.likeness.tensor.optim.Sgd;
import org.osgi.service.component.annotations.Component;

/** b = m b + g, p -= rate b; Nesterov: p -= rate (g + m b). */
@Component(service = Plugin.class)
@PluginInfo(id = "optimiser.sgd", label = "Gradient descent", description = "Straight down the gradient, with momentum: the simplest rule, which needs its rate chosen well.",
    cites = "Sutskever et al. 2013, On the importance of initialization and momentum in deep learning, section 2", parameters = SgdOptimiser.Parameters.class)
public final class SgdOptimiser implements OptimiserKind<SgdOptimiser.Parameters> {

  /** How a step is made. */
  public record Parameters(
      @Parameter(label = "Momentum", min = 0, max = 0.99999, description = "Share of the old step that each step keeps.") double momentum,
      @Parameter(label = "Nesterov", enabledIf = WithMomentum.class, description = "Takes the gradient as it will be after the momentum's step.") boolean nesterov,
      @Parameter(label = "Weight decay", min = 0, max = 10, description = "How strongly weights are drawn to 0.") double weightDecay) {
    public static final Parameters DEFAULTS = new Parameters(0.5, false, 0);
  }

  /** Without momentum there is nothing to look ahead of. */
  public static final class WithMomentum implements Condition {
    @Override
    public boolean test(Record parameters) {
      return ((Parameters) parameters).momentum() > 0;
    }
  }

  @Override
  public Rule create(Parameters p, Map<String, NDArray> trained) {
    Sgd sgd = new Sgd(trained, 0, p.momentum()).weightDecay(p.weightDecay());
    return p.nesterov() && p.momentum() > 0 ? sgd.nesterov() : sgd;
  }
}
