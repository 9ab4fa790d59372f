// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.optim;

/** A learning rate over the steps of a training. */
@FunctionalInterface
public interface Schedule {

  /** The rate for a step, counted from 0. */
  double at(long step);

  static Schedule constant(double rate) {
    return step -> rate;
  }

  /** From one rate to another over so many steps, constant afterwards. */
  static Schedule linear(double from, double to, long steps) {
    return step -> step >= steps ? to : from + (to - from) * step / steps;
  }

  /** Half a cosine from one rate to another over so many steps, constant afterwards (Loshchilov & Hutter 2017). */
  static Schedule cosine(double from, double to, long steps) {
    return step -> step >= steps ? to : to + (from - to) * (1 + Math.cos(Math.PI * step / steps)) / 2;
  }

  /** Multiplied by the factor after each so many steps. */
  static Schedule staircase(double rate, double factor, long every) {
    return step -> rate * Math.pow(factor, step / every);
  }

  /** This schedule after a linear rise from 0 over so many steps. */
  default Schedule warmUp(long steps) {
    return step -> step < steps ? at(0) * (step + 1) / steps : at(step - steps);
  }
}
