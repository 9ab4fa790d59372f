// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/** D: max(0, m - r) + max(0, m + f). G: -f. */
@Component(service = Plugin.class)
@PluginInfo(id = "loss.hinge", label = "Hinge", description = "Pictures that the discriminator is already sure of give no gradient. Usual with spectral normalisation.",
    cites = "Lim & Ye 2017, arXiv:1705.02894", aliases = "loss.geometric", parameters = HingeLoss.Parameters.class)
public final class HingeLoss implements AdversarialLoss<HingeLoss.Parameters> {

  /** The margin m. */
  public record Parameters(
      @Parameter(label = "Margin", min = 0, description = "Logits beyond it count as sure; 1 in the paper.") double margin) {
    public static final Parameters DEFAULTS = new Parameters(1);
  }

  @Override
  public NDArray discriminator(Parameters p, NDArray real, NDArray fake) {
    return Ops.relu(real.neg().add(p.margin())).mean().add(Ops.relu(fake.add(p.margin())).mean());
  }

  @Override
  public NDArray generator(Parameters p, NDArray fake, Supplier<NDArray> real) {
    return fake.mean().neg();
  }
}
