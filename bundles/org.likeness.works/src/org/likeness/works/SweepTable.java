// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.works.stats.StudentMean;

/** What the runs of a sweep came to: a number with its interval for each point and measure. */
final class SweepTable {
  private final SweepParameters p;
  private final Map<SweepPoint, List<Run>> runs;

  SweepTable(SweepParameters p, Map<SweepPoint, List<Run>> runs) {
    this.p = p;
    this.runs = runs;
  }

  /** The points of the first measure in order, the best on top; then those of the others in the same order. */
  List<MetricResult> results() {
    List<MetricResult> out = new ArrayList<>();
    List<SweepPoint> order = null;
    for (String measure : p.measure()) {
      Map<SweepPoint, MetricResult> found = new LinkedHashMap<>();
      runs.forEach((point, of) -> found.put(point, result(measure, point, of)));
      if (order == null) {
        Comparator<Double> better = p.best() == SweepParameters.Best.LOWEST ? Comparator.naturalOrder() : Comparator.reverseOrder();
        order = runs.keySet().stream().sorted(Comparator.comparing((SweepPoint s) -> Double.isNaN(found.get(s).value()))
            .thenComparing(s -> found.get(s).value(), better)).toList();
      }
      order.forEach(point -> out.add(found.get(point)));
    }
    return out;
  }

  private MetricResult result(String measure, SweepPoint point, List<Run> of) {
    double[] values = of.stream().mapToDouble(run -> value(measure, run)).filter(Double::isFinite).toArray();
    StudentMean m = StudentMean.of(values);
    int n = m.n();
    String method = n < 2 ? "no interval of one seed; give several" : "95 %, Student's t over " + n + " seeds";
    Map<String, String> recipe = new LinkedHashMap<>();
    recipe.put("number", p.of().name().toLowerCase(java.util.Locale.ROOT) + " of each run");
    recipe.put("runs", String.join(", ", of.stream().map(Run::id).toList()));
    if (n < of.size()) {
      recipe.put("left out", of.size() - n + " runs without this number");
    }
    return new MetricResult(measure, measure, m.mean(), "", null, n, m.low(), m.high(), method, point.inWords(), recipe);
  }

  private double value(String measure, Run run) {
    run.events().refresh();
    if (!run.events().scalarTags().contains(measure)) {
      return run.results().stream().filter(r -> r.id().equals(measure)).mapToDouble(MetricResult::value).findFirst().orElse(Double.NaN);
    }
    double[] v = run.events().series(measure).values();
    return v.length == 0 ? Double.NaN : switch (p.of()) {
      case LAST -> v[v.length - 1];
      case LOWEST -> Arrays.stream(v).min().getAsDouble();
      case HIGHEST -> Arrays.stream(v).max().getAsDouble();
      case MEAN -> Arrays.stream(v).average().getAsDouble();
    };
  }
}
