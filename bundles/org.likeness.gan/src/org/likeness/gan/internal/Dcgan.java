// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.nn.Block;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;
import org.osgi.service.component.annotations.Component;

/**
 * Convolutional generator and discriminator of Radford et al.: 4x4 kernels, stride 2, batch normalisation everywhere but
 * at the pictures, ReLU and leaky ReLU (0.2), weights from N(0, 0.02). Sides 32, 64 and 128: from 4 x 4 pixels with
 * {@code size / 8} times the features, halved with each doubling of the side. The discriminator gives the features of each
 * stage, too, from the finest to the coarsest.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "gan.dcgan", label = "DCGAN", description = "The plain convolutional GAN: small, quick, a good first choice at 32 to 128 px.",
    cites = "Radford, Metz & Chintala 2016, arXiv:1511.06434, figure 1", parameters = Dcgan.Parameters.class)
public final class Dcgan implements GanArchitecture<Dcgan.Parameters> {

  private static final double SLOPE = 0.2;

  /** Sizes of the networks. */
  public record Parameters(
      @Parameter(label = "Latent size", min = 1, max = 4096, description = "Numbers that a picture is made from.") int latentSize,
      @Parameter(label = "Generator features", min = 1, max = 512, description = "Channels before the picture; doubled with each"
          + " halving of the side.") int generatorFeatures,
      @Parameter(label = "Discriminator features", min = 1, max = 512, description = "Channels after the picture.")
          int discriminatorFeatures,
      @Parameter(label = "Batch norm in generator") boolean generatorBatchNorm,
      @Parameter(label = "Batch norm in discriminator", description = "Switch it off together with gradient penalties: it makes a"
          + " picture's logit depend on the batch.") boolean discriminatorBatchNorm) {
    public static final Parameters DEFAULTS = new Parameters(100, 64, 64, true, true);
  }

  @Override
  public Networks build(Parameters p, Pictures pictures) {
    check("gan.dcgan", pictures.size());
    return new Networks(generator(p, pictures.size(), pictures.channels()), discriminator(p, pictures.size(), pictures.channels()), p.latentSize());
  }

  static void check(String id, int size) {
    if (size != 32 && size != 64 && size != 128) {
      throw new UserProblem(id + ": size " + size + " cannot be made; 32, 64 and 128 can");
    }
  }

  static Block generator(Parameters p, int size, int channels) {
    int features = p.generatorFeatures() * size / 8;
    Sequential g = new Sequential(new Reshape(p.latentSize(), 1, 1));
    g.add("project", up(p.latentSize(), features, p.generatorBatchNorm()));
    normalised(g, "4", features, p.generatorBatchNorm()).add(Activation.relu().inPlace());
    for (int side = 8; side < size; side *= 2, features /= 2) {
      g.add("up" + side, up(features, features / 2, p.generatorBatchNorm()).stride(2).padding(1));
      normalised(g, "" + side, features / 2, p.generatorBatchNorm()).add(Activation.relu().inPlace());
    }
    return g.add("picture", up(features, channels, true).stride(2).padding(1)).add(Activation.tanh());
  }

  private static Block discriminator(Parameters p, int size, int channels) {
    return trunk(p, size, channels).add("logit", down(lastFeatures(p, size), 1, true)).add(new Reshape());
  }

  /** Channels of the last stage, which is 4 x 4. */
  static int lastFeatures(Parameters p, int size) {
    return p.discriminatorFeatures() * size / 8;
  }

  /** The discriminator's stages, down to 4 x 4. */
  static Sequential trunk(Parameters p, int size, int channels) {
    int features = p.discriminatorFeatures();
    Sequential d = new Sequential();
    d.add("picture", down(channels, features, true).stride(2).padding(1)).add(Activation.leakyRelu(SLOPE).inPlace()).tapped();
    for (int side = size / 4; side >= 4; side /= 2, features *= 2) {
      d.add("down" + side, down(features, features * 2, p.discriminatorBatchNorm()).stride(2).padding(1));
      normalised(d, "" + side, features * 2, p.discriminatorBatchNorm()).add(Activation.leakyRelu(SLOPE).inPlace()).tapped();
    }
    return d;
  }

  /** The picture's layers and those before batch normalisation have no bias, as in the authors' code. */
  static ConvTranspose2d up(int in, int out, boolean unbiased) {
    return new ConvTranspose2d(in, out, 4).init(Init.dcgan(), Init.constant(0)).bias(!unbiased);
  }

  static Conv2d down(int in, int out, boolean unbiased) {
    return new Conv2d(in, out, 4).init(Init.dcgan(), Init.constant(0)).bias(!unbiased);
  }

  private static Sequential normalised(Sequential s, String name, int features, boolean batchNorm) {
    return batchNorm ? s.add("norm" + name, new BatchNorm2d(features).init(Init.normal(1, 0.02))) : s;
  }
}
