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

  private Bf16() {}

  public static NDArray toBf16(NDArray x) {
    return Ops.op(x, "to", BFLOAT16);
  }

  /** As float32, its values one behind the other as in any other array, whatever the layout was. */
  public static NDArray toFloat(NDArray x) {
    return Ops.op(x, "to_float");
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

  /**
   * A convolution from bfloat16 to bfloat16 (float32 input is converted) with float32 weights, in one crossing. Pictures and
   * weights are laid out with the channels innermost, as the processor's kernels like them; shapes stay as they are, and so
   * does the layout of the weights themselves.
   */
  public static NDArray mixedConv2d(NDArray x, NDArray w, NDArray b, int stride, int padding) {
    return Ops.op(x, "conv2d_mixed", w, b, two(stride), two(padding));
  }

  /** x w^T + b from bfloat16 to bfloat16 with float32 weights, in one crossing. */
  public static NDArray mixedLinear(NDArray x, NDArray w, NDArray b) {
    return Ops.op(x, "linear_mixed", w, b);
  }

  private static long[] two(long value) {
    return new long[] {value, value};
  }
}
