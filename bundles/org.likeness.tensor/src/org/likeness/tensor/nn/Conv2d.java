// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Sampling;

/** 2-D convolution, [N, in, H, W] to [N, out, H', W']. */
public final class Conv2d extends WeightLayer<Conv2d> {

  private final int in;
  private final int out;
  private final int kernel;
  private int stride = 1;
  private int padding;
  private int dilation = 1;
  private int groups = 1;
  private boolean same;

  /** Stride 1, no padding, with bias, PyTorch's initialisation. */
  public Conv2d(int in, int out, int kernel) {
    this.in = in;
    this.out = out;
    this.kernel = kernel;
    define();
  }

  public Conv2d stride(int pixels) {
    stride = pixels;
    return this;
  }

  public Conv2d padding(int pixels) {
    padding = pixels;
    return this;
  }

  /** Keras' padding "same": ceil(size / stride) outputs; the odd pixel lies right and below. */
  public Conv2d same() {
    same = true;
    return this;
  }

  public Conv2d dilation(int factor) {
    dilation = factor;
    return this;
  }

  public Conv2d groups(int count) {
    if (in % count != 0 || out % count != 0) {
      throw new IllegalArgumentException("Conv2d: " + in + " and " + out + " channels cannot be split into " + count + " groups");
    }
    groups = count;
    return define();
  }

  @Override
  Shape weightShape() {
    return new Shape(out, in / groups, kernel, kernel);
  }

  @Override
  long outputs() {
    return out;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    checkChannels(x.getShape(), in, 4);
    if (!same) {
      return convolve(x, padding, pass);
    }
    int even = evenSame(x.getShape());
    if (even >= 0) {
      // Even padding can be left to the convolution itself, which is faster.
      return convolve(x, even, pass);
    }
    try (NDArray padded = Sampling.padSame(x, kernel, stride, dilation, 0)) {
      return convolve(padded, 0, pass);
    }
  }

  private NDArray convolve(NDArray x, int pad, Pass pass) {
    return Compute.now().conv2d(x, weight(pass, x), bias(pass, x), stride, pad, dilation, groups);
  }

  private int evenSame(Shape input) {
    int high = Sampling.sameTotal(input.get(2), kernel, stride, dilation);
    int wide = Sampling.sameTotal(input.get(3), kernel, stride, dilation);
    return high == wide && high % 2 == 0 ? high / 2 : -1;
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, in, 4);
    return new Shape(input.get(0), out, side(input.get(2)), side(input.get(3)));
  }

  private long side(long size) {
    return same ? (size + stride - 1) / stride : (size + 2L * padding - (long) dilation * (kernel - 1) - 1) / stride + 1;
  }
}
