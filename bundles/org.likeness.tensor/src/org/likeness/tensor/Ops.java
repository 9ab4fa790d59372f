// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import org.likeness.tensor.internal.OpRuntime;

/**
 * Operations of neural networks, with PyTorch's semantics and gradients (twice differentiable where PyTorch is).
 *
 * <p>Pictures are [N, C, H, W]. A result belongs to the manager of the first argument. Wrong shapes are refused by the
 * engine with an {@link ai.djl.engine.EngineException}. Any thread.
 */
public final class Ops {

  private Ops() {}

  /**
   * x times a number, inside a recorded graph. DJL's own {@code x.mul(2)} lends the engine a Java buffer that may be
   * collected before the backward pass reads it, which then sees garbage; this factor lies in the engine's own memory.
   */
  public static NDArray times(NDArray x, double factor) {
    return x.mul(x.getManager().full(new Shape(), (float) factor));
  }

  /** 2-D convolution. @param w [out, in/groups, kH, kW] @param b [out] or null */
  public static NDArray conv2d(NDArray x, NDArray w, NDArray b, int stride, int padding, int dilation, int groups) {
    return JniUtils.convolution((PtNDArray) x, (PtNDArray) w, (PtNDArray) b, pair(stride), pair(padding), pair(dilation), groups);
  }

  /** 2-D convolution with stride 1 and no padding. */
  public static NDArray conv2d(NDArray x, NDArray w, NDArray b) {
    return conv2d(x, w, b, 1, 0, 1, 1);
  }

  /** Transposed 2-D convolution. @param w [in, out/groups, kH, kW] @param b [out] or null */
  public static NDArray convTranspose2d(
      NDArray x, NDArray w, NDArray b, int stride, int padding, int outputPadding, int groups, int dilation) {
    return op(x, "conv_transpose2d", w, b, two(stride), two(padding), two(outputPadding), groups, two(dilation));
  }

  /** x w^T + b. @param x [.., in] @param w [out, in] @param b [out] or null */
  public static NDArray linear(NDArray x, NDArray w, NDArray b) {
    return JniUtils.linear((PtNDArray) x, (PtNDArray) w, (PtNDArray) b);
  }

  /** [N, C f f, H, W] to [N, C, H f, W f] (Shi et al. 2016). */
  public static NDArray pixelShuffle(NDArray x, int factor) {
    return op(x, "pixel_shuffle", factor);
  }

  /** [N, C, H f, W f] to [N, C f f, H, W]. */
  public static NDArray pixelUnshuffle(NDArray x, int factor) {
    return op(x, "pixel_unshuffle", factor);
  }

  /**
   * Batch normalisation over N, H, W.
   *
   * @param gamma [C] or null
   * @param beta [C] or null
   * @param mean running mean [C], updated when training
   * @param variance running variance [C] (unbiased), updated when training
   * @param momentum share of the new batch in the running values, PyTorch's default is 0.1
   */
  public static NDArray batchNorm(NDArray x, NDArray gamma, NDArray beta, NDArray mean, NDArray variance,
      boolean training, double momentum, double eps) {
    return op(x, "batch_norm", gamma, beta, mean, variance, training, momentum, eps);
  }

  /** Normalises each channel of each picture. @param gamma [C] or null @param beta [C] or null */
  public static NDArray instanceNorm(NDArray x, NDArray gamma, NDArray beta, double eps) {
    return op(x, "instance_norm", gamma, beta, eps);
  }

  /** Normalises groups of channels of each picture. @param gamma [C] or null @param beta [C] or null */
  public static NDArray groupNorm(NDArray x, int groups, NDArray gamma, NDArray beta, double eps) {
    return op(x, "group_norm", groups, gamma, beta, eps);
  }

  /** Means of windows; padding counts as zeros, ceil lets windows reach over the edge. */
  public static NDArray avgPool2d(NDArray x, int kernel, int stride, int padding, boolean ceil) {
    return op(x, "avg_pool2d", two(kernel), two(stride), two(padding), ceil, true);
  }

  /** Greatest values of windows; padding never wins, ceil lets windows reach over the edge. */
  public static NDArray maxPool2d(NDArray x, int kernel, int stride, int padding, boolean ceil) {
    return op(x, "max_pool2d", two(kernel), two(stride), two(padding), ceil);
  }

  /** As TensorFlow's "SAME": ceil(size / stride) outputs, the odd pixel of padding at the end. */
  public static NDArray maxPool2dSame(NDArray x, int kernel, int stride) {
    return maxPool2d(Sampling.padSame(x, kernel, stride, 1, Double.NEGATIVE_INFINITY), kernel, stride, 0, false);
  }

