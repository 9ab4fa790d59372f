// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.problem.UserProblem;

/** Places of the plane as recipes write them: {@code 0.1 -0.5, 0.2 -0.4}. */
final class DrawnPoints {

  /** More would say nothing that a toy could learn, and slow down every look at the density. */
  static final int MOST = 1000;

  private DrawnPoints() {}

  /** @return at least one pair, each from -1 to 1 @throws UserProblem one sentence */
  static List<double[]> read(String text) {
    if (text.isBlank()) {
      throw new UserProblem("points: drawn needs the places, drawn: \"-0.5 0, 0.5 0.2\" for example");
    }
    List<double[]> out = new ArrayList<>();
    for (String place : text.split(",", -1)) {
      out.add(place(place.strip()));
    }
    if (out.size() > MOST) {
      throw new UserProblem("drawn: " + out.size() + " places; at most " + MOST + " are possible");
    }
    return out;
  }

  private static double[] place(String text) {
    String[] words = text.split("\\s+");
    try {
      double x = Double.parseDouble(words[0]);
      double y = Double.parseDouble(words.length == 2 ? words[1] : "");
      if (Math.abs(x) <= 1 && Math.abs(y) <= 1) {
        return new double[] {x, y};
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UserProblem("drawn: '" + text + "' is no place; one is two numbers from -1 to 1, such as 0.1 -0.5, and commas stand between places");
  }
}
