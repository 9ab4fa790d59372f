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

/** Steps wait for their data. By the clock, which differs from run to run: so it is a note and never an end. */
@Component(service = Plugin.class)
@PluginInfo(id = "health.slow-data", label = "Slow data", description = "Steps mostly wait for data.", parameters = SlowData.Parameters.class)
public final class SlowData implements HealthCheck<SlowData.Parameters> {

  /** When it is slow. */
  public record Parameters(
      @Parameter(label = "Share", min = 0, max = 1, description = "Share of the steps' time that is waiting.") double share,
      @Parameter(label = "Points", min = 2, max = 200, description = "Logged points in a row that show it.") int points) {
    public static final Parameters DEFAULTS = new Parameters(0.5, 10);
  }

  @Override
  public Optional<Finding> look(Parameters p, Curves curves) {
    if (!CurveMath.lasts(curves, "speed/data-wait", p.points(), v -> v > p.share())) {
      return Optional.empty();
    }
    List<Point> last = curves.last("speed/data-wait", p.points());
    return Optional.of(new Finding(Level.NOTE, last.getFirst().step(), Math.round(100 * CurveMath.mean(last)) + " % of the time is spent waiting for data "
        + CurveMath.steps(last), "The disk or the reading of pictures holds the training up.",
        "Put the dataset on a faster disk, use smaller crops, or stop what else reads from it."));
  }
}
