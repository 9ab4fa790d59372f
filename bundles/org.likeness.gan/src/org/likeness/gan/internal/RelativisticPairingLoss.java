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

/** D: softplus(f - r). G: softplus(r - f). Picture i is compared with picture i alone. */
@Component(service = Plugin.class)
@PluginInfo(id = "loss.relativistic-pairing", label = "Relativistic pairing", description = "Asks of each pair which picture is real: no mode is left far behind. Of R3GAN, which needs R1 and R2 beside it.",
    cites = "Huang, Gokaslan, Kuleshov & Tompkin 2024, arXiv:2501.05441, RpGAN with f(t) = -log(1 + e^-t)", aliases = "loss.rpgan")
public final class RelativisticPairingLoss implements AdversarialLoss<NoParameters> {

  @Override
  public NDArray discriminator(NoParameters p, NDArray real, NDArray fake) {
    return Ops.softplus(fake.sub(real)).mean();
  }

  @Override
  public NDArray generator(NoParameters p, NDArray fake, Supplier<NDArray> real) {
    return Ops.softplus(real.get().sub(fake)).mean();
  }
}
