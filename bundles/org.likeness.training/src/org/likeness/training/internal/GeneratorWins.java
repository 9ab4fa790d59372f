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

/** The discriminator takes fakes for more real than reals, and does not find its way back. */
@Component(service = Plugin.class)
@PluginInfo(id = "health.generator-wins", label = "Generator wins", description = "Fakes are scored above reals for long.",
    parameters = GeneratorWins.Parameters.class)
public final class GeneratorWins implements HealthCheck<GeneratorWins.Parameters> {

  /** When it has won. */
  public record Parameters(
      @Parameter(label = "Gap", min = 0, max = 1000, description = "Logits by which fakes lie above reals.") double gap,
      @Parameter(label = "Points", min = 2, max = 200, description = "Logged points in a row that show it.") int points) {
    public static final Parameters DEFAULTS = new Parameters(0.5, 20);
  }

  @Override
  public Optional<Finding> look(Parameters p, Curves curves) {
    List<Point> gaps = CurveMath.difference(curves, "logit/fake", "logit/real", p.points());
    boolean won = !gaps.isEmpty() && gaps.stream().allMatch(g -> g.value() >= p.gap());
    return !won ? Optional.empty() : Optional.of(new Finding(Level.HARMFUL, gaps.getFirst().step(),
        "fakes are scored " + CurveMath.number(CurveMath.mean(gaps)) + " above reals " + CurveMath.steps(gaps),
        "The generator fools a discriminator that no longer tells it anything.",
        "Raise the discriminator's learning rate, width or steps, or weaken its regularisers."));
  }
}
