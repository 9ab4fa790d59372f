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

/** The norm of a learner's gradient against its running median. A single peak is common and passed over. */
@Component(service = Plugin.class)
@PluginInfo(id = "health.exploding-gradient", label = "Exploding gradient", description = "A gradient is many times what it was.",
    cites = "Pascanu et al. 2013, arXiv:1211.5063", parameters = ExplodingGradient.Parameters.class)
public final class ExplodingGradient implements HealthCheck<ExplodingGradient.Parameters> {

  private static final int FEWEST = 10;

  /** When it explodes. */
  public record Parameters(
      @Parameter(label = "Factor", min = 2, max = 1e6, description = "Times its median of the points before.") double factor,
      @Parameter(label = "Points", min = 2, max = 100, description = "Logged points in a row that show it.") int points) {
    public static final Parameters DEFAULTS = new Parameters(20, 3);
  }

  @Override
  public Optional<Finding> look(Parameters p, Curves curves) {
    for (String tag : curves.tags()) {
      List<Point> all = curves.of(tag);
      int late = all.size() - p.points();
      if (!Gradients.is(tag) || late < FEWEST) {
        continue;
      }
      double median = CurveMath.median(all.subList(0, late));
      double least = all.subList(late, all.size()).stream().mapToDouble(Point::value).min().orElseThrow();
      if (median > 0 && least > p.factor() * median) {
        return Optional.of(new Finding(Level.HARMFUL, all.get(late).step(), "the gradient of the " + Gradients.learner(tag) + " is "
            + CurveMath.number(least / median) + " times its median or more, " + CurveMath.steps(all.subList(late, all.size())),
            "The gradient explodes: its steps destroy what has been learned.",
            "Lower the learning rate, limit the gradient (clip), or lengthen the warm-up."));
      }
    }
    return Optional.empty();
  }
}
