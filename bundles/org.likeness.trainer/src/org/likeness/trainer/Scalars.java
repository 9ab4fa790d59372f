// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** Numbers out of tensors. */
final class Scalars {

  private Scalars() {}

  /** Of an array of one element; a plug-in's loss may be float32 or float64. */
  static double of(NDArray one) {
    return one.getDataType() == DataType.FLOAT64 ? one.getDouble() : one.getFloat();
  }

  /** The part of a plug-in's id after the dot. */
  static String shortId(String id) {
    return id.substring(id.indexOf('.') + 1);
  }
}
