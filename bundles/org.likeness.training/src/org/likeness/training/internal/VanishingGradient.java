// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import java.util.List;
import java.util.Optional;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Curves;
import org.likeness.api.training.Curves.Point;
import org.likeness.api.training.HealthCheck;
import org.osgi.service.component.annotations.Component;

/** A learner, such as a generator before a saturated discriminator, gets no gradient any more. */
@Component(service = Plugin.class)
@PluginInfo(id = "health.vanishing-gradient", label = "Vanishing gradient", description = "A learner's gradient has gone to nothing.",
    cites = "Arjovsky & Bottou 2017, arXiv:1701.04862, theorem 2.4", parameters = VanishingGradient.Parameters.class)
public final class VanishingGradient implements HealthCheck<VanishingGradient.Parameters> {

  /** When it has vanished. */
  public record Parameters(
      @Parameter(label = "Norm", min = 0, max = 1, description = "Norm of all gradients of a learner together that is nothing.") double norm,
      @Parameter(label = "Points", min = 2, max = 200, description = "Logged points in a row that show it.") int points) {
    public static final Parameters DEFAULTS = new Parameters(1e-5, 10);
  }

  @Override
  public Optional<Finding> look(Parameters p, Curves curves) {
    return curves.tags().stream().filter(t -> Gradients.is(t) && CurveMath.lasts(curves, t, p.points(), v -> v < p.norm())).findFirst().map(tag -> {
      List<Point> last = curves.last(tag, p.points());
      return new Finding(Level.HARMFUL, last.getFirst().step(), "the gradient of the " + Gradients.learner(tag) + " has a norm of "
          + CurveMath.number(CurveMath.mean(last)) + " " + CurveMath.steps(last),
          "The gradient vanishes: this learner stands still.",
          "Use a loss that does not saturate (non-saturating, hinge), weaken the opponent, or look for a dead network.");
    });
  }
}
