// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.api.gan.GanArchitecture.Networks;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.SelfAttention2d;

/**
 * What the residual architectures differ in.
 *
 * @param id of the architecture, for sentences
 * @param latents numbers of each share of the latents; the only one unless they are split
 * @param split whether each block is told by a share of the latents of its own (Brock et al. 2019, appendix B)
 * @param embedding numbers that stand for the labels in all blocks; 0 = the labels themselves
 * @param wide whether a discriminator block's first convolution has as many outputs as the block, not as its input
 * @param attention side of the features that self-attention looks at, half the size at most; 0 = none
 */
record ResidualPlan(String id, Pictures pictures, int latents, boolean split, int embedding, int generatorFeatures, int discriminatorFeatures,
    Widths widths, GeneratorNorm norm, boolean spectralGenerator, boolean spectralDiscriminator, boolean wide, int attention, FirstWeights first) {

  static final int LEAST = 16;
  static final int MOST = 256;
  /** Where a generator begins. */
  static final int SEED = 4;

  ResidualPlan {
    int size = pictures.size();
    if (Integer.bitCount(size) != 1 || size < LEAST || size > MOST) {
      throw new UserProblem(id + ": size " + size + " cannot be made; 16, 32, 64, 128 and 256 can");
    }
    if (attention != 0 && (Integer.bitCount(attention) != 1 || attention < 8)) {
      throw new UserProblem(id + ": attention at " + attention + " px is not possible; at 8, 16, 32, 64 and 128 it is, and 0 is none");
    }
    if (norm == GeneratorNorm.NONE && (split || pictures.labels() > 0)) {
      throw new UserProblem(id + ": norm: none leaves nothing that " + (split ? "latents" : "labels") + " could change in a block;"
          + " take batch-norm or instance-norm");
    }
  }

  /** Both networks. */
  Networks networks() {
    return new Networks(new ResidualGenerator(this), new ResidualDiscriminator(this), latentSize());
  }

  int size() {
    return pictures.size();
  }

  /** The generator's blocks, each of which doubles the side. */
  int ups() {
    return Integer.numberOfTrailingZeros(size() / SEED);
  }

  int latentSize() {
    return split ? latents * (ups() + 1) : latents;
  }

  /** Numbers that tell a block of the generator what to make; 0 = it is told nothing. */
  int conditions() {
    int ofLabels = pictures.labels() > 0 && embedding > 0 ? embedding : pictures.labels();
    return split ? latents + ofLabels : ofLabels;
  }

  /** Where attention stands, in either network; 0 = nowhere. */
  int attentionSide() {
    return Math.min(attention, size() / 2);
  }

  int generatorFeatures(int side) {
    return widths.generator(generatorFeatures, size(), side);
  }

  int discriminatorFeatures(int side) {
    return widths.discriminator(discriminatorFeatures, size(), side);
  }

  /** Keeps the side. */
  Conv2d conv(int in, int out, int kernel, double gain, boolean spectral) {
    Conv2d conv = new Conv2d(in, out, kernel).padding(kernel / 2).init(first.of(gain), Init.constant(0));
    return spectral ? conv.spectralNorm() : conv;
  }

  Linear linear(int in, int out, boolean spectral) {
    Linear linear = new Linear(in, out).init(first.of(1), Init.constant(0));
    return spectral ? linear.spectralNorm() : linear;
  }

  SelfAttention2d attention(int channels, boolean spectral) {
    SelfAttention2d layer = new SelfAttention2d(channels).init(first.of(1));
    return spectral ? layer.spectralNorm() : layer;
  }
}
