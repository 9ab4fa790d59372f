// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import ai.djl.ndarray.NDArray;

/** Resizing, warping and padding of pictures [N, C, H, W], all with gradients and PyTorch's conventions. */
public final class Sampling {

  private Sampling() {}

  /** How values between pixels are found. */
  public enum Filter {
    NEAREST, BILINEAR, BICUBIC
  }

  /** What lies outside a picture. */
  public enum Border {
    ZEROS, EDGE, REFLECT
  }

  /** Nearest neighbour: pixel floor(i in / out). */
  public static NDArray nearest(NDArray x, int height, int width) {
    return Ops.op(x, "nearest", size(height, width));
  }

  /**
   * Bilinear.
   *
   * @param alignCorners whether the centres of the corner pixels fall on each other, else the corners of the pictures
   * @param antialias whether a triangle filter as wide as the shrinking covers all input pixels
   */
  public static NDArray bilinear(NDArray x, int height, int width, boolean alignCorners, boolean antialias) {
    return Ops.op(x, "bilinear", size(height, width), alignCorners, antialias);
  }

  /** Bilinear, corners of the pictures aligned, no antialiasing. */
  public static NDArray bilinear(NDArray x, int height, int width) {
    return bilinear(x, height, width, false, false);
  }

  /** Bicubic (a = -0.75, with antialiasing -0.5); may overshoot the range of the input. */
  public static NDArray bicubic(NDArray x, int height, int width, boolean alignCorners, boolean antialias) {
    return Ops.op(x, "bicubic", size(height, width), alignCorners, antialias);
  }

  /** Each output pixel is the mean of the input pixels it covers. */
  public static NDArray area(NDArray x, int height, int width) {
    return Ops.adaptiveAvgPool2d(x, height, width);
  }

  /**
   * Samples pictures at places of choice (Jaderberg et al. 2015).
   *
   * @param grid [N, H', W', 2] of (x, y); -1 and 1 are the picture's edges (alignCorners: the centres of its outer pixels)
   */
  public static NDArray gridSample(NDArray x, NDArray grid, Filter filter, Border border, boolean alignCorners) {
    int mode = switch (filter) {
      case BILINEAR -> 0;
      case NEAREST -> 1;
      case BICUBIC -> 2;
    };
    return Ops.op(x, "grid_sample", grid, mode, border.ordinal(), alignCorners);
  }

  /** Bilinear, zeros outside, edges at -1 and 1. */
  public static NDArray gridSample(NDArray x, NDArray grid) {
    return gridSample(x, grid, Filter.BILINEAR, Border.ZEROS, false);
  }

  /** The grid of an affine map from output to input places. @param theta [N, 2, 3] @return [N, height, width, 2] */
  public static NDArray affineGrid(NDArray theta, int height, int width, boolean alignCorners) {
    return Ops.op(theta, "affine_grid", new long[] {theta.getShape().get(0), 1, height, width}, alignCorners);
  }

  /** Pads by mirroring, the edge pixel not repeated; each pad must be smaller than the side. */
  public static NDArray reflectionPad(NDArray x, int left, int right, int top, int bottom) {
    return Ops.op(x, "pad", new long[] {left, right, top, bottom}, "reflect", 0.0);
  }

  /** Pads by repeating the edge pixels. */
  public static NDArray edgePad(NDArray x, int left, int right, int top, int bottom) {
    return Ops.op(x, "pad", new long[] {left, right, top, bottom}, "replicate", 0.0);
  }

  /** Pads with one value. */
  public static NDArray constantPad(NDArray x, int left, int right, int top, int bottom, double value) {
    return Ops.op(x, "pad", new long[] {left, right, top, bottom}, "constant", value);
  }

  /** TensorFlow's "SAME" padding: the window then yields ceil(size / stride) outputs; the odd pixel lies right and below. */
  public static NDArray padSame(NDArray x, int kernel, int stride, int dilation, double value) {
    int high = sameTotal(x.getShape().get(2), kernel, stride, dilation);
    int wide = sameTotal(x.getShape().get(3), kernel, stride, dilation);
    if (high == 0 && wide == 0) {
      return x;
    }
    return constantPad(x, wide / 2, wide - wide / 2, high / 2, high - high / 2, value);
  }

  /** Pixels of padding on both sides together. */
  public static int sameTotal(long size, int kernel, int stride, int dilation) {
    long outputs = (size + stride - 1) / stride;
    return (int) Math.max(0, (outputs - 1) * stride + (long) dilation * (kernel - 1) + 1 - size);
  }

  private static long[] size(int height, int width) {
    return new long[] {height, width};
  }
}
