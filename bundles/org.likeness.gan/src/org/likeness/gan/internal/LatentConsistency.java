// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/**
 * Of a latent z and one beside it, z + s n: for the discriminator weight E[ (D(G z) - D(G(z + s n)))^2 ], for the generator the other
 * way round, -weight E[ mean (G z - G(z + s n))^2 ]: pictures shall differ, and the discriminator not mind. Means over the picture, so
 * that the weight does not depend on its size.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.latent-consistency", label = "Latent consistency (zCR)", description = "Neighbouring latents: the generator is to make different pictures of them, the discriminator to"
        + " judge them alike. Name it twice, once for each.",
    cites = "Zhao, Singh, Lee, Zhang, Odena & Zhang 2021, arXiv:2002.04724, algorithm 2", parameters = LatentConsistency.Parameters.class)
public final class LatentConsistency implements GanTerm<LatentConsistency.Parameters> {

  /** Weight, reach and who learns. */
  public record Parameters(
      @Parameter(label = "Weight", min = 0, description = "5 for the discriminator, 0.5 for the generator in the paper.") double weight,
      @Parameter(label = "Deviation", min = 0, max = 10, description = "Of the step among latents; 0.03 to 0.07 in the paper.") double deviation,
      @Parameter(label = "Learns", description = "The discriminator or the generator.") Player learns) {
    public static final Parameters DEFAULTS = new Parameters(5, 0.05, Player.DISCRIMINATOR);
  }

  @Override
  public Player player(Parameters p) {
    return p.learns();
  }

  @Override
  public Term create(Parameters p, TrainingContext context) {
    return step -> {
      NDArray near = step.generate(step.latents().add(noise(step, p.deviation())));
      if (p.learns() == Player.GENERATOR) {
        return Ops.times(step.fake().sub(near).square().mean(), -p.weight());
      }
      return Ops.times(step.logits(step.fake()).sub(step.logits(near.stopGradient())).square().mean(), p.weight());
    };
  }

  private static NDArray noise(GanStep step, double deviation) {
    return Ops.times(step.manager().randomNormal(0, 1, step.latents().getShape(), DataType.FLOAT32), deviation);
  }
}
