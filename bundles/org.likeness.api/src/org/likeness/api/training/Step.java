// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** One step. The engine has been seeded for it. */
public interface Step {

  /** From 0. */
  long number();

  /** The share of the budget that is used, 0 to 1: for schedules. */
  double fraction();

  /** Owns what the step computes, and frees it. */
  NDManager manager();

  /**
   * A curve's next value. A value that is no number ends the run with a sentence that names the tag.
   *
   * @param tag words with slashes: {@code loss/generator}
   * @param scalar of one element; it is returned
   */
  NDArray log(String tag, NDArray scalar);

  void log(String tag, double value);
}
