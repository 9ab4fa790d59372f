// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
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
    return points(m, xy);
  }

  /** Lines of a {@link LatentNet} as the generator that is shown maps them. */
  List<float[]> net(int lines, int points) {
    LatentNet net = new LatentNet(lines, points, networks.latentSize());
    try (StepScope scope = StepScope.open(manager)) {
      float[] xy = Networks.predict(networks.shown(), Tensors.of(scope.manager(), net.latents(), net.count() * points, net.latentSize())).toFloatArray();
      return IntStream.range(0, net.count()).mapToObj(i -> Arrays.copyOfRange(xy, i * points * 2, (i + 1) * points * 2)).toList();
    }
  }

  /**
   * Minus the gradient of the generator's loss by each made point, times their number.
   *
   * @param real as many
   */
  float[] pulls(float[] made, float[] real, Chosen<AdversarialLoss<Record>> loss) {
    int n = made.length / 2;
    try (StepScope scope = StepScope.open(manager)) {
      return Grad.on(() -> {
        NDArray x = Autograd.leaf(points(scope.manager(), made));
        Supplier<NDArray> others = Once.of(() -> Grad.off(() -> logits(points(scope.manager(), real))));
        return Ops.times(Autograd.grad(loss.plugin().generator(loss.parameters(), logits(x), others), x, false), -n).toFloatArray();
      });
    }
  }

  private NDArray logits(NDArray points) {
    return Networks.head(networks.discriminator(), points, false);
  }

  private static NDArray points(NDManager m, float[] xy) {
    return Tensors.of(m, xy, xy.length / 2, 2, 1, 1);
  }
}
