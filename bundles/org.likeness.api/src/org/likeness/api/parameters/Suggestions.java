// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what somebody may have meant. */
public final class Suggestions {

  private Suggestions() {}

  /** At most three known words near to the given one, the nearest first. */
  public static List<String> nearest(String word, Collection<String> known) {
    String w = word.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, w.length() / 3);
    return known.stream().distinct()
        .filter(k -> distance(w, k.toLowerCase(Locale.ROOT)) <= limit || w.length() > 2 && k.toLowerCase(Locale.ROOT).contains(w))
        .sorted(Comparator.comparingInt((String k) -> distance(w, k.toLowerCase(Locale.ROOT))).thenComparing(k -> k))
        .limit(3).toList();
  }

  /** "; did you mean 'x'?", or "; known are ..." when nothing is near. */
  public static String sentence(String word, Collection<String> known) {
    List<String> near = nearest(word, known);
    if (!near.isEmpty()) {
      return "; did you mean '" + String.join("' or '", near) + "'?";
    }
    return known.isEmpty() ? "; there is nothing to set" : "; known are " + known.stream().distinct().collect(Collectors.joining(", "));
  }

  /** Levenshtein distance with neighbouring letters swapped counted as one (optimal string alignment). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + same);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
