// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import static org.likeness.faces.internal.ConvNet.next;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.pooling.Pool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.opencv.core.Rect;

/**
 * The face recognition network of face-api.js: dlib's residual network of 2017 with 29 layers, which maps a face to 128
 * numbers. The Euclidean distance of two says how different the faces are; its makers take less than 0.6 for one person.
 * For one thread.
 */
public final class RecognitionNet implements AutoCloseable {
  /** How many numbers describe a face. */
  public static final int LENGTH = 128;
  /** Side of the network's input. */
  static final int INPUT = 150;
  /** In order; those with "down" in their name halve the sides. */
  static final String[] LAYERS = {"conv32_1", "conv32_2", "conv32_3", "conv64_down", "conv64_1", "conv64_2", "conv64_3",
      "conv128_down", "conv128_1", "conv128_2", "conv256_down", "conv256_1", "conv256_2", "conv256_down_out"};
  private static final Shape NONE = new Shape(0, 0);

  private final ConvNet net;
  private final Square input = new Square(new double[] {122.782, 117.001, 104.298}, 256);

  /** Reads the weights; the manager is closed with this object. */
  public RecognitionNet(NDManager manager, Path modelFolder) {
    this.net = new ConvNet(manager, TfjsWeights.read(modelFolder, "face_recognition_model"));
  }

  /**
   * The descriptors of the same part of several pictures, in one pass.
   *
   * @param parts a square for each picture, within it
   * @return 128 numbers each, as the network gives them: their length is about 1.5
   */
  public List<float[]> describe(List<Image> images, List<Rect> parts) {
    try (NDManager scope = net.scope()) {
      NDList inputs = new NDList();
      for (int i = 0; i < images.size(); i++) {
        NDArray one = input.tensor(images.get(i), parts.get(i), true, INPUT, scope);
        inputs.add(images.size() == 1 ? one : one.duplicate());
      }
      NDArray x = NDArrays.concat(inputs);
      x = rectified(next(x, net.scaled(x, "conv32_down", 2, 0)));
      x = next(x, Pool.maxPool2d(x, new Shape(3, 3), new Shape(2, 2), NONE, false));
      for (String layer : LAYERS) {
        x = next(x, layer.contains("down") ? down(x, layer) : residual(x, layer));
      }
      float[] all = net.product(x.mean(new int[] {3}).mean(new int[] {2}), "fc").toFloatArray();
      List<float[]> out = new ArrayList<>();
      for (int from = 0; from < all.length; from += LENGTH) {
        out.add(java.util.Arrays.copyOfRange(all, from, from + LENGTH));
      }
      return out;
    }
  }

  /** relu(conv2(relu(conv1 x)) + x). */
  NDArray residual(NDArray x, String name) {
    NDArray first = rectified(net.scaled(x, name + "/conv1", 1, 1));
    NDArray second = next(first, net.scaled(first, name + "/conv2", 1, 1));
    return rectified(second.addi(x));
  }

  /**
   * relu(conv2(relu(conv1 x)) + pooled x), at half the size. Without padding the convolution loses a row and a column
   * where the pooling does not: they are added as zeros at the bottom and the right; so are channels to what was pooled.
   */
  NDArray down(NDArray x, String name) {
    NDArray first = rectified(net.scaled(x, name + "/conv1", 2, 0));
    NDArray y = next(first, net.scaled(first, name + "/conv2", 1, 1));
    NDArray pooled = Pool.avgPool2d(x, new Shape(2, 2), new Shape(2, 2), NONE, false, true);
    Shape to = pooled.getShape();
    Shape is = y.getShape();
    if (!is.slice(2).equals(to.slice(2))) {
      y = next(y, y.pad(new Shape(0, to.get(3) - is.get(3), 0, to.get(2) - is.get(2)), 0));
    }
    if (is.get(1) != to.get(1)) {
      pooled = next(pooled, pooled.pad(new Shape(0, 0, 0, 0, 0, is.get(1) - to.get(1)), 0));
    }
    y.addi(pooled);
    pooled.close();
    return rectified(y);
  }

  private static NDArray rectified(NDArray x) {
    return next(x, Activation.relu(x));
  }

  @Override
  public void close() {
    input.close();
    net.close();
  }
}