  /** As TensorFlow's "SAME"; padding does not count in the mean. */
  public static NDArray avgPool2dSame(NDArray x, int kernel, int stride) {
    NDArray sums = avgPool2d(Sampling.padSame(x, kernel, stride, 1, 0), kernel, stride, 0, false);
    NDArray inside = x.getManager().ones(new Shape(1, 1, x.getShape().get(2), x.getShape().get(3)), x.getDataType());
    return sums.div(avgPool2d(Sampling.padSame(inside, kernel, stride, 1, 0), kernel, stride, 0, false));
  }

  /** Means over a grid of height x width nearly equal cells; 1, 1 = global average pooling. */
  public static NDArray adaptiveAvgPool2d(NDArray x, int height, int width) {
    return op(x, "adaptive_avg_pool2d", new long[] {height, width});
  }

  public static NDArray relu(NDArray x) {
    return JniUtils.relu((PtNDArray) x);
  }

  /** max(x, 0) + slope min(x, 0). */
  public static NDArray leakyRelu(NDArray x, double slope) {
    return JniUtils.leakyRelu((PtNDArray) x, slope);
  }

  /** log(1 + exp(x)), linear above 20. */
  public static NDArray softplus(NDArray x) {
    return op(x, "softplus", 1.0);
  }

  public static NDArray sigmoid(NDArray x) {
    return JniUtils.sigmoid((PtNDArray) x);
  }

  /** Binary cross entropy of sigmoid(x) with targets in [0, 1] of the same shape: the mean, a scalar. */
  public static NDArray bceWithLogits(NDArray x, NDArray target) {
    return op(x, "bce_with_logits", target);
  }

  /** Zeroes each value with this probability and scales the rest by 1 / (1 - p); x itself when not training. */
  public static NDArray dropout(NDArray x, double probability, boolean training) {
    return training ? JniUtils.dropout((PtNDArray) x, probability, true) : x;
  }

  /** The values limited to [low, high]; the gradient is 1 inside, 0 outside. */
  public static NDArray clamp(NDArray x, double low, double high) {
    return op(x, "clamp", low, high);
  }

  /** a where the condition (boolean) holds, else b. */
  public static NDArray where(NDArray condition, NDArray a, NDArray b) {
    return OpRuntime.ops().tensor(a.getManager(), "where", condition, a, b);
  }

  public static NDArray cat(int axis, NDArray... parts) {
    return NDArrays.concat(new NDList(parts), axis);
  }

  public static NDArray stack(int axis, NDArray... parts) {
    return NDArrays.stack(new NDList(parts), axis);
  }

  /** Sum over the axes (all when none is named), which vanish. */
  public static NDArray sum(NDArray x, int... axes) {
    return op(x, "sum", axes(x, axes), false);
  }

  /** Mean over the axes (all when none is named), which vanish. */
  public static NDArray mean(NDArray x, int... axes) {
    return op(x, "mean", axes(x, axes), false);
  }

  /** Mean over the axes, which stay with size 1. */
  public static NDArray meanKeep(NDArray x, int... axes) {
    return op(x, "mean", axes(x, axes), true);
  }

  /** Standard deviation over the axes (all when none is named), divisor n - 1 when unbiased, else n. */
  public static NDArray std(NDArray x, boolean unbiased, int... axes) {
    return op(x, "std", axes(x, axes), unbiased, false);
  }

  /** Variance over the axes (all when none is named), divisor n - 1 when unbiased, else n. */
  public static NDArray variance(NDArray x, boolean unbiased, int... axes) {
    return op(x, "var", axes(x, axes), unbiased, false);
  }

  /** Euclidean norm over the axes (all when none is named); its gradient at 0 is 0. */
  public static NDArray norm(NDArray x, int... axes) {
    return op(x, "norm", axes(x, axes), false);
  }

  /** Magnitude of the 2-D Fourier transform of the last two axes, not shifted, not scaled. */
  public static NDArray fft2Magnitude(NDArray x) {
    return op(x, "fft2_magnitude");
  }

  /**
   * The weight divided by its largest singular value as power iteration sees it (Miyato et al. 2018).
   *
   * @param u, v left [rows] and right [columns] vector, refined in place by each iteration
   * @param axis the axis of the outputs: 0, for transposed convolutions 1
   * @param iterations 1 in training, 0 in evaluation
   */
  public static NDArray spectralNorm(NDArray w, NDArray u, NDArray v, int axis, int iterations) {
    return op(w, "spectral_norm", u, v, axis, iterations, 1e-12);
  }

  static NDArray op(NDArray x, String name, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = x;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return OpRuntime.ops().tensor(x.getManager(), name, arguments);
  }

  private static long[] axes(NDArray x, int... axes) {
    int count = axes.length == 0 ? x.getShape().dimension() : axes.length;
    long[] all = new long[count];
    for (int i = 0; i < count; i++) {
      all[i] = axes.length == 0 ? i : axes[i];
    }
    return all;
  }

  private static long[] two(long value) {
    return new long[] {value, value};
  }

  private static Shape pair(long value) {
    return new Shape(value, value);
  }
}
