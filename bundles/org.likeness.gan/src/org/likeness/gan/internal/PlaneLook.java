// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.SplittableRandom;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.train.StepScope;

/** What can be seen of a GAN of the plane as it is now. Changes nothing, draws nothing from the engine's random numbers. */
record PlaneLook(GanNetworks networks, NDManager manager) {

  /** x and y of points by the generator that is shown, of the same latents each time. */
  float[] made(int n) {
    try (StepScope scope = StepScope.open(manager)) {
      return made(scope.manager(), n).toFloatArray();
    }
  }

  private NDArray made(NDManager m, int n) {
    return Networks.predict(networks.shown(), latents(m, n));
  }

  private NDArray latents(NDManager m, int n) {
    SplittableRandom random = new SplittableRandom(2);
    float[] z = new float[n * networks.latentSize()];
    for (int i = 0; i < z.length; i++) {
      z[i] = (float) random.nextGaussian();
    }
    return Tensors.of(m, z, n, networks.latentSize());
  }

  /**
   * How sure the discriminator is that a point is real, 0 to 1, over a net of points.
   *
   * @param side points along each axis
   * @param edge of the square from -edge to edge
   * @return rows from the top, each from the left
   */
  float[] field(int side, double edge) {
    try (StepScope scope = StepScope.open(manager)) {
      return Ops.sigmoid(Networks.predict(networks.discriminator(), net(scope.manager(), side, edge))).toFloatArray();
    }
  }

  private static NDArray net(NDManager m, int side, double edge) {
    float[] xy = new float[side * side * 2];
    for (int i = 0; i < side * side; i++) {
      xy[2 * i] = (float) ((i % side + 0.5) / side * 2 * edge - edge);
      xy[2 * i + 1] = (float) (edge - (i / side + 0.5) / side * 2 * edge);
    }
    return Tensors.of(m, xy, side * side, 2, 1, 1);
  }
}
