// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;

/** The mirror of {@link GrowingGenerator}: pictures of 4, 8, 16 ... px to logits. */
final class GrowingDiscriminator {

  private static final double SLOPE = 0.2;

  private final List<Block> downs = new ArrayList<>();
  private final List<Block> fromRgbs = new ArrayList<>();

  void add(Block down, Block fromRgb) {
    downs.add(down);
    fromRgbs.add(fromRgb);
  }

  int stages() {
    return downs.size();
  }

  List<Block> blocks() {
    List<Block> all = new ArrayList<>(downs);
    all.addAll(fromRgbs);
    return all;
  }

  /** Layers at the side of a stage, before it is halved; those of 4 px give the logit. */
  static Sequential down(ProgressiveGan.Parameters p, int stage) {
    int in = p.featuresOf(stage);
    if (stage == 0) {
      return new Sequential(new Conv2d(in + 1, in, 3).padding(1), Activation.leakyRelu(SLOPE), Reshape.flatten(), new Linear(in * 16, in),
          Activation.leakyRelu(SLOPE), new Linear(in, 1));
    }
    return new Sequential(new Conv2d(in, in, 3).padding(1), Activation.leakyRelu(SLOPE),
        new Conv2d(in, p.featuresOf(stage - 1), 3).padding(1), Activation.leakyRelu(SLOPE));
  }

  static Conv2d fromRgb(ProgressiveGan.Parameters p, int stage) {
    return new Conv2d(3, p.featuresOf(stage), 1);
  }

  static Shape inner(ProgressiveGan.Parameters p, int stage) {
    return new Shape(1, p.featuresOf(stage) + (stage == 0 ? 1 : 0), 4L << stage, 4L << stage);
  }

  /** @param pictures [N, 3, side, side] @param fade as the generator's @return logits [N] */
  NDArray judge(NDArray pictures, double fade) {
    int last = downs.size() - 1;
    NDArray x = Ops.leakyRelu(Networks.forward(fromRgbs.get(last), pictures, true), SLOPE);
    for (int i = last; i > 0; i--) {
      x = Ops.avgPool2d(Networks.forward(downs.get(i), x, true), 2, 2, 0, false);
      if (i == last && fade < 1) {
        NDArray small = Ops.avgPool2d(pictures, 2, 2, 0, false);
        x = GrowingGenerator.mix(Ops.leakyRelu(Networks.forward(fromRgbs.get(i - 1), small, true), SLOPE), x, fade);
      }
    }
    NDArray logits = Networks.forward(downs.get(0), PixelNorm.withVariety(x), true);
    return logits.reshape(new Shape(pictures.getShape().get(0)));
  }
}
