// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.time.Duration;
import org.likeness.workbench.widgets.Numbers;

/**
 * What the x axis of a run's curves counts.
 *
 * @param unit what is counted
 * @param number of {@link Unit#SECONDS} the moment of 0, in seconds since 1970; of {@link Unit#IMAGES} how many a step takes
 */
public record XAxis(Unit unit, double number) {

  /** What is counted. */
  public enum Unit {
    STEP("Steps"), SECONDS("Time"), IMAGES("Images");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static final XAxis STEPS = new XAxis(Unit.STEP, 1);

  /** Since a moment, pauses included. @param start in seconds since 1970 */
  public static XAxis since(double start) {
    return new XAxis(Unit.SECONDS, start);
  }

  /** Images that have been trained with. @param perStep more than 0 */
  public static XAxis images(double perStep) {
    return new XAxis(Unit.IMAGES, perStep);
  }

  /** @param wall in seconds since 1970 */
  double at(long step, double wall) {
    return switch (unit) {
      case STEP -> step;
      case SECONDS -> Math.max(0, wall - number);
      case IMAGES -> step * number;
    };
  }

  /** For the head of a table's column. */
  String word() {
    return unit.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** A position, for people. */
  String said(double x) {
    return unit == Unit.SECONDS ? Numbers.clock(Duration.ofMillis(Math.round(x * 1000))) : Numbers.grouped(Math.round(x));
  }
}
