// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

/** How the channels of residual networks follow the side of their features. */
public enum Widths {
  /** The same everywhere; the discriminator ends in two blocks at 8 x 8 (Miyato et al. 2018, table 3: 32 px). */
  CONSTANT,
  /** Doubled with each halving of the side, up to 16 times; the discriminator ends in one block at 4 x 4 (tables 4 and 5). */
  DOUBLED;

  private static final int MOST = 16;

  /** The generator's channels at a side, the features being those of the whole size. */
  int generator(int features, int size, int side) {
    return this == CONSTANT ? features : features * Math.min(MOST, size / side);
  }

  /** The discriminator's channels at a side, the features being those of half the size. */
  int discriminator(int features, int size, int side) {
    return generator(features, size / 2, side);
  }

  /** The side at which the discriminator halves no more. */
  int lowest() {
    return this == CONSTANT ? 8 : 4;
  }

  /** The discriminator's last channels, behind the blocks that halve nothing. */
  int last(int features, int size) {
    return discriminator(features, size, lowest() / 2);
  }

  /** How many blocks of the discriminator halve nothing. */
  int lastBlocks() {
    return this == CONSTANT ? 2 : 1;
  }
}
