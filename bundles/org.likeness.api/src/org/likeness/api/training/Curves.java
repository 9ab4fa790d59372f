// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The latest points of a training's curves, oldest first; all values are finite. Immutable.
 *
 * @param byTag tags are those of {@link Step#log}, and the host's {@code gradient/<learner>}, {@code learning-rate/<learner>},
 *     {@code speed/data-wait}
 */
public record Curves(Map<String, List<Point>> byTag) {

  /** Points of each curve that are kept. */
  public static final int MOST = 200;

  public Curves {
    Map<String, List<Point>> copy = new TreeMap<>();
    byTag.forEach((tag, points) -> copy.put(tag, List.copyOf(points)));
    byTag = java.util.Collections.unmodifiableMap(copy);
  }

  /** @param step finished steps, from 1 */
  public record Point(long step, double value) {}

  public Set<String> tags() {
    return byTag.keySet();
  }

  /** All points of a curve that are kept; empty when there is no such curve. */
  public List<Point> of(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  /** The last n points; empty when there are fewer. */
  public List<Point> last(String tag, int n) {
    List<Point> all = of(tag);
    return all.size() < n ? List.of() : all.subList(all.size() - n, all.size());
  }
}
