// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.util.HashMap;
import java.util.Map;
import org.likeness.faces.internal.TfjsWeights.Weight;

/**
 * Convolutions with TensorFlow.js weights on NCHW tensors, without gradients. The weights are brought into the engine's
 * order (out, in, height, width) once; what a call computes belongs to the manager of its input.
 *
 * <p>Layers leave their input alone; {@link #next} closes it as soon as it is used up, so that the next layer finds
 * memory that is warm. (Kept until the end of the scope, the many aligned blocks of a run also make the C library's heap
 * grow without end: glibc bug 14581.)
 */
final class ConvNet implements AutoCloseable {
  private static final Shape ONE = new Shape(1, 1);
  private static final Shape NO_PADDING = new Shape(0, 0);

  private final NDManager manager;
  private final TfjsWeights weights;
  private final Map<String, NDArray> arrays = new HashMap<>();

  ConvNet(NDManager manager, TfjsWeights weights) {
    this.manager = manager;
    this.weights = weights;
  }

  /** A scope for one run of the network. */
  NDManager scope() {
    return manager.newSubManager();
  }

  /** The output, its input closed. */
  static NDArray next(NDArray input, NDArray output) {
    input.close();
    return output;
  }

  /** A plain convolution {@code NAME/filters} + {@code NAME/bias}. */
  NDArray conv(NDArray x, String name, int stride) {
    return Conv2d.conv2d(x, filters(name + "/filters"), vector(name + "/bias"), new Shape(stride, stride), NO_PADDING, ONE, 1)
        .singletonOrThrow();
  }

  /** A depthwise 3x3 and a pointwise convolution, then the bias. */
  NDArray separable(NDArray x, String name, int stride, int padding) {
    NDArray depthwise = filters(name + "/depthwise_filter");
    NDArray y = Conv2d.conv2d(x, depthwise, null, new Shape(stride, stride), new Shape(padding, padding), ONE,
        (int) depthwise.getShape().get(0)).singletonOrThrow();
    return next(y, Conv2d.conv2d(y, filters(name + "/pointwise_filter"), vector(name + "/bias"), ONE, NO_PADDING, ONE, 1)
        .singletonOrThrow());
  }

  /**
   * A convolution {@code NAME/conv/filters} + {@code NAME/conv/bias} whose output is multiplied by
   * {@code NAME/scale/weights} and added to {@code NAME/scale/biases}, channel by channel: done as one convolution.
   */
  NDArray scaled(NDArray x, String name, int stride, int padding) {
    NDArray w = arrays.computeIfAbsent(name + "/scaled/filters", n -> {
      Weight v = weights.get(name + "/conv/filters");
      float[] scale = weights.get(name + "/scale/weights").values();
      float[] values = v.values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] *= scale[i % scale.length];
      }
      return filters(new Weight(v.shape(), values), false);
    });
    NDArray b = arrays.computeIfAbsent(name + "/scaled/bias", n -> {
      float[] scale = weights.get(name + "/scale/weights").values();
      float[] values = weights.get(name + "/conv/bias").values().clone();
      float[] biases = weights.get(name + "/scale/biases").values();
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] * scale[i] + biases[i];
      }
      return manager.create(values);
    });
    return Conv2d.conv2d(x, w, b, new Shape(stride, stride), new Shape(padding, padding), ONE, 1).singletonOrThrow();
  }

  /** {@code x W}, the matrix being the tensor of this name. */
  NDArray product(NDArray x, String name) {
    return x.matMul(matrix(name));
  }

  /** {@code x W + b}. */
  NDArray dense(NDArray x, String name) {
    return product(x, name + "/weights").add(vector(name + "/bias"));
  }

  private NDArray matrix(String name) {
    return arrays.computeIfAbsent(name, n -> {
      Weight v = weights.get(n);
      return manager.create(v.values(), new Shape(v.shape()[0], v.shape()[1]));
    });
  }

  private NDArray vector(String name) {
    return arrays.computeIfAbsent(name, n -> manager.create(weights.get(n).values()));
  }

  private NDArray filters(String name) {
    return arrays.computeIfAbsent(name, n -> filters(weights.get(n), n.endsWith("/depthwise_filter")));
  }

  /** HWIO to OIHW; a depthwise filter (height, width, channels, 1) to (channels, 1, height, width). */
  private NDArray filters(Weight v, boolean depthwise) {
    int h = v.shape()[0];
    int w = v.shape()[1];
    int in = depthwise ? 1 : v.shape()[2];
    int out = depthwise ? v.shape()[2] : v.shape()[3];
    float[] to = new float[v.values().length];
    for (int p = 0, from = 0; p < h * w; p++) {
      for (int i = 0; i < in; i++) {
        for (int o = 0; o < out; o++) {
          to[(o * in + i) * h * w + p] = v.values()[from++];
        }
      }
    }
    return manager.create(to, new Shape(out, in, h, w));
  }

  @Override
  public void close() {
    manager.close();
  }
}
