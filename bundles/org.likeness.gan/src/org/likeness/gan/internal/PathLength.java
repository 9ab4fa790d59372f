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
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/**
 * weight times E[ (|J^T y| - a)^2 ], where J is the generator's Jacobian at a latent, y is normal noise in the shape of a
 * picture, divided by the square root of its pixels, and a is the running mean of the lengths |J^T y|, from 0, this step's
 * included. By the latents that the generator is given.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.path-length", label = "Path length", description = "A step among latents of the same length changes pictures by the same amount, wherever and whichever way"
        + " it goes: smoother interpolation.",
    cites = "Karras, Laine, Aittala, Hellsten, Lehtinen & Aila 2020, arXiv:1912.04958, equation 4", parameters = PathLength.Parameters.class)
public final class PathLength implements GanTerm<PathLength.Parameters> {

  /** Weight, memory and how often. */
  public record Parameters(
      @Parameter(label = "Weight", min = 0, description = "2 is usual.") double weight,
      @Parameter(label = "Decay", min = 0, max = 1, description = "Share of a step's lengths in the running mean.") double decay,
      @Parameter(label = "Every", min = 1, max = 1000, unit = "steps", description = "Lazy regularisation: applied each so many steps,"
          + " multiplied by as many.") int every) {
    public static final Parameters DEFAULTS = new Parameters(2, 0.01, 8);
  }

  @Override
  public Player player(Parameters p) {
    return Player.GENERATOR;
  }

  @Override
  public int interval(Parameters p) {
    return p.every();
  }

  @Override
  public Term create(Parameters p, TrainingContext context) {
    NDArray saved = context.array("mean", 0);
    return step -> {
      NDArray lengths = lengths(step);
      NDArray before = saved.toType(lengths.getDataType(), false);
      NDArray mean = before.add(Ops.times(Ops.mean(lengths).sub(before), p.decay()));
      Grad.off(() -> mean.toType(DataType.FLOAT32, true).copyTo(saved));
      return Ops.times(Ops.mean(lengths.sub(mean).square()), p.weight());
    };
  }

  /** |J^T y| of each of the step's latents, [N]. */
  private static NDArray lengths(GanStep step) {
    NDArray z = Autograd.leaf(step.latents());
    NDArray pictures = step.generate(z);
    double pixels = pictures.getShape().get(2) * pictures.getShape().get(3);
    NDArray noise = step.manager().randomNormal(0, 1, pictures.getShape(), DataType.FLOAT32).div(Math.sqrt(pixels));
    return Ops.norm(Autograd.grad(Ops.sum(pictures.mul(noise)), z, true), 1);
  }
}
