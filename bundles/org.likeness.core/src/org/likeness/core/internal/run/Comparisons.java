// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunComparison;

/** Puts runs side by side. */
final class Comparisons {

  private Comparisons() {}

  static RunComparison of(List<Run> runs) {
    if (runs.isEmpty()) {
      throw new UserProblem("Name at least one run to compare");
    }
    Map<String, List<String>> settings = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      Map<String, String> flat = new LinkedHashMap<>();
      flatten("", runs.get(i).recipe().root().plain(), flat);
      for (Map.Entry<String, String> e : flat.entrySet()) {
        settings.computeIfAbsent(e.getKey(), k -> new ArrayList<>(java.util.Collections.nCopies(runs.size(), ""))).set(i, e.getValue());
      }
    }
    Map<String, List<String>> different = new LinkedHashMap<>();
    Map<String, String> same = new TreeMap<>();
    settings.forEach((k, v) -> {
      if (v.stream().distinct().count() > 1) {
        different.put(k, List.copyOf(v));
      } else {
        same.put(k, v.get(0));
      }
    });
    return new RunComparison(runs.stream().map(Run::id).toList(), different, same, rows(runs));
  }

  private static List<RunComparison.Row> rows(List<Run> runs) {
    Map<String, MetricResult[]> found = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (MetricResult r : runs.get(i).results()) {
        found.computeIfAbsent(r.id() + "\n" + r.subject(), k -> new MetricResult[runs.size()])[i] = r;
      }
    }
    List<RunComparison.Row> rows = new ArrayList<>();
    for (MetricResult[] values : found.values()) {
      MetricResult any = java.util.Arrays.stream(values).filter(java.util.Objects::nonNull).findFirst().orElseThrow();
      rows.add(new RunComparison.Row(any.id(), any.label(), any.subject(), java.util.Arrays.asList(values)));
    }
    return rows;
  }

  private static void flatten(String path, Object plain, Map<String, String> out) {
    switch (plain) {
      case Map<?, ?> m -> m.forEach((k, v) -> flatten(path.isEmpty() ? k.toString() : path + "." + k, v, out));
      case List<?> l -> {
        for (int i = 0; i < l.size(); i++) {
          flatten(path + "." + i, l.get(i), out);
        }
      }
      case null -> out.put(path, "");
      default -> out.put(path, plain.toString());
    }
  }
}
