// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import static org.likeness.faces.internal.ConvNet.next;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.pooling.Pool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.face.Detection;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.opencv.core.Rect;

/**
 * The tiny face detector of face-api.js: a Tiny YOLO v2 with separable convolutions, one class and five anchors. Without
 * suppression of overlapping boxes.
 */
public final class TinyFaceNet implements AutoCloseable {
  /** The network halves its input five times. */
  public static final int STRIDE = 32;

  /** Width and height in grid cells, one row for each anchor. */
  private static final double[][] ANCHORS = {{1.603231, 2.094468}, {6.041143, 7.080126}, {2.882459, 3.518061},
      {4.266906, 5.178857}, {9.041765, 10.66308}};
  /** Values of each anchor in the last layer: x, y, width, height, score. */
  private static final int VALUES = 5;
  private static final Shape TWO = new Shape(2, 2);
  private static final Shape ONE = new Shape(1, 1);
  private static final Shape NONE = new Shape(0, 0);

  private final ConvNet net;
  private final Square input = new Square(new double[] {117.001, 114.697, 97.404}, 256);

  /** Reads the weights; the manager is closed with this object. */
  public TinyFaceNet(NDManager manager, Path modelFolder) {
    net = new ConvNet(manager, TfjsWeights.read(modelFolder, "tiny_face_detector_model"));
  }

  /** All boxes with at least this score, in pixels of the picture; {@code size} is a multiple of {@link #STRIDE}. */
  public List<Detection> detect(Image image, int size, double threshold) {
    try (NDManager scope = net.scope()) {
      NDArray x = input.tensor(image, new Rect(0, 0, image.width(), image.height()), false, size, scope);
      // The leaky ReLU grows, so it may follow the pooling, where it has a quarter of the work.
      x = leaky(halved(next(x, net.conv(x, "conv0", 1))));
      for (int i = 1; i <= 4; i++) {
        x = leaky(halved(next(x, net.separable(x, "conv" + i, 1, 1))));
      }
      x = next(x, net.separable(x, "conv5", 1, 1));
      // TensorFlow's "same" pooling of stride 1: one more column and row of nothing at the right and the bottom.
      x = next(x, x.pad(new Shape(0, 1, 0, 1), -Float.MAX_VALUE));
      x = leaky(next(x, Pool.maxPool2d(x, TWO, ONE, NONE, false)));
      NDArray out = net.conv(x, "conv8", 1);
      return boxes(out.toFloatArray(), (int) out.getShape().get(2), Math.max(image.width(), image.height()), threshold);
    }
  }

  private static NDArray leaky(NDArray x) {
    return next(x, Activation.leakyRelu(x, 0.1f));
  }

  /** TensorFlow's "same" pooling of stride 2: odd sides are rounded up. */
  private static NDArray halved(NDArray x) {
    return next(x, Pool.maxPool2d(x, TWO, TWO, NONE, true));
  }

  private static List<Detection> boxes(float[] out, int grid, double side, double threshold) {
    List<Detection> found = new ArrayList<>();
    int cells = grid * grid;
    double cell = side / grid;
    for (int a = 0; a < ANCHORS.length; a++) {
      int base = a * VALUES * cells;
      for (int i = 0; i < cells; i++) {
        double score = sigmoid(out[base + 4 * cells + i]);
        if (score >= threshold) {
          double w = Math.exp(out[base + 2 * cells + i]) * ANCHORS[a][0] * cell;
          double h = Math.exp(out[base + 3 * cells + i]) * ANCHORS[a][1] * cell;
          double cx = (i % grid + sigmoid(out[base + i])) * cell;
          double cy = (i / grid + sigmoid(out[base + cells + i])) * cell;
          found.add(new Detection(new Box(cx - w / 2, cy - h / 2, w, h), score));
        }
      }
    }
    return found;
  }

  private static double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
  }

  @Override
  public void close() {
    input.close();
    net.close();
  }
}
