// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/** weight times the cross-entropy between a picture's label and what the discriminator sees in it. */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.auxiliary-classifier", label = "Auxiliary classifier", description = "The discriminator learns to tell the labels of real pictures, or the generator to make pictures whose label"
        + " it sees: take it twice. For conditional architectures that classify.",
    cites = "Odena, Olah & Shlens 2017, arXiv:1610.09585, equation 3", parameters = AuxiliaryClassifier.Parameters.class)
public final class AuxiliaryClassifier implements GanTerm<AuxiliaryClassifier.Parameters> {

  /** Weight and who learns. */
  public record Parameters(
      @Parameter(label = "Weight", min = 0, description = "Beside the adversarial loss; 1 in the paper.") double weight,
      @Parameter(label = "Learns", description = "The discriminator from real pictures, or the generator from its own.") Player learns) {
    public static final Parameters DEFAULTS = new Parameters(1, Player.DISCRIMINATOR);
  }

  @Override
  public Player player(Parameters p) {
    return p.learns();
  }

  @Override
  public Term create(Parameters p, TrainingContext context) {
    return step -> Ops.times(crossEntropy(step, p.learns() == Player.GENERATOR ? step.fake() : step.real()), p.weight());
  }

  private static NDArray crossEntropy(GanStep step, NDArray pictures) {
    NDArray labels = step.labels().orElseThrow(() -> new UserProblem("regulariser.auxiliary-classifier needs labels; say what tells pictures apart,"
        + " labels: subject for example"));
    return Ops.sum(step.classes(pictures).logSoftmax(1).mul(labels), 1).mean().neg();
  }
}
