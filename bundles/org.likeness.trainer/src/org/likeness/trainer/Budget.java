// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.core.recipe.RecipeNode;

/**
 * How long a training goes on: until the steps are done or the minutes are used up, whichever comes first. Steps may be given as
 * pictures shown, {@code images: 200k}: a step shows as many as the scheme's {@code batch} says, so that runs with other
 * batches see as much.
 *
 * @param steps in all, earlier processes' included; 0 = not bounded
 * @param minutes of training time in all, without pauses; 0 = not bounded. Steps alone give a result that does not depend
 *     on the machine's speed
 * @param images from which the steps follow; 0 = the steps were given
 */
public record Budget(long steps, double minutes, long images) {

  private static final long MOST = 1_000_000_000;
  private static final String IMAGES = "images";

  public Budget {
    if (steps <= 0 && images <= 0 && !(minutes > 0)) {
      throw new IllegalArgumentException("A budget needs steps, images or minutes");
    }
  }

  public Budget(long steps, double minutes) {
    this(steps, minutes, 0);
  }

  public static Budget ofSteps(long steps) {
    return new Budget(steps, 0);
  }

  static Budget of(RecipeNode root, Budget fallback) {
    if (!root.has("budget")) {
      return fallback;
    }
    RecipeNode node = root.child("budget");
    node.known("steps", "minutes", IMAGES);
    long steps = node.integer("steps", 0, 0, MOST);
    double minutes = node.real("minutes", 0, 0, 1e6);
    long images = node.has(IMAGES) ? images(node.child(IMAGES)) : 0;
    if (images > 0 && steps > 0) {
      throw node.problem("has steps and images; one of them says how long");
    }
    if (steps == 0 && images == 0 && minutes == 0) {
      throw node.problem("needs steps, images or minutes");
    }
    return new Budget(steps, minutes, images);
  }

  /** {@code 200000}, {@code 200k}, {@code 1.5M}. */
  private static long images(RecipeNode node) {
    String text = node.asText().strip();
    double unit = text.endsWith("k") ? 1e3 : text.endsWith("M") ? 1e6 : 1;
    try {
      double number = Double.parseDouble(unit == 1 ? text : text.substring(0, text.length() - 1)) * unit;
      if (number >= 1 && number <= MOST * 1000.0 && number == Math.rint(number)) {
        return (long) number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw node.problem("must be a whole number of pictures such as 200000, 200k or 1.5M, not '" + text + "'");
  }

  /**
   * With the steps that its images take.
   *
   * @param batch pictures a step; anything but a number where the scheme has no fixed one
   * @throws org.likeness.api.problem.UserProblem when the steps do not follow from the images
   */
  Budget counted(Object batch, RecipeNode root) {
    if (images == 0) {
      return this;
    }
    if (!(batch instanceof Number n) || n.longValue() < 1) {
      throw root.nearest(java.util.List.of("budget", IMAGES)).problem("cannot be counted: this training has no 'batch'; give steps or minutes");
    }
    return new Budget((images + n.longValue() - 1) / n.longValue(), minutes, images);
  }

  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    if (images > 0) {
      out.put(IMAGES, images);
    } else if (steps > 0) {
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
