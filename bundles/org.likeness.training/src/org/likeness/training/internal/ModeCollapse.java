// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Curves;
import org.likeness.api.training.Curves.Point;
import org.likeness.api.training.HealthCheck;
import org.osgi.service.component.annotations.Component;

/**
 * Fakes are too much alike: their root mean square distance between pairs, {@code spread/fake}, against that of reals. At the
 * beginning it is small with every generator; so it counts when it has fallen from a better value, or has never been better.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "health.mode-collapse", label = "Mode collapse", description = "What is generated is much more alike than the data.",
    parameters = ModeCollapse.Parameters.class)
public final class ModeCollapse implements HealthCheck<ModeCollapse.Parameters> {

  /** When it has collapsed. */
  public record Parameters(
      @Parameter(label = "Share", min = 0, max = 1, description = "Share of the reals' spread below which it is too little.") double share,
      @Parameter(label = "Points", min = 2, max = 200, description = "Logged points in a row that show it after better times.") int points,
      @Parameter(label = "Patience", min = 2, max = 200, description = "Logged points in a row that show it when it never was better.") int patience) {
    public static final Parameters DEFAULTS = new Parameters(0.3, 10, 100);
  }

  @Override
  public Optional<Finding> look(Parameters p, Curves curves) {
    List<Point> fake = curves.of("spread/fake");
    List<Point> real = curves.of("spread/real");
    int n = Math.min(fake.size(), real.size());
    List<Point> ratio = IntStream.range(0, n).mapToObj(i -> new Point(fake.get(fake.size() - n + i).step(),
        fake.get(fake.size() - n + i).value() / Math.max(1e-12, real.get(real.size() - n + i).value()))).toList();
    int low = n;
    while (low > 0 && ratio.get(low - 1).value() < p.share()) {
      low--;
    }
    int lasting = n - low;
    if (lasting < p.points() || low == 0 && lasting < p.patience()) {
      return Optional.empty();
    }
    return Optional.of(new Finding(Level.HARMFUL, ratio.get(low).step(), "pairs of fakes are " + CurveMath.number(ratio.getLast().value())
        + " times as far apart as pairs of reals, " + CurveMath.steps(ratio.subList(low, n)),
        "Mode collapse: the generator makes few different things.",
        "Lower the generator's learning rate, add r1 or a zero-centred penalty, a relativistic loss, or go back to an earlier checkpoint."));
  }
}
