// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.internal;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;

/**
 * Whether convolutions and their gradients are what they are when written out. Before each, memory that will be used again
 * is filled with NaN: what is read without having been written shows.
 */
final class ConvolutionCheck {

  private static final double TOLERANCE = 1e-4;
  private static final int SIDE = 7;
  /** What lay in memory decides; once may be luck. */
  private static final int TIMES = 3;

  /** Of shapes that failed somewhere: few output channels, several blocks of them with a stride, odd numbers of input channels. */
  private static final List<PlainConvolution> CASES = List.of(new PlainConvolution(16, 3, SIDE, 3, 1, false),
      new PlainConvolution(3, 8, SIDE, 4, 2, false),
      new PlainConvolution(9, 8, SIDE, 3, 1, false), new PlainConvolution(12, 16, SIDE, 3, 1, false), new PlainConvolution(16, 48, SIDE, 3, 2, false),
      new PlainConvolution(9, 12, SIDE, 3, 1, true), new PlainConvolution(24, 16, SIDE, 3, 1, true), new PlainConvolution(16, 3, SIDE, 4, 2, true));

  private ConvolutionCheck() {}

  static boolean right() {
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      return Grad.on(() -> CASES.stream().allMatch(each -> right(manager, each)));
    }
  }

  private static boolean right(NDManager parent, PlainConvolution c) {
    double[] x = numbers(c.in() * SIDE * SIDE);
    double[] w = numbers(c.in() * c.out() * c.kernel() * c.kernel());
    double[] y = c.result(x, w);
    try (NDManager manager = parent.newSubManager()) {
      NDArray a = leaf(manager, twice(x), new Shape(2, c.in(), SIDE, SIDE));
      NDArray b = leaf(manager, w, c.transposed() ? new Shape(c.in(), c.out(), c.kernel(), c.kernel())
          : new Shape(c.out(), c.in(), c.kernel(), c.kernel()));
      for (int i = 0; i < TIMES; i++) {
        if (!right(c, a, b, x, w, y)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean right(PlainConvolution c, NDArray a, NDArray b, double[] x, double[] w, double[] y) {
    NDManager manager = a.getManager();
    soil(manager);
    NDArray computed = c.transposed() ? Ops.convTranspose2d(a, b, null, c.stride(), 1, 0, 1, 1) : Ops.conv2d(a, b, null, c.stride(), 1, 1, 1);
    NDArray loss = Ops.times(computed.square().sum(), 0.5);
    soil(manager);
    NDArray byA = Autograd.grad(loss, a, true);
    soil(manager);
    return same(computed, twice(y)) && same(byA, twice(c.gradientByX(w, y)))
        && same(Autograd.grad(loss, b, false), Arrays.stream(c.gradientByW(x, y)).map(g -> 2 * g).toArray());
  }

  /** A batch of one picture, twice: of one alone the engine may do without oneDNN. */
  private static double[] twice(double[] picture) {
    double[] batch = Arrays.copyOf(picture, 2 * picture.length);
    System.arraycopy(picture, 0, batch, picture.length, picture.length);
    return batch;
  }

  private static boolean same(NDArray computed, double[] exact) {
    float[] values = computed.toFloatArray();
    double off = 0;
    double size = 0;
    for (int i = 0; i < exact.length; i++) {
      off += (values[i] - exact[i]) * (values[i] - exact[i]);
      size += exact[i] * exact[i];
    }
    return Math.sqrt(off / size) < TOLERANCE; // not so with NaN
  }

  /** -1 to 1, without the generator, whose state belongs to the runs. */
  private static double[] numbers(int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) Math.sin(i * 12.9898);
    }
    return values;
  }

  private static NDArray leaf(NDManager manager, double[] values, Shape shape) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return Autograd.leaf(manager.create(floats, shape));
  }

  /** Fills memory that will be used again with NaN. */
  static void soil(NDManager parent) {
    try (NDManager manager = parent.newSubManager()) {
      for (int size = 1 << 6; size <= 1 << 17; size *= 2) {
        for (int i = 0; i < 4; i++) {
          manager.full(new Shape(size + i * (size >> 2)), Float.NaN);
        }
      }
    }
  }
}
