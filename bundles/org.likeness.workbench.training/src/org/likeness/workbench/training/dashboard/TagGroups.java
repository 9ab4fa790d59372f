// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.base.io.Plain;

/** Scalars that belong into one chart: those with the same part before the slash, losses first. */
final class TagGroups {

  private TagGroups() {}

  /** From group to its tags, in the order they are shown. */
  static Map<String, List<String>> of(Collection<String> tags) {
    Map<String, List<String>> out = new TreeMap<>((a, b) -> {
      int byKind = Integer.compare(rank(a), rank(b));
      return byKind != 0 ? byKind : a.compareTo(b);
    });
    for (String tag : tags.stream().sorted().toList()) {
      int slash = tag.indexOf('/');
      out.computeIfAbsent(slash < 0 ? tag : tag.substring(0, slash), g -> new ArrayList<>()).add(tag);
    }
    return out;
  }

  private static int rank(String group) {
    return group.contains("loss") ? 0 : group.startsWith("speed") ? 2 : 1;
  }

  /** What stands in the legend. */
  static String label(String tag) {
    return Plain.line(tag.substring(tag.indexOf('/') + 1).replace('-', ' '), 80);
  }
}
