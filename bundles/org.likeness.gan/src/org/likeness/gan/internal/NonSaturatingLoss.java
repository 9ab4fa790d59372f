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

/** D: softplus(-r) + softplus(f). G: softplus(-f), that is -log sigmoid(f). */
@Component(service = Plugin.class)
@PluginInfo(id = "loss.non-saturating", label = "Non-saturating", description = "The logistic loss of the first GAN with the generator's better gradient. The usual choice together with R1.",
    cites = "Goodfellow et al. 2014, arXiv:1406.2661, section 3", aliases = {"loss.vanilla", "loss.logistic"})
public final class NonSaturatingLoss implements AdversarialLoss<NoParameters> {

  @Override
  public NDArray discriminator(NoParameters p, NDArray real, NDArray fake) {
    return Ops.softplus(real.neg()).mean().add(Ops.softplus(fake).mean());
  }

  @Override
  public NDArray generator(NoParameters p, NDArray fake, Supplier<NDArray> real) {
    return Ops.softplus(fake.neg()).mean();
  }
}
