// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/** lambda E[ (|grad D(x)| - 1)^2 ] at points x between real and generated pictures, one random point per pair. */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.wgan-gp", label = "Gradient penalty (WGAN-GP)", description = "Keeps the length of the critic's gradient near 1 between real and generated pictures. For the Wasserstein loss,"
        + " with a discriminator without batch normalisation.",
    cites = "Gulrajani et al. 2017, arXiv:1704.00028, equation 3", aliases = "regulariser.gradient-penalty",
    parameters = WganGp.Parameters.class)
public final class WganGp implements GanTerm<WganGp.Parameters> {

  /** The weight. */
  public record Parameters(
      @Parameter(label = "Lambda", min = 0, description = "Weight; 10 in the paper.") double lambda) {
    public static final Parameters DEFAULTS = new Parameters(10);
  }

  @Override
  public Term create(Parameters p, TrainingContext context) {
    return step -> Ops.times(GradientPenalty.towardsOne(step::logits, step.real(), step.fake()), p.lambda());
  }
}
