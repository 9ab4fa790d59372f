// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.api.metric.Metric;
import org.likeness.core.run.MetricResult;

/**
 * What an identity number has to be read between: the floor, which the clip scores before anything is done to it, and the
 * ceiling, which the exact answer scores. A similarity of 0.34 alone says nothing.
 *
 * @param values by key ({@link MetricResult#FLOOR}, {@link MetricResult#CEILING}), then by metric
 */
record Anchors(Map<String, Map<String, String>> values) {

  static Anchors none() {
    return new Anchors(new LinkedHashMap<>());
  }

  /** The settings that anchors make sense for. */
  static List<MetricSetting> of(List<MetricSetting> all) {
    return all.stream().filter(s -> s.metric().needs().contains(Metric.Need.IDENTITY)).toList();
  }

  void add(String name, List<Evaluation.Outcome> outcomes) {
    Map<String, String> byMetric = new LinkedHashMap<>();
    for (Evaluation.Outcome o : outcomes) {
      byMetric.put(o.result().id(), String.format(Locale.ROOT, "%.4g", o.result().value()));
    }
    values.put(name, byMetric);
  }

  /** The outcomes with the anchors of their metrics in their recipes. */
  List<Evaluation.Outcome> beside(List<Evaluation.Outcome> outcomes) {
    List<Evaluation.Outcome> out = new ArrayList<>();
    for (Evaluation.Outcome o : outcomes) {
      MetricResult r = o.result();
      Map<String, String> recipe = new LinkedHashMap<>(r.recipe());
      values.forEach((name, byMetric) -> {
        if (byMetric.containsKey(r.id())) {
          recipe.put(name, byMetric.get(r.id()));
        }
      });
      out.add(new Evaluation.Outcome(new MetricResult(r.id(), r.label(), r.value(), r.unit(), r.higherIsBetter(), r.n(), r.low(), r.high(),
          r.intervalMethod(), r.subject(), recipe), o.perFrame(), o.micros(), o.sequence()));
    }
    return out;
  }
}
