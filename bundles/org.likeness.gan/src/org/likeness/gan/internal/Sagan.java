// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.osgi.service.component.annotations.Component;

/**
 * The residual networks of table 5 of Miyato et al. with spectral normalisation in both and a {@link
 * org.likeness.tensor.nn.SelfAttention2d} in each, where its features have the given side: sides 16 to 256. A conditional one has
 * scales and offsets of each label, and a projection discriminator.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "gan.sagan", label = "SAGAN",
    description = "Residual networks with self-attention, so that far parts of a picture fit each other; spectrally normalised; 16 to 256 px."
        + " Goes with the hinge loss and a discriminator that learns faster.",
    cites = "Zhang et al. 2019, arXiv:1805.08318; labels: Miyato & Koyama 2018, arXiv:1802.05637", parameters = Sagan.Parameters.class)
public final class Sagan implements GanArchitecture<Sagan.Parameters> {

  /** Sizes of the networks, and what holds them. */
  public record Parameters(
      @Parameter(label = "Latent size", min = 1, max = 4096, description = "Numbers that a picture is made from.") int latentSize,
      @Parameter(label = "Generator features", min = 1, max = 512, description = "Channels at the picture's side; doubled with each"
          + " halving, up to 16 times.") int generatorFeatures,
      @Parameter(label = "Discriminator features", min = 1, max = 512, description = "Channels at half the picture's side; doubled with"
          + " each halving, up to 16 times.") int discriminatorFeatures,
      @Parameter(label = "Attention at", unit = "px", min = 0, max = 128, description = "Side of the features that self-attention looks at: 8, 16, 32, 64"
          + " or 128, at most half the picture's side (more means that half); 0 = none. Memory grows with its fourth power.") int attention,
      @Parameter(label = "Norm in generator", description = "None takes no labels.") GeneratorNorm norm,
      @Parameter(label = "Spectral norm in generator") boolean spectralGenerator,
      @Parameter(label = "Spectral norm in discriminator") boolean spectralDiscriminator,
      @Parameter(label = "Conditional", description = "Told by labels what to make; the recipe says which, labels: subject for example.")
          boolean conditional) {
    public static final Parameters DEFAULTS = new Parameters(128, 64, 64, 32, GeneratorNorm.BATCH_NORM, true, true, false);
  }

  @Override
  public boolean conditional(Parameters p) {
    return p.conditional();
  }

  @Override
  public Networks build(Parameters p, Pictures pictures) {
    return new ResidualPlan("gan.sagan", pictures, p.latentSize(), false, 0, p.generatorFeatures(), p.discriminatorFeatures(), Widths.DOUBLED,
        p.norm(), p.spectralGenerator(), p.spectralDiscriminator(), true, p.attention(), FirstWeights.GLOROT).networks();
  }
}
