// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.likeness.api.training.Curves;
import org.likeness.api.training.Curves.Point;

/** The latest points of every curve, and their way into a checkpoint and back, exactly. */
final class RecentCurves {

  private final Map<String, Deque<Point>> byTag = new TreeMap<>();

  void add(long step, Map<String, Double> values) {
    values.forEach((tag, value) -> {
      Deque<Point> points = byTag.computeIfAbsent(tag, t -> new ArrayDeque<>());
      points.addLast(new Point(step, value));
      if (points.size() > Curves.MOST) {
        points.removeFirst();
      }
    });
  }

  Curves curves() {
    Map<String, List<Point>> out = new TreeMap<>();
    byTag.forEach((tag, points) -> out.put(tag, new ArrayList<>(points)));
    return new Curves(out);
  }

  /** {@code {loss/a: "1:0.5 11:0.25"}}; without what the clock says, which is another one each time. */
  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    byTag.entrySet().stream().filter(e -> !e.getKey().startsWith("speed/")).forEach(e -> {
      StringJoiner words = new StringJoiner(" ");
      e.getValue().forEach(p -> words.add(p.step() + ":" + p.value()));
      out.put(e.getKey(), words.toString());
    });
    return out;
  }

  void restore(Map<String, Object> plain) {
    byTag.clear();
    plain.forEach((tag, words) -> {
      for (String point : words.toString().split(" ")) {
        int colon = point.indexOf(':');
        add(Long.parseLong(point.substring(0, colon)), Map.of(tag, Double.parseDouble(point.substring(colon + 1))));
      }
    });
  }
}
