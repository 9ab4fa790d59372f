// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.osgi.service.component.annotations.Component;

/**
 * BigGAN with few channels: the networks of {@link Sagan} with latents that are split over the blocks, one embedding of the labels
 * for all of them, orthogonal first weights. Published: 96 features, 20 latents per block, attention at 64 px. Its large batches and
 * orthogonal regularisation are not part of the networks. Sides 16 to 256. Without labels each block is told by its latents alone.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "gan.biggan-lite", label = "BigGAN, small",
    description = "SAGAN's networks with latents of each block's own and a class embedding that all blocks share; narrow; 16 to 256 px."
        + " Goes with the hinge loss.",
    cites = "Brock, Donahue & Simonyan 2019, arXiv:1809.11096, appendix B", parameters = BigganLite.Parameters.class)
public final class BigganLite implements GanArchitecture<BigganLite.Parameters> {

  /** Sizes of the networks, and what holds them. */
  public record Parameters(
      @Parameter(label = "Latents per block", min = 1, max = 512, description = "Numbers of each block, and as many before the first: 120 in"
          + " all at 128 px.") int latentsPerBlock,
      @Parameter(label = "Embedding", min = 1, max = 1024, description = "Numbers that stand for a label, the same for all blocks.") int embedding,
      @Parameter(label = "Generator features", min = 1, max = 512, description = "Channels at the picture's side; doubled with each"
          + " halving, up to 16 times.") int generatorFeatures,
      @Parameter(label = "Discriminator features", min = 1, max = 512, description = "Channels at half the picture's side; doubled with"
          + " each halving, up to 16 times.") int discriminatorFeatures,
      @Parameter(label = "Attention at", unit = "px", min = 0, max = 128, description = "Side of the features that self-attention looks at: 8, 16, 32, 64"
          + " or 128, at most half the picture's side (more means that half); 0 = none. Memory grows with its fourth power.") int attention,
      @Parameter(label = "Norm in generator", description = "Batch-norm or instance-norm.") GeneratorNorm norm,
      @Parameter(label = "Spectral norm in generator") boolean spectralGenerator,
      @Parameter(label = "Spectral norm in discriminator") boolean spectralDiscriminator,
      @Parameter(label = "Conditional", description = "Told by labels what to make; the recipe says which, labels: subject for example.")
          boolean conditional) {
    public static final Parameters DEFAULTS = new Parameters(20, 128, 16, 16, 64, GeneratorNorm.BATCH_NORM, true, true, false);
  }

  @Override
  public boolean conditional(Parameters p) {
    return p.conditional();
  }

  @Override
  public Networks build(Parameters p, Pictures pictures) {
    return new ResidualPlan("gan.biggan-lite", pictures, p.latentsPerBlock(), true, p.embedding(), p.generatorFeatures(), p.discriminatorFeatures(),
        Widths.DOUBLED, p.norm(), p.spectralGenerator(), p.spectralDiscriminator(), true, p.attention(), FirstWeights.ORTHOGONAL).networks();
  }
}
