// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import ai.djl.ndarray.NDArray;
import org.likeness.tensor.internal.OpRuntime;

/**
 * bfloat16 arithmetic with float32 weights: faster on processors with avx512_bf16 or AMX, 3 significant digits.
 * The library shows such arrays as type "unknown"; bring them back by {@link #toFloat} before anything else.
 */
public final class Bf16 {

  /** torch's number of the type. */
  private static final int BFLOAT16 = 15;
  private static final int FLOAT32 = 6;

  private Bf16() {}

  public static NDArray toBf16(NDArray x) {
    return Ops.op(x, "to", BFLOAT16);
  }

  public static NDArray toFloat(NDArray x) {
    return Ops.op(x, "to", FLOAT32);
  }

  public static boolean isBf16(NDArray x) {
    return OpRuntime.ops().integer("dtype", x) == BFLOAT16;
  }

  /** As {@link Ops#conv2d}, computed in bfloat16; arguments, result and gradients are float32. */
  public static NDArray conv2d(NDArray x, NDArray w, NDArray b, int stride, int padding, int dilation, int groups) {
    return Ops.op(x, "conv2d_bf16", w, b, two(stride), two(padding), two(dilation), groups);
  }

  /** As {@link Ops#linear}, computed in bfloat16; arguments, result and gradients are float32. */
  public static NDArray linear(NDArray x, NDArray w, NDArray b) {
    return Ops.op(x, "linear_bf16", w, b);
  }

  private static long[] two(long value) {
    return new long[] {value, value};
  }
}
