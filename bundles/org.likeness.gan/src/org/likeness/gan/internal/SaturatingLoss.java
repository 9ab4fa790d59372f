// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/** D as {@link NonSaturatingLoss}. G: log(1 - sigmoid(f)) = -softplus(f), whose gradient dies where the discriminator is sure. */
@Component(service = Plugin.class)
@PluginInfo(id = "loss.saturating", label = "Saturating (minimax)", description = "The game as it was first written down. To be seen failing: once the discriminator wins, the generator"
        + " learns nothing more.",
    cites = "Goodfellow et al. 2014, arXiv:1406.2661, equation 1", aliases = "loss.minimax")
public final class SaturatingLoss implements AdversarialLoss<NoParameters> {

  @Override
  public NDArray discriminator(NoParameters p, NDArray real, NDArray fake) {
    return Ops.softplus(real.neg()).mean().add(Ops.softplus(fake).mean());
  }

  @Override
  public NDArray generator(NoParameters p, NDArray fake, Supplier<NDArray> real) {
    return Ops.softplus(fake).mean().neg();
  }
}
