// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.OptimiserKind;
import org.likeness.tensor.optim.RmsProp;
import org.osgi.service.component.annotations.Component;

/** s = a s + (1 - a) g^2, b = m b + g / (sqrt(s) + eps), p -= rate b. */
@Component(service = Plugin.class)
@PluginInfo(id = "optimiser.rmsprop", label = "RMSprop", description = "Divides by the recent size of each weight's gradient. Usual with the Wasserstein loss, without momentum.",
    cites = "Tieleman & Hinton 2012, Neural Networks for Machine Learning, lecture 6.5", parameters = RmsPropOptimiser.Parameters.class)
public final class RmsPropOptimiser implements OptimiserKind<RmsPropOptimiser.Parameters> {

  /** How much is remembered. */
  public record Parameters(
      @Parameter(label = "Momentum", min = 0, max = 0.99999, description = "Share of the old step that each step keeps.") double momentum,
      @Parameter(label = "Alpha", min = 0, max = 0.99999999, description = "Share of the old mean squared gradient that each step keeps.") double alpha,
      @Parameter(label = "Epsilon", min = 0, max = 1, advanced = true, description = "Added to the denominator.") double eps,
      @Parameter(label = "Weight decay", min = 0, max = 10, description = "How strongly weights are drawn to 0.") double weightDecay) {
    public static final Parameters DEFAULTS = new Parameters(0.5, 0.999, 1e-8, 0);
  }

  @Override
  public Rule create(Parameters p, Map<String, NDArray> trained) {
    return new RmsProp(trained, 0, p.momentum()).alpha(p.alpha()).eps(p.eps()).weightDecay(p.weightDecay());
  }
}
