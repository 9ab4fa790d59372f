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

/** A loss that does not move at all: batches differ, and so should it. */
@Component(service = Plugin.class)
@PluginInfo(id = "health.stuck-loss", label = "Stuck loss", description = "A loss is the same number for long.", parameters = StuckLoss.Parameters.class)
public final class StuckLoss implements HealthCheck<StuckLoss.Parameters> {

  /** When it is stuck. */
  public record Parameters(
      @Parameter(label = "Range", min = 0, max = 1, description = "Largest less smallest value, as a share of the mean.") double range,
      @Parameter(label = "Points", min = 2, max = 200, description = "Logged points in a row that show it.") int points) {
    public static final Parameters DEFAULTS = new Parameters(1e-4, 30);
  }

  @Override
  public Optional<Finding> look(Parameters p, Curves curves) {
    for (String tag : curves.tags()) {
      List<Point> last = curves.last(tag, p.points());
      if (!tag.matches("loss/[^/]+") || last.isEmpty()) {
        continue;
      }
      var values = last.stream().mapToDouble(Point::value).summaryStatistics();
      if (values.getMax() - values.getMin() <= p.range() * Math.abs(values.getAverage())) {
        return Optional.of(new Finding(Level.HARMFUL, last.getFirst().step(), "'" + tag + "' is " + CurveMath.number(values.getAverage()) + " "
            + CurveMath.steps(last), "The loss is stuck: networks are saturated or nothing is learned.",
            "Lower the learning rate, and look at the samples and at the gradients."));
      }
    }
    return Optional.empty();
  }
}
