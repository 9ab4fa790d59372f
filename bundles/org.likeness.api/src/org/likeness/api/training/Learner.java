// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import ai.djl.ndarray.NDArray;

/** An optimiser with its schedule, of some networks of a run. What it has gathered is saved and restored with them. */
public interface Learner {

  /**
   * One step down the loss, for this learner's networks alone. Rate, clipping and the curves of both are the host's.
   *
   * @param loss of one element, recorded for gradients
   */
  void minimise(NDArray loss);
}
