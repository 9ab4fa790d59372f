// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;

/** log(1 + e^x), without overflow and with the right gradient everywhere, 0 included. */
final class Softplus {

  private Softplus() {}

  /** Of each element; any shape. It is -log softmax of 0 beside x, which the engine computes with the largest taken out. */
  static NDArray of(NDArray x) {
    NDArray both = NDArrays.stack(new NDList(x, x.zerosLike()));
    return both.logSoftmax(0).get(1).neg();
  }
}
