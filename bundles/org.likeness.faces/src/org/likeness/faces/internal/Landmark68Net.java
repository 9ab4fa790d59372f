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
import java.util.Optional;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.opencv.core.Rect;

/** The 68-landmark networks of face-api.js: dense blocks of separable convolutions, average pooling, one dense layer. */
public final class Landmark68Net implements AutoCloseable {

  /** The two that there are. */
  public enum Size {
    /** Four blocks of four convolutions, 350 kB. */
    FULL("face_landmark_68_model", 4, 4, 7),
    /** Three blocks of three convolutions, 77 kB. */
    TINY("face_landmark_68_tiny_model", 3, 3, 14);

    private final String file;
    private final int blocks;
    private final int convolutions;
    private final int lastSide;

    Size(String file, int blocks, int convolutions, int lastSide) {
      this.file = file;
      this.blocks = blocks;
      this.convolutions = convolutions;
      this.lastSide = lastSide;
    }
  }

  private static final int INPUT = 112;
  /** In pixels of the input. */
  private static final double TRAINED_SHIFT = 0.3;
  private static final Shape NONE = new Shape(0, 0);

  private final ConvNet net;
  private final Size size;
  private final Square input = new Square(new double[] {122.782, 117.001, 104.298}, 255);

  /** Reads the weights; the manager is closed with this object. */
  public Landmark68Net(NDManager manager, Path modelFolder, Size size) {
    this.net = new ConvNet(manager, TfjsWeights.read(modelFolder, size.file));
    this.size = size;
  }

  /** The points of the face in this box; nothing when less than 8 px of it lie in the picture. */
  public Optional<Landmarks> find(Image image, Box face) {
    int x0 = (int) Math.max(0, Math.floor(face.x()));
    int y0 = (int) Math.max(0, Math.floor(face.y()));
    int x1 = (int) Math.min(image.width(), Math.floor(face.x()) + Math.floor(face.width()));
    int y1 = (int) Math.min(image.height(), Math.floor(face.y()) + Math.floor(face.height()));
    if (x1 - x0 < 8 || y1 - y0 < 8) {
      return Optional.empty();
    }
    int w = x1 - x0;
    int h = y1 - y0;
    int side = Math.max(w, h);
    float[] relative = run(image, new Rect(x0, y0, w, h));
    double shift = shift(side);
    double[] xy = new double[relative.length];
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = relative[i] * (double) side + x0 - (side - w) / 2 + shift;
      xy[i + 1] = relative[i + 1] * (double) side + y0 - (side - h) / 2 + shift;
    }
    return Optional.of(new Landmarks(Landmarks.Scheme.IBUG_68, xy));
  }

  /**
   * The networks see everything a little too far left and up: mirrored faces give it away, photographs and renderings
   * alike. One part comes from how TensorFlow.js enlarges and shrinks (without the half pixel at the border, unlike us),
   * the other from training.
   */
  private static double shift(int side) {
    double zoom = side / (double) INPUT;
    return (zoom - 1) / 2 + TRAINED_SHIFT * zoom;
  }

  private float[] run(Image image, Rect part) {
    try (NDManager scope = net.scope()) {
      NDArray x = input.tensor(image, part, true, INPUT, scope);
      for (int b = 0; b < size.blocks; b++) {
        x = next(x, block(x, "dense" + b + "/", b == 0));
      }
      NDArray pooled = Pool.avgPool2d(x, new Shape(size.lastSide, size.lastSide), new Shape(1, 1), NONE, false, true);
      return net.dense(pooled.reshape(1, -1), "fc").toFloatArray();
    }
  }

  /** out = relu(o1 + o2 + ...), where each convolution sees the sum of those before it. */
  private NDArray block(NDArray x, String name, boolean plain) {
    // "Same" padding of stride 2 on even sides: one column and row, at the right and the bottom only.
    NDArray padded = x.pad(new Shape(0, 1, 0, 1), 0);
    NDArray first = next(padded, plain ? net.conv(padded, name + "conv0", 2) : net.separable(padded, name + "conv0", 2, 0));
    NDArray sum = next(first, Activation.relu(first));
    for (int c = 1; c < size.convolutions; c++) {
      NDArray more = c == 1 ? net.separable(sum, name + "conv1", 1, 1) : rectified(sum, name + "conv" + c);
      sum.addi(more);
      more.close();
    }
    return next(sum, Activation.relu(sum));
  }

  private NDArray rectified(NDArray sum, String name) {
    NDArray in = Activation.relu(sum);
    return next(in, net.separable(in, name, 1, 1));
  }

  @Override
  public void close() {
    input.close();
    net.close();
  }
}
