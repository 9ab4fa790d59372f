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

/** D: 1/2 (r - 1)^2 + 1/2 f^2. G: 1/2 (f - 1)^2. */
@Component(service = Plugin.class)
@PluginInfo(id = "loss.least-squares", label = "Least squares", description = "Pulls logits to 1 (real) and 0 (made) by squared error; also moves pictures that are on the right side.",
    cites = "Mao et al. 2017, arXiv:1611.04076, equation 9", aliases = "loss.lsgan")
public final class LeastSquaresLoss implements AdversarialLoss<NoParameters> {

  @Override
  public NDArray discriminator(NoParameters p, NDArray real, NDArray fake) {
    return Ops.times(real.sub(1).square().mean().add(fake.square().mean()), 0.5);
  }

  @Override
  public NDArray generator(NoParameters p, NDArray fake, Supplier<NDArray> real) {
    return Ops.times(fake.sub(1).square().mean(), 0.5);
  }
}
