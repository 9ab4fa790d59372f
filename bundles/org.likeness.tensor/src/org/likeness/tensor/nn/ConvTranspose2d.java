// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.tensor.Compute;

/** Transposed 2-D convolution, [N, in, H, W] to [N, out, (H-1) stride - 2 padding + kernel + outputPadding, ...]. */
public final class ConvTranspose2d extends WeightLayer<ConvTranspose2d> {

  private final int in;
  private final int out;
  private final int kernel;
  private int stride = 1;
  private int padding;
  private int outputPadding;

  /** Stride 1, no padding, with bias, PyTorch's initialisation. */
  public ConvTranspose2d(int in, int out, int kernel) {
    this.in = in;
    this.out = out;
    this.kernel = kernel;
    define();
  }

  public ConvTranspose2d stride(int pixels) {
    stride = pixels;
    return this;
  }

  public ConvTranspose2d padding(int pixels) {
    padding = pixels;
    return this;
  }

  public ConvTranspose2d outputPadding(int pixels) {
    outputPadding = pixels;
    return this;
  }

  @Override
  Shape weightShape() {
    return new Shape(in, out, kernel, kernel);
  }

  @Override
  long outputs() {
    return out;
  }

  @Override
  int outputAxis() {
    return 1;
  }

  @Override
  protected NDArray forward(NDArray x, Pass pass) {
    checkChannels(x.getShape(), in, 4);
    return Compute.now().convTranspose2d(x, weight(pass, x), bias(pass, x), stride, padding, outputPadding);
  }

  @Override
  protected Shape outputShape(Shape input) {
    checkChannels(input, in, 4);
    return new Shape(input.get(0), out, side(input.get(2)), side(input.get(3)));
  }

  private long side(long size) {
    return (size - 1) * stride - 2L * padding + kernel + outputPadding;
  }
}
