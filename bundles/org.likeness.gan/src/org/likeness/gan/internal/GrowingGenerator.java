// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Sampling;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;

/** A generator of as many stages as it has been given: latents to pictures of 4, 8, 16 ... px. */
final class GrowingGenerator {

  private static final double SLOPE = 0.2;

  private final List<Block> ups = new ArrayList<>();
  private final List<Block> toRgbs = new ArrayList<>();

  void add(Block up, Block toRgb) {
    ups.add(up);
    toRgbs.add(toRgb);
  }

  int stages() {
    return ups.size();
  }

  /** All networks. */
  List<Block> blocks() {
    List<Block> all = new ArrayList<>(ups);
    all.addAll(toRgbs);
    return all;
  }

  static Sequential up(ProgressiveGan.Parameters p, int stage) {
    int out = p.featuresOf(stage);
    if (stage == 0) {
      return new Sequential(new Linear(p.latent(), out * 16), new Reshape(out, 4, 4), Activation.leakyRelu(SLOPE), Activation.of(PixelNorm::of),
          new Conv2d(out, out, 3).padding(1), Activation.leakyRelu(SLOPE), Activation.of(PixelNorm::of));
    }
    return new Sequential(new Conv2d(p.featuresOf(stage - 1), out, 3).padding(1), Activation.leakyRelu(SLOPE), Activation.of(PixelNorm::of),
        new Conv2d(out, out, 3).padding(1), Activation.leakyRelu(SLOPE), Activation.of(PixelNorm::of));
  }

  static Conv2d toRgb(ProgressiveGan.Parameters p, int stage) {
    return new Conv2d(p.featuresOf(stage), 3, 1);
  }

  /** What the stage's layers get. */
  static Shape input(ProgressiveGan.Parameters p, int stage) {
    return stage == 0 ? new Shape(1, p.latent()) : new Shape(1, p.featuresOf(stage - 1), 4L << stage, 4L << stage);
  }

  /** What they give. */
  static Shape inner(ProgressiveGan.Parameters p, int stage) {
    return new Shape(1, p.featuresOf(stage), 4L << stage, 4L << stage);
  }

  /**
   * @param latents [N, latent]
   * @param fade the newest stage's share of the pictures; the rest is the stage before it, enlarged
   * @return [N, 3, side, side], about -1 to 1
   */
  NDArray make(NDArray latents, double fade, boolean training) {
    NDArray x = Networks.forward(ups.get(0), PixelNorm.of(latents), training);
    NDArray before = x;
    for (int i = 1; i < ups.size(); i++) {
      before = x;
      x = Networks.forward(ups.get(i), Sampling.nearest(x, 4 << i, 4 << i), training);
    }
    NDArray rgb = Networks.forward(toRgbs.getLast(), x, training);
    if (fade >= 1 || ups.size() == 1) {
      return rgb;
    }
    int side = 4 << (ups.size() - 1);
    NDArray old = Sampling.nearest(Networks.forward(toRgbs.get(ups.size() - 2), before, training), side, side);
    return mix(old, rgb, fade);
  }

  static NDArray mix(NDArray old, NDArray fresh, double share) {
    return old.add(Ops.times(fresh.sub(old), share));
  }
}
