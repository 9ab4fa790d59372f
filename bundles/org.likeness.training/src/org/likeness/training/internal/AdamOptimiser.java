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

/**
 * m = b1 m + (1 - b1) g, v = b2 v + (1 - b2) g^2, p -= rate m/(1 - b1^t) / (sqrt(v/(1 - b2^t)) + eps); weight decay
 * is added to the gradient.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "optimiser.adam", label = "Adam", description = "A step of about the same length for every weight, whatever its gradient's size. The usual choice.",
    cites = "Kingma & Ba 2015, arXiv:1412.6980, algorithm 1", parameters = AdamParameters.class)
public final class AdamOptimiser implements OptimiserKind<AdamParameters> {

  @Override
  public Rule create(AdamParameters p, Map<String, NDArray> trained) {
    return new Adam(trained, 0).betas(p.beta1(), p.beta2()).eps(p.eps()).weightDecay(p.weightDecay());
  }
}
