// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.osgi.service.component.annotations.Component;

/** D: f - r. G: -f. */
@Component(service = Plugin.class)
@PluginInfo(id = "loss.wasserstein", label = "Wasserstein", description = "The critic's estimate of the earth mover's distance. Needs a penalty that keeps the critic 1-Lipschitz, such as"
        + " regulariser.wgan-gp.",
    cites = "Arjovsky et al. 2017, arXiv:1701.07875, equation 3", aliases = "loss.wgan")
public final class WassersteinLoss implements AdversarialLoss<NoParameters> {

  @Override
  public NDArray discriminator(NoParameters p, NDArray real, NDArray fake) {
    return fake.mean().sub(real.mean());
  }

  @Override
  public NDArray generator(NoParameters p, NDArray fake, Supplier<NDArray> real) {
    return fake.mean().neg();
  }
}
