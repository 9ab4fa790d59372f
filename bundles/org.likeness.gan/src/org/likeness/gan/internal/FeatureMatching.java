// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/**
 * weight times |E f(x) - E f(G(z))|^2, where f are the discriminator's features and E is the mean over the batch: summed over
 * the numbers of a stage's features, as in the paper, and divided by how many they are, so that stages count alike; the mean
 * over the stages.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.feature-matching", label = "Feature matching", description = "The generator makes the discriminator's features of its pictures like those of real ones, in the mean"
        + " over the batch. Steadier training, less variety when it weighs much. For architectures whose discriminator gives features.",
    cites = "Salimans, Goodfellow, Zaremba, Cheung, Radford & Chen 2016, arXiv:1606.03498, section 3.1", parameters = FeatureMatching.Parameters.class)
public final class FeatureMatching implements GanTerm<FeatureMatching.Parameters> {

  /** The weight. */
  public record Parameters(@Parameter(label = "Weight", min = 0, description = "Beside the adversarial loss.") double weight) {
    public static final Parameters DEFAULTS = new Parameters(1);
  }

  @Override
  public Player player(Parameters p) {
    return Player.GENERATOR;
  }

  @Override
  public Term create(Parameters p, TrainingContext context) {
    return step -> Ops.times(distance(step), p.weight());
  }

  private static NDArray distance(GanStep step) {
    NDList fake = step.judge(step.fake());
    if (fake.size() < 2) {
      throw new UserProblem("regulariser.feature-matching needs features, but this model's discriminator gives logits alone");
    }
    NDList real = Grad.off(() -> step.judge(step.real()));
    NDArray sum = between(real.get(1), fake.get(1));
    for (int i = 2; i < fake.size(); i++) {
      sum = sum.add(between(real.get(i), fake.get(i)));
    }
    return Ops.times(sum, 1.0 / (fake.size() - 1));
  }

  private static NDArray between(NDArray real, NDArray fake) {
    return Ops.mean(Ops.mean(fake, 0).sub(Ops.mean(real, 0).stopGradient()).square());
  }
}
