// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.OptimiserKind;
import org.likeness.tensor.optim.Adam;
import org.osgi.service.component.annotations.Component;

/** Adam that shrinks each weight by rate times weight decay beside its step. */
@Component(service = Plugin.class)
@PluginInfo(id = "optimiser.adamw", label = "AdamW", description = "Adam whose weight decay does not pass through the means: the same for every weight.",
    cites = "Loshchilov & Hutter 2019, arXiv:1711.05101, algorithm 2", parameters = AdamParameters.class)
public final class AdamWOptimiser implements OptimiserKind<AdamParameters> {

  @Override
  public Rule create(AdamParameters p, Map<String, NDArray> trained) {
    return new Adam(trained, 0).betas(p.beta1(), p.beta2()).eps(p.eps()).decoupledWeightDecay(p.weightDecay());
  }
}
