// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.style;

import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.osgi.service.component.annotations.Component;

/**
 * StyleGAN2's networks at a size that processors can train. They differ from the paper's in that enlarging and halving are
 * bilinear and means, that tanh ends the generator, and that the batch's variety is one number of the whole batch.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "gan.stylegan2-lite", label = "StyleGAN2, lite",
    description = "Styles tell each layer what to make: mapping network, modulated convolutions, noise, residual discriminator; 16 to 256 px. Goes with the"
        + " non-saturating loss, R1 and path length.",
    cites = "Karras, Laine, Aittala, Hellsten, Lehtinen & Aila 2020, arXiv:1912.04958; mapping and mixing: Karras, Laine & Aila 2019, arXiv:1812.04948",
    parameters = Stylegan2Lite.Parameters.class)
public final class Stylegan2Lite implements GanArchitecture<Stylegan2Lite.Parameters> {

  /** Sizes of the networks. */
  public record Parameters(
      @Parameter(label = "Latent size", min = 1, max = 1024, description = "Numbers of z and of w.") int latentSize,
      @Parameter(label = "Mapping layers", min = 1, max = 16, description = "From z to w; 8 in the paper, 2 for small data.") int mappingLayers,
      @Parameter(label = "Mapping rate", min = 0.0001, max = 1, description = "Share of the learning rate in the mapping network.") double mappingRate,
      @Parameter(label = "Features", min = 1, max = 512, description = "Channels of both networks at the picture's side; doubled with each halving.") int features,
      @Parameter(label = "Features at most", min = 1, max = 1024, description = "Channels at the lowest sides.") int mostFeatures,
      @Parameter(label = "Mixing", min = 0, max = 1, description = "Share of the batches that are made of two w each, while training.") double mixing) {
    public static final Parameters DEFAULTS = new Parameters(128, 4, 0.01, 32, 256, 0.9);
  }

  @Override
  public Networks build(Parameters p, Pictures pictures) {
    if (pictures.labels() > 0) {
      throw new UserProblem("gan.stylegan2-lite takes no labels; gan.biggan-lite does, for example");
    }
    StylePlan plan = new StylePlan(pictures, p);
    return new Networks(new StyleGenerator(plan), StyleDiscriminator.of(plan), p.latentSize());
  }
}
