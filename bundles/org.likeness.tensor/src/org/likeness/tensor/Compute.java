// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.likeness.tensor.internal.OpRuntime;

/**
 * How layers compute: in which numbers, and in which order the values of pictures lie in memory. Weights, gradients, losses and
 * whatever a network gives are float32 in the usual order all the same; between the layers of a {@code Sequential} nothing is
 * converted back that the next one takes as it is. Set for a piece of work of one thread: {@code compute.in(() -> ...)}.
 *
 * @param precision of convolutions and linear layers
 * @param layout of pictures and of a convolution's weights while it computes
 */
public record Compute(Precision precision, Layout layout) {

  /** float32, channels first: what is computed when nothing is said. */
  public static final Compute PLAIN = new Compute(Precision.FLOAT32, Layout.CHANNELS_FIRST);

  /** torch's numbers of the types. */
  private static final int FLOAT32 = 6;
  private static final int BFLOAT16 = 15;
  /** torch's numbers of the orders. */
  private static final int CONTIGUOUS = 0;
  private static final int CHANNELS_LAST = 2;

  private static final ThreadLocal<Compute> NOW = ThreadLocal.withInitial(() -> PLAIN);

  /** Numbers. */
  public enum Precision {
    /** About 7 digits. */
    FLOAT32,
    /** The range of float32 and 3 digits: faster on processors with avx512_bf16 or AMX. */
    BFLOAT16
  }

  /** Orders in memory; shapes stay [N, C, H, W]. */
  public enum Layout {
    CHANNELS_FIRST,
    /** As many processors' kernels like it. */
    CHANNELS_LAST
  }

  /** What this thread's layers compute by. */
  public static Compute now() {
    return NOW.get();
  }

  /** Does the work with layers that compute so. */
  public <T> T in(Supplier<T> work) {
    Compute before = NOW.get();
    NOW.set(this);
    try {
      return work.get();
    } finally {
      NOW.set(before);
    }
  }

  public boolean isPlain() {
    return equals(PLAIN);
  }

  /** As {@link Ops#conv2d}, by this way; the result is not converted back. */
  public NDArray conv2d(NDArray x, NDArray w, NDArray b, int stride, int padding, int dilation, int groups) {
    return isPlain() ? Ops.conv2d(x, w, b, stride, padding, dilation, groups)
        : Ops.op(x, "conv2d_as", w, b, two(stride), two(padding), two(dilation), groups, type(), order());
  }

  /** As {@link Ops#convTranspose2d}, by this way; the result is not converted back. */
  public NDArray convTranspose2d(NDArray x, NDArray w, NDArray b, int stride, int padding, int outputPadding) {
    return isPlain() ? Ops.convTranspose2d(x, w, b, stride, padding, outputPadding, 1, 1)
        : Ops.op(x, "conv_transpose2d_as", w, b, two(stride), two(padding), two(outputPadding), type(), order());
  }

  /** As {@link Ops#linear}, by this way; the result is not converted back. */
  public NDArray linear(NDArray x, NDArray w, NDArray b) {
    return isPlain() ? Ops.linear(x, w, b) : Ops.op(x, "linear_as", w, b, type());
  }

  /** As float32, the values one behind the other as in any other array. */
  public static NDArray plain(NDArray x) {
    return Ops.op(x, "to_float");
  }

  /** Whether an array's numbers are bfloat16; the library shows such arrays as of type "unknown". */
  public static boolean isBfloat16(NDArray x) {
    return OpRuntime.ops().integer("dtype", x) == BFLOAT16;
  }

  private int type() {
    return precision == Precision.BFLOAT16 ? BFLOAT16 : FLOAT32;
  }

  private int order() {
    return layout == Layout.CHANNELS_LAST ? CHANNELS_LAST : CONTIGUOUS;
  }

  private static long[] two(long value) {
    return new long[] {value, value};
  }
}
