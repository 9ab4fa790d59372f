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

/** A loss whose size has become a multiple of what it was, and large. */
@Component(service = Plugin.class)
@PluginInfo(id = "health.diverging-loss", label = "Diverging loss", description = "A loss grows without end.", parameters = DivergingLoss.Parameters.class)
public final class DivergingLoss implements HealthCheck<DivergingLoss.Parameters> {

  private static final int FEWEST = 5;

  /** When it diverges. */
  public record Parameters(
      @Parameter(label = "Factor", min = 2, max = 1e6, description = "Times its median size of the points before.") double factor,
      @Parameter(label = "Size", min = 0, max = 1e9, description = "Sizes up to this are never too large.") double size,
      @Parameter(label = "Points", min = 2, max = 100, description = "Logged points in a row that show it.") int points) {
    public static final Parameters DEFAULTS = new Parameters(10, 50, 5);
  }

  @Override
  public Optional<Finding> look(Parameters p, Curves curves) {
    for (String tag : curves.tags()) {
      List<Point> all = curves.of(tag).stream().map(q -> new Point(q.step(), Math.abs(q.value()))).toList();
      int late = all.size() - p.points();
      if (!tag.matches("loss/[^/]+") || late < FEWEST) {
        continue;
      }
      double before = CurveMath.median(all.subList(0, late));
      double least = all.subList(late, all.size()).stream().mapToDouble(Point::value).min().orElseThrow();
      if (least > p.size() && least > p.factor() * before) {
        return Optional.of(new Finding(Level.HARMFUL, all.get(late).step(), "'" + tag + "' is " + CurveMath.number(least) + " or more in size "
            + CurveMath.steps(all.subList(late, all.size())) + ", before it was " + CurveMath.number(before),
            "The loss diverges.", "Lower the learning rate, limit the gradient (clip), or use a stronger regulariser."));
      }
    }
    return Optional.empty();
  }
}
