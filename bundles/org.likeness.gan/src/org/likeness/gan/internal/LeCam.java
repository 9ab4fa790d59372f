// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/**
 * lambda (E[ relu(D(real) - f)^2 ] + E[ relu(r - D(made))^2 ]), where r and f are running means of the logits of real and of made
 * pictures of the steps before. Keeps the discriminator from being ever surer of a small set of pictures.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.lecam", label = "LeCam", description = "Keeps the discriminator's answers near where those of the other kind have been: for few pictures, beside"
        + " augmentation.",
    cites = "Tseng, Jiang, Liu, Yang & Yang 2021, arXiv:2104.03310, equations 4 and 5", parameters = LeCam.Parameters.class)
public final class LeCam implements GanTerm<LeCam.Parameters> {

  /** Weight and memory. */
  public record Parameters(
      @Parameter(label = "Lambda", min = 0, description = "Weight; 0.3 with hinge and BigGAN in the paper.") double lambda,
      @Parameter(label = "Decay", min = 0, max = 0.999999, description = "Share of the old running means that a step keeps; 0.99 in the paper.") double decay) {
    public static final Parameters DEFAULTS = new Parameters(0.3, 0.99);
  }

  @Override
  public Term create(Parameters p, TrainingContext context) {
    NDArray saved = context.array("means", 0, 0, 0); // of real, of made, and the weight of both: young means are no longer drawn to 0
    return step -> {
      NDArray real = step.logits(step.real());
      NDArray fake = step.logits(step.fake());
      float[] before = saved.toFloatArray();
      Grad.off(() -> saved.set(new float[] {kept(before[0], mean(real), p), kept(before[1], mean(fake), p), kept(before[2], 1, p)}));
      double weight = before[2] == 0 ? 1 : before[2]; // at the first step both means are 0
      NDArray term = Ops.relu(real.sub(before[1] / weight)).square().mean().add(Ops.relu(fake.neg().add(before[0] / weight)).square().mean());
      return Ops.times(term, p.lambda());
    };
  }

  private static float mean(NDArray logits) {
    return logits.mean().toType(DataType.FLOAT32, false).getFloat();
  }

  private static float kept(float old, double now, Parameters p) {
    return (float) (p.decay() * old + (1 - p.decay()) * now);
  }
}
