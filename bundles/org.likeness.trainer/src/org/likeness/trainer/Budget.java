// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.core.recipe.RecipeNode;

/**
 * How long a training goes on: until the steps are done or the minutes are used up, whichever comes first.
 *
 * @param steps in all, earlier processes' included; 0 = not bounded
 * @param minutes of training time in all, without pauses; 0 = not bounded. Steps alone give a result that does not depend
 *     on the machine's speed
 */
public record Budget(long steps, double minutes) {

  public Budget {
    if (steps <= 0 && !(minutes > 0)) {
      throw new IllegalArgumentException("A budget needs steps or minutes");
    }
  }

  public static Budget ofSteps(long steps) {
    return new Budget(steps, 0);
  }

  static Budget of(RecipeNode root, Budget fallback) {
    if (!root.has("budget")) {
      return fallback;
    }
    RecipeNode node = root.child("budget");
    node.known("steps", "minutes");
    long steps = node.integer("steps", 0, 0, 1_000_000_000);
    double minutes = node.real("minutes", 0, 0, 1e6);
    if (steps == 0 && minutes == 0) {
      throw node.problem("needs steps, minutes or both");
    }
    return new Budget(steps, minutes);
  }

  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    if (steps > 0) {
      out.put("steps", steps);
    }
    if (minutes > 0) {
      out.put("minutes", minutes);
    }
    return out;
  }

  /** Whether it is used up. */
  public boolean spent(long step, double seconds) {
    return steps > 0 && step >= steps || minutes > 0 && seconds >= minutes * 60;
  }

  /** How much of it is used, 0-1, for schedules: by steps when they are bounded, else by time. */
  public double fraction(long step, double seconds) {
    double used = steps > 0 ? step / (double) steps : seconds / (minutes * 60);
    return Math.clamp(used, 0, 1);
  }
}
