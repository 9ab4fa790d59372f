// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/** lambda E[ (|grad D(x)| - 1)^2 ] at points x beside real pictures: x = real + a s u / 2, a one number per picture and u one per value, both 0 to 1, s the batch's deviation. */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.dragan", label = "Gradient penalty (DRAGAN)", description = "Keeps the length of the discriminator's gradient near 1 around real pictures, whatever is made. With a"
        + " discriminator without batch normalisation.",
    cites = "Kodali, Abernethy, Hays & Kira 2017, arXiv:1705.07215, section 2.3; the norm is each picture's own", parameters = Dragan.Parameters.class)
public final class Dragan implements GanTerm<Dragan.Parameters> {

  private static final double REACH = 0.5;

  /** Weight. */
  public record Parameters(@Parameter(label = "Lambda", min = 0, description = "Weight; 10 in the paper.") double lambda) {
    public static final Parameters DEFAULTS = new Parameters(10);
  }

  @Override
  public Term create(Parameters p, TrainingContext context) {
    return step -> Ops.times(GradientPenalty.towardsOne(step::logits, beside(step)), p.lambda());
  }

  private static NDArray beside(GanStep step) {
    NDArray real = step.real();
    NDArray share = step.manager().randomUniform(0, 1, new Shape(real.getShape().get(0), 1, 1, 1), DataType.FLOAT32);
    NDArray noise = step.manager().randomUniform(0, 1, real.getShape(), DataType.FLOAT32);
    return real.add(Ops.times(share.mul(noise).mul(Ops.std(real.flatten(), true, 0)), REACH));
  }
}
