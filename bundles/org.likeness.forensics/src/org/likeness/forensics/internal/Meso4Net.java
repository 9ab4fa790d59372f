// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.likeness.tensor.Grad;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.Dropout;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Pool2d;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;

/**
 * Meso-4 (Afchar et al. 2018): four blocks of convolution, ReLU, batch normalisation and pooling, then two dense layers;
 * 27,977 trained values. In: RGB [N, 3, 256, 256], 0-1. Out: a logit, positive = fake. (The authors' own files mean
 * "real" by 1; here 1 is "fake".)
 *
 * <p>As in Keras: Glorot's initialisation, eps 1e-3. The normalisation's statistics are not running averages, which lag
 * far behind in trainings of some hundred steps, but means over batches: {@link #measureStatistics}.
 */
final class Meso4Net {
  static final int SIDE = 256;
  private static final double EPS = 1e-3;

  /** Up to the last convolution with its ReLU and normalisation: [N, 16, 32, 32]. */
  private final Sequential features = new Sequential();
  /** From there to the logit: [N, 1]. */
  private final Sequential head = new Sequential();
  private final Sequential whole = new Sequential();
  private final List<BatchNorm2d> norms = new ArrayList<>();

  Meso4Net(NDManager manager) {
    block(3, 8, 3).add("pool1", Pool2d.max(2));
    block(8, 8, 5).add("pool2", Pool2d.max(2));
    block(8, 16, 5).add("pool3", Pool2d.max(2));
    block(16, 16, 5);
    head.add("pool4", Pool2d.max(4)).add("flatten", Reshape.flatten()).add("dropout1", new Dropout(0.5))
        .add("dense1", new Linear(1024, 16).init(Init.glorotUniform(), Init.constant(0)))
        .add("leaky", Activation.leakyRelu(0.1)).add("dropout2", new Dropout(0.5))
        .add("dense2", new Linear(16, 1).init(Init.glorotUniform(), Init.constant(0)));
    whole.add("features", features).add("head", head);
    Networks.initialise(whole, manager, new Shape(1, 3, SIDE, SIDE));
  }

  private Sequential block(int in, int out, int kernel) {
    int n = features.getChildren().size() / 4 + 1;
    BatchNorm2d norm = new BatchNorm2d(out).eps(EPS);
    norms.add(norm);
    return features.add("conv" + n, new Conv2d(in, out, kernel).same().init(Init.glorotUniform(), Init.constant(0)))
        .add("relu" + n, Activation.relu()).add("norm" + n, norm);
  }

  /** The network as one block, for optimisers and files. */
  Sequential block() {
    return whole;
  }

  /** [N, 1]. */
  NDArray logits(NDArray x, boolean training) {
    return Networks.forward(whole, x, training);
  }

  /**
   * Takes one more batch into the statistics that evaluation uses: their plain mean over all batches since number 1.
   *
   * @param number of the batch, from 1; batch 1 forgets what was before
   */
  void measureStatistics(NDArray x, int number) {
    norms.forEach(n -> n.momentum(1.0 / number));
    Grad.off(() -> Networks.forward(features, x, true));
  }

  /** What the last convolution sees, in evaluation mode. */
  NDArray features(NDArray x) {
    return Networks.forward(features, x, false);
  }

  /** The logits of {@link #features}, in evaluation mode. */
  NDArray fromFeatures(NDArray features) {
    return Networks.forward(head, features, false);
  }
}
