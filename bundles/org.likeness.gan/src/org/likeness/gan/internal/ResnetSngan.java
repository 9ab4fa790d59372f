// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.osgi.service.component.annotations.Component;

/**
 * Residual generator and discriminator whose discriminator is spectrally normalised: sides 16 to 256. The networks of the paper's
 * table 3 (32 px) are {@code {widths: constant, generator-features: 256, discriminator-features: 128}}, those of table 5 (128 px)
 * the defaults. A conditional one has scales and offsets of each label, and a projection discriminator.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "gan.resnet-sngan", label = "Residual SNGAN",
    description = "Residual networks, the discriminator spectrally normalised: steadier than a DCGAN and larger; 16 to 256 px. Goes with the hinge loss.",
    cites = "Miyato et al. 2018, arXiv:1802.05957, appendix B.4; labels: Miyato & Koyama 2018, arXiv:1802.05637",
    parameters = ResnetSngan.Parameters.class)
public final class ResnetSngan implements GanArchitecture<ResnetSngan.Parameters> {

  /** Sizes of the networks, and what holds them. */
  public record Parameters(
      @Parameter(label = "Latent size", min = 1, max = 4096, description = "Numbers that a picture is made from.") int latentSize,
      @Parameter(label = "Generator features", min = 1, max = 512, description = "Channels at the picture's side.") int generatorFeatures,
      @Parameter(label = "Discriminator features", min = 1, max = 512, description = "Channels at half the picture's side.")
          int discriminatorFeatures,
      @Parameter(label = "Widths", description = "Doubled: twice the channels with each halving of the side, up to 16 times. Constant:"
          + " the same at every side.") Widths widths,
      @Parameter(label = "Norm in generator", description = "None takes no labels.") GeneratorNorm norm,
      @Parameter(label = "Spectral norm in generator") boolean spectralGenerator,
      @Parameter(label = "Spectral norm in discriminator") boolean spectralDiscriminator,
      @Parameter(label = "Conditional", description = "Told by labels what to make; the recipe says which, labels: subject for example.")
          boolean conditional) {
    public static final Parameters DEFAULTS = new Parameters(128, 64, 64, Widths.DOUBLED, GeneratorNorm.BATCH_NORM, false, true, false);
  }

  @Override
  public boolean conditional(Parameters p) {
    return p.conditional();
  }

  @Override
  public Networks build(Parameters p, Pictures pictures) {
    return new ResidualPlan("gan.resnet-sngan", pictures, p.latentSize(), false, 0, p.generatorFeatures(), p.discriminatorFeatures(), p.widths(),
        p.norm(), p.spectralGenerator(), p.spectralDiscriminator(), false, 0, FirstWeights.GLOROT).networks();
  }
}
