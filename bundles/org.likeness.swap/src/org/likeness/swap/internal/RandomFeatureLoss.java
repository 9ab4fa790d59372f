// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import java.util.Random;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Tensors;
import org.osgi.service.component.annotations.Component;

/**
 * The distance of features, as a perceptual loss has it (Johnson et al. 2016, equation 2: the mean squared difference of a layer's
 * activations), over a network that was never trained: {@value #LAYERS} convolutions 4 x 4, stride 2, padding 1, ReLU, He
 * normal weights of {@link Random}; the mean over the layers. It sees edges and textures where they are; it has learned nothing
 * of faces, and is no LPIPS.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "reconstruction.random-feature", label = "Random features", description = "Distance of the activations of three convolutions with fixed random weights: edges and textures in their places,"
        + " without a download. Not perceptual in the sense of LPIPS: its network was never trained. Use it beside L1.",
    cites = "Johnson, Alahi & Fei-Fei 2016, arXiv:1603.08155, equation 2; on random weights: He, Wang & Hopcroft 2016, arXiv:1606.04801",
    parameters = RandomFeatureLoss.Parameters.class)
public final class RandomFeatureLoss implements ReconstructionLoss<RandomFeatureLoss.Parameters> {

  static final int LAYERS = 3;
  private static final int KERNEL = 4;
  private static final int COLOURS = 3;

  /** The network. */
  public record Parameters(
      @Parameter(label = "Channels", min = 1, max = 128, description = "Of the first layer; each further one has twice as many.") int channels,
      @Parameter(label = "Seed", min = 0, max = 1_000_000_000, advanced = true, description = "Of the weights.") long seed) {
    public static final Parameters DEFAULTS = new Parameters(16, 1);
  }

  /** Drawn once for all steps. */
  private record Drawn(Parameters of, float[][] weights) {}

  private volatile Drawn drawn;

  @Override
  public NDArray loss(Parameters p, NDArray predicted, NDArray target) {
    float[][] weights = weights(p);
    NDArray both = Ops.times(Ops.cat(0, predicted, target), 2).sub(1);
    long n = predicted.getShape().get(0);
    NDArray total = null;
    int in = COLOURS;
    for (int layer = 0; layer < LAYERS; layer++) {
      int out = p.channels() << layer;
      NDArray w = Tensors.of(both.getManager(), weights[layer], out, in, KERNEL, KERNEL).toType(both.getDataType(), false);
      both = Ops.relu(Ops.conv2d(both, w, null, 2, 1, 1, 1));
      NDArray one = Ops.mean(both.get("0:" + n).sub(both.get(n + ":")).square());
      total = total == null ? one : total.add(one);
      in = out;
    }
    return Ops.times(total, 1.0 / LAYERS);
  }

  private float[][] weights(Parameters p) {
    Drawn now = drawn;
    if (now == null || !now.of().equals(p)) {
      now = new Drawn(p, draw(p));
      drawn = now;
    }
    return now.weights();
  }

  /** Per layer by output channel, input channel, row, column. */
  static float[][] draw(Parameters p) {
    Random random = new Random(p.seed());
    float[][] weights = new float[LAYERS][];
    int in = COLOURS;
    for (int layer = 0; layer < LAYERS; layer++) {
      int out = p.channels() << layer;
      double deviation = Math.sqrt(2.0 / (KERNEL * KERNEL * in));
      weights[layer] = new float[out * in * KERNEL * KERNEL];
      for (int i = 0; i < weights[layer].length; i++) {
        weights[layer][i] = (float) (deviation * random.nextGaussian());
      }
      in = out;
    }
    return weights;
  }
}
