// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.likeness.events.Series;

/**
 * Whether a run ended as the lesson says.
 *
 * @param run recipe that was run before
 * @param beside another one, by whose number this one's is divided; empty for the number itself
 * @param value a curve's tag
 * @param over another curve of the same run, by whose number it is divided; empty for none
 * @param of which number of the curve
 * @param atLeast a bound, if there is one
 * @param atMost another
 * @param says what it means when it is so
 */
public record LessonCheck(String run, String beside, String value, String over, Of of, OptionalDouble atLeast, OptionalDouble atMost, String says)
    implements LessonStep {

  /** Which number of a curve. */
  public enum Of {
    FIRST, LAST, LOWEST, HIGHEST, MEAN,
    /** The mean of the last quarter of the points. */
    END
  }

  /** NaN of a curve without points. */
  double number(Series curve) {
    double[] v = curve.values();
    return v.length == 0 ? Double.NaN : switch (of) {
      case FIRST -> v[0];
      case LAST -> v[v.length - 1];
      case LOWEST -> Arrays.stream(v).min().getAsDouble();
      case HIGHEST -> Arrays.stream(v).max().getAsDouble();
      case MEAN -> Arrays.stream(v).average().getAsDouble();
      case END -> Arrays.stream(v, v.length - Math.max(1, v.length / 4), v.length).average().getAsDouble();
    };
  }

  /** What is not a number is never within. */
  boolean holds(double number) {
    return number >= atLeast.orElse(Double.NEGATIVE_INFINITY) && number <= atMost.orElse(Double.POSITIVE_INFINITY);
  }

  /** What is wanted: {@code last validation/divergence of r1, at most 0.1}. */
  public String inWords() {
    String bounds = (atLeast.isPresent() ? ", at least " + shown(atLeast.getAsDouble()) : "") + (atMost.isPresent() ? ", at most " + shown(atMost.getAsDouble()) : "");
    String which = of == Of.END ? "last quarter's mean" : of.name().toLowerCase(Locale.ROOT);
    return which + " " + value + (over.isEmpty() ? "" : " over " + over) + " of " + run + (beside.isEmpty() ? "" : " divided by that of " + beside) + bounds;
  }

  private static String shown(double v) {
    return v == Math.rint(v) && Math.abs(v) < 1e9 ? Long.toString((long) v) : Double.toString(v);
  }
}
