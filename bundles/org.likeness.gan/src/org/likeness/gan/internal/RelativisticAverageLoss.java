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

/** D: softplus(E f - r) + softplus(f - E r). G: the same with real and made exchanged. */
@Component(service = Plugin.class)
@PluginInfo(id = "loss.relativistic-average", label = "Relativistic average", description = "Asks whether a picture looks more real than those of the other side do on average.",
    cites = "Jolicoeur-Martineau 2019, arXiv:1807.00734, relativistic average standard GAN", aliases = "loss.rasgan")
public final class RelativisticAverageLoss implements AdversarialLoss<NoParameters> {

  @Override
  public NDArray discriminator(NoParameters p, NDArray real, NDArray fake) {
    return aboveTheOthers(real, fake);
  }

  @Override
  public NDArray generator(NoParameters p, NDArray fake, Supplier<NDArray> real) {
    return aboveTheOthers(fake, real.get());
  }

  /** Small when the first stand above the average of the second, and these below the average of the first. */
  private static NDArray aboveTheOthers(NDArray high, NDArray low) {
    return Ops.softplus(low.mean().sub(high)).mean().add(Ops.softplus(low.sub(high.mean())).mean());
  }
}
