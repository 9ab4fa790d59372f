// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.likeness.core.run.RunInfo;

/**
 * Which runs come from which: branches, and trainings that began with another's weights.
 *
 * @param runs in the order in which they are shown
 */
record RunTree(List<RunInfo> runs) {

  static RunTree of(List<RunInfo> runs) {
    return new RunTree(List.copyOf(runs));
  }

  private static String parent(RunInfo run) {
    int at = run.parent().lastIndexOf('@');
    return at < 0 ? run.parent() : run.parent().substring(0, at);
  }

  /** The ids of those that come from a run directly. */
  List<String> below(String id) {
    return runs.stream().filter(r -> parent(r).equals(id)).map(RunInfo::id).toList();
  }

  /** A line for each run, indented below the run that it comes from; one whose origin is gone stands at the top. */
  <T> List<T> lines(BiFunction<RunInfo, String, T> line) {
    List<T> out = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    runs.stream().filter(r -> runs.stream().noneMatch(p -> p.id().equals(parent(r)))).forEach(r -> add(r, "", line, out, shown));
    runs.stream().filter(r -> !shown.contains(r.id())).forEach(r -> add(r, "", line, out, shown)); // a stranger's runs may be each other's parents
    return out;
  }

  private <T> void add(RunInfo run, String indent, BiFunction<RunInfo, String, T> line, List<T> out, Set<String> shown) {
    if (shown.add(run.id())) {
      out.add(line.apply(run, indent + run.id()));
      runs.stream().filter(r -> parent(r).equals(run.id())).forEach(r -> add(r, indent + "  ", line, out, shown));
    }
  }
}
