// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.likeness.api.metric.Metric;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.registry.Configured;

/**
 * A metric with its parameters, under a name of its own: a recipe may ask for one metric in several settings, whose
 * results must not be taken for each other.
 *
 * @param id of the metric; where it is asked for in several settings, with what tells them apart: {@code metric.psnr[channels=luma]}
 * @param label for people, told apart in the same way
 */
record MetricSetting(Configured configured, String id, String label) {

  Metric<Record> metric() {
    return configured.as(Metric.class);
  }

  /** Names all settings of a recipe; the same setting twice is refused. */
  static List<MetricSetting> of(List<Configured> all) {
    List<MetricSetting> named = new ArrayList<>();
    for (Configured one : all) {
      List<Configured> same = all.stream().filter(c -> c.id().equals(one.id())).toList();
      if (same.stream().filter(c -> c.plain().equals(one.plain())).count() > 1) {
        throw new UserProblem("'metrics' names " + one.id() + " twice with the same settings");
      }
      Map<String, Object> own = differing(flat(one.plain()), same);
      String words = String.join(", ", own.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
      String key = String.join(",", own.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
      named.add(new MetricSetting(one, key.isEmpty() ? one.id() : one.id() + "[" + key + "]",
          words.isEmpty() ? one.entry().label() : one.entry().label() + ", " + words));
    }
    return named;
  }

  private static Map<String, Object> differing(Map<String, Object> plain, List<Configured> same) {
    Map<String, Object> out = new LinkedHashMap<>();
    plain.forEach((key, value) -> {
      boolean ofAnother = out.keySet().stream().anyMatch(k -> key.startsWith(k + "."));
      if (!ofAnother && same.stream().anyMatch(c -> !Objects.equals(flat(c.plain()).get(key), value))) {
        out.put(key, value);
      }
    });
    return out;
  }

  /** Keys with dots; a plug-in that a parameter chooses stands under the parameter's own key. */
  private static Map<String, Object> flat(Map<?, ?> plain) {
    Map<String, Object> out = new LinkedHashMap<>();
    plain.forEach((key, value) -> {
      if (value instanceof Map<?, ?> inner) {
        flat(inner).forEach((k, v) -> out.put(k.equals("id") ? key.toString() : key + "." + k, v));
      } else {
        out.put(key.toString(), value);
      }
    });
    return out;
  }
}
