// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/**
 * weight times the sum over all matrices of weights of |W W^T - I|^2, or without the diagonal, |W W^T (1 - I)|^2: then filters need
 * only be at right angles, not of length 1. A kernel counts as the matrix of its filters, one a row.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.orthogonal", label = "Orthogonal", description = "Keeps the filters of each layer at right angles to each other: BigGAN's way to a generator whose latents may be"
        + " truncated.",
    cites = "Brock, Lim, Ritchie & Weston 2017, arXiv:1609.07093, equation 3; without the diagonal: Brock, Donahue & Simonyan 2019, arXiv:1809.11096, equation 3",
    parameters = Orthogonal.Parameters.class)
public final class Orthogonal implements GanTerm<Orthogonal.Parameters> {

  /** Weight, form and whose weights. */
  public record Parameters(
      @Parameter(label = "Weight", min = 0, description = "1e-4 in both papers.") double weight,
      @Parameter(label = "Lengths", description = "Whether filters shall be of length 1, too; BigGAN leaves that free.") boolean lengths,
      @Parameter(label = "Learns", description = "Whose filters: the generator's in BigGAN.") Player learns,
      @Parameter(label = "Every", min = 1, max = 1000, unit = "steps", description = "Applied each so many steps, multiplied by as many.") int every) {
    public static final Parameters DEFAULTS = new Parameters(1e-4, false, Player.GENERATOR, 1);
  }

  @Override
  public Player player(Parameters p) {
    return p.learns();
  }

  @Override
  public int interval(Parameters p) {
    return p.every();
  }

  @Override
  public Term create(Parameters p, TrainingContext context) {
    return step -> {
      NDArray total = step.manager().create(0f);
      for (NDArray weights : step.weights(p.learns()).values()) {
        if (weights.getShape().dimension() >= 2) {
          total = total.add(of(weights, p.lengths()));
        }
      }
      return Ops.times(total, p.weight());
    };
  }

  private static NDArray of(NDArray weights, boolean lengths) {
    NDArray rows = weights.reshape(new Shape(weights.getShape().get(0), -1));
    NDArray product = rows.matMul(rows.transpose());
    NDArray identity = weights.getManager().eye((int) rows.getShape().get(0));
    return Ops.sum((lengths ? product.sub(identity) : product.mul(identity.neg().add(1))).square());
  }
}
