// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;
import org.osgi.service.component.annotations.Component;

/**
 * Fully connected networks for points of the plane, which are pictures of one pixel and two channels. The discriminator
 * gives the features of its layers, too.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "gan.mlp-2d", label = "Points of the plane", description = "Fully connected networks that make and judge points of the plane: for recipes of kind toy-gan.",
    cites = "Metz, Poole, Pfau & Sohl-Dickstein 2016, arXiv:1611.02163, appendix A", parameters = Mlp2d.Parameters.class)
public final class Mlp2d implements GanArchitecture<Mlp2d.Parameters> {

  private static final double SLOPE = 0.2;
  private static final double FIRST = 3;

  /** Sizes of the networks. */
  public record Parameters(
      @Parameter(min = 1, max = 256, description = "Numbers that a point is made of") int latentSize,
      @Parameter(min = 1, max = 1024, description = "Width of the hidden layers") int hidden,
      @Parameter(min = 1, max = 8, description = "Hidden layers of each network") int layers,
      @Parameter(description = "Divides the discriminator's weights by their largest singular values (Miyato et al. 2018)") boolean spectralNorm) {
    public static final Parameters DEFAULTS = new Parameters(4, 64, 2, false);
  }

  @Override
  public Networks build(Parameters p, Pictures pictures) {
    if (pictures.size() != 1 || pictures.channels() != 2 || pictures.labels() != 0) {
      throw new UserProblem("gan.mlp-2d makes points of the plane, for recipes of kind toy-gan; pictures are made by gan.dcgan, for example");
    }
    Sequential generator = hidden(new Sequential(), p.latentSize(), p, false).add(new Linear(p.hidden(), 2)).add(new Reshape(2, 1, 1));
    // Kinks close together in the plane, not only around its middle: details of a hundredth are seen from the first step on.
    Sequential discriminator = hidden(new Sequential(Reshape.flatten()), 2, p, true);
    discriminator.add("logit", linear(p.hidden(), 1, p.spectralNorm())).add(new Reshape());
    return new Networks(generator, discriminator, p.latentSize());
  }

  private static Sequential hidden(Sequential s, int in, Parameters p, boolean judges) {
    for (int i = 0; i < p.layers(); i++) {
      Linear layer = linear(i == 0 ? in : p.hidden(), p.hidden(), judges && p.spectralNorm());
      s.add("hidden" + i, i == 0 && judges ? layer.init(Init.uniform(-FIRST, FIRST), Init.uniform(-FIRST, FIRST)) : layer).add(Activation.leakyRelu(SLOPE));
      if (judges) {
        s.tapped();
      }
    }
    return s;
  }

  private static Linear linear(int in, int out, boolean spectral) {
    return spectral ? new Linear(in, out).spectralNorm() : new Linear(in, out);
  }
}
