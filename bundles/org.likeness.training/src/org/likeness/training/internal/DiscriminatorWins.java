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

/**
 * The discriminator tells everything apart: r_t = E[sign D(real)] is near 1 and fakes lie far below. A critic, whose loss
 * may be negative, has no zero for signs to speak of and is passed over.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "health.discriminator-wins", label = "Discriminator wins", description = "The discriminator is sure of reals and of fakes for long.",
    cites = "Karras et al. 2020, arXiv:2006.06676, section 3.1: r_t", parameters = DiscriminatorWins.Parameters.class)
public final class DiscriminatorWins implements HealthCheck<DiscriminatorWins.Parameters> {

  /** When it has won. */
  public record Parameters(
      @Parameter(label = "Sign", min = 0, max = 1, description = "Mean sign of the logits of reals that is suspicious.") double sign,
      @Parameter(label = "Gap", min = 0, max = 1000, description = "Logits by which fakes lie below reals.") double gap,
      @Parameter(label = "Points", min = 2, max = 200, description = "Logged points in a row that show it.") int points) {
    public static final Parameters DEFAULTS = new Parameters(0.95, 6, 20);
  }

  @Override
  public Optional<Finding> look(Parameters p, Curves curves) {
    List<Point> gaps = CurveMath.difference(curves, "logit/real", "logit/fake", p.points());
    boolean won = !gaps.isEmpty() && gaps.stream().allMatch(g -> g.value() >= p.gap())
        && CurveMath.lasts(curves, "logit/real-sign", p.points(), v -> v >= p.sign())
        && CurveMath.lasts(curves, "loss/discriminator", p.points(), v -> v >= 0);
    return !won ? Optional.empty() : Optional.of(new Finding(Level.HARMFUL, gaps.getFirst().step(),
        "the mean sign of D(real) is " + CurveMath.number(CurveMath.mean(curves.last("logit/real-sign", p.points()))) + " and fakes lie "
            + CurveMath.number(CurveMath.mean(gaps)) + " below reals " + CurveMath.steps(gaps),
        "The discriminator wins: the generator hardly learns from it any more.",
        "Augment what it sees (batch-augment: ada), regularise it (r1), or lower its learning rate."));
  }
}
