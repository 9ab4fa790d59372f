// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.file;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * The order in which people count: {@code p1, p2, p10}. Runs of digits are compared as numbers of any length, all else by
 * lower-case characters; what is equal so far is told apart by its characters, so that the order is total. For any thread.
 */
public final class NaturalOrder implements Comparator<String> {
  public static final NaturalOrder TEXTS = new NaturalOrder();
  /** Folder by folder. */
  public static final Comparator<Path> PATHS = NaturalOrder::paths;

  private NaturalOrder() {}

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (digit(a.charAt(i)) && digit(b.charAt(j))) {
        int endA = end(a, i);
        int endB = end(b, j);
        int c = numbers(a.substring(i, endA), b.substring(j, endB));
        if (c != 0) {
          return c;
        }
        i = endA;
        j = endB;
      } else {
        int c = Character.compare(Character.toLowerCase(a.charAt(i)), Character.toLowerCase(b.charAt(j)));
        if (c != 0) {
          return c;
        }
        i++;
        j++;
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  /** By value, without a limit on the number of digits. */
  private static int numbers(String a, String b) {
    String x = a.replaceFirst("^0+", "");
    String y = b.replaceFirst("^0+", "");
    return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int end(String s, int from) {
    int i = from;
    while (i < s.length() && digit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int paths(Path a, Path b) {
    for (int i = 0; i < Math.min(a.getNameCount(), b.getNameCount()); i++) {
      int c = TEXTS.compare(a.getName(i).toString(), b.getName(i).toString());
      if (c != 0) {
        return c;
      }
    }
    return a.getNameCount() - b.getNameCount();
  }
}
