// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.training.Step;

/**
 * A step under way.
 *
 * @param scalars what has been logged
 */
record SchemeStep(long number, double fraction, NDManager manager, Map<String, Double> scalars) implements Step {

  SchemeStep(long number, double fraction, NDManager manager) {
    this(number, fraction, manager, new LinkedHashMap<>());
  }

  @Override
  public NDArray log(String tag, NDArray scalar) {
    if (scalar.getShape().size() != 1) {
      throw new IllegalArgumentException("the curve '" + tag + "' is given an array of shape " + scalar.getShape() + ", not one number");
    }
    scalars.put(tag, Scalars.of(scalar));
    return scalar;
  }

  @Override
  public void log(String tag, double value) {
    scalars.put(tag, value);
  }
}
