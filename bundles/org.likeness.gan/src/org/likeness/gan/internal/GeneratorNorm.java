// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.InstanceNorm2d;

/** What normalises a residual generator's features. */
public enum GeneratorNorm {
  /** By the batch's statistics, by running ones in use. */
  BATCH_NORM,
  /** Each picture by its own. */
  INSTANCE_NORM,
  /** Nothing; takes no labels. */
  NONE;

  /** With a scale and offset of its own. Its output is another array than its input. */
  Block own(int channels) {
    return switch (this) {
      case BATCH_NORM -> new BatchNorm2d(channels);
      case INSTANCE_NORM -> new InstanceNorm2d(channels).affine();
      case NONE -> Activation.of(NDArray::duplicate); // ReLU will write over it
    };
  }

  /** Without. */
  Block plain(int channels) {
    return this == BATCH_NORM ? new BatchNorm2d(channels).plain() : new InstanceNorm2d(channels);
  }
}
