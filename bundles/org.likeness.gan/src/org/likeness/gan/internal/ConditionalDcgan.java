// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.nn.Block;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.osgi.service.component.annotations.Component;

/** The networks of {@link Dcgan}, told by labels what is to be seen. */
@Component(service = Plugin.class)
@PluginInfo(id = "gan.conditional-dcgan", label = "Conditional DCGAN", description = "A DCGAN whose pictures are asked for by class: by person, by expression, by whatever the dataset tells apart.",
    cites = "Mirza & Osindero 2014, arXiv:1411.1784; de Vries et al. 2017, arXiv:1707.00683; Miyato & Koyama 2018, arXiv:1802.05637;"
        + " Odena, Olah & Shlens 2017, arXiv:1610.09585",
    parameters = ConditionalDcgan.Parameters.class)
public final class ConditionalDcgan implements GanArchitecture<ConditionalDcgan.Parameters> {

  /** How the generator is told. */
  public enum Told {
    /** By labels beside the latents. */
    CONCAT,
    /** By a scale and offset of each batch normalisation. */
    BATCH_NORM
  }

  /** What the discriminator does with labels. */
  public enum Judged {
    /** Asks whether the picture is a real one of this label. */
    PROJECTION,
    /** Does not look at them, but tells which one it sees. */
    CLASSIFIER
  }

  /** Sizes of the networks, and how they learn of labels. */
  public record Parameters(
      @Parameter(label = "Latent size", min = 1, max = 4096, description = "Numbers that a picture is made from.") int latentSize,
      @Parameter(label = "Generator features", min = 1, max = 512, description = "Channels before the picture; doubled with each"
          + " halving of the side.") int generatorFeatures,
      @Parameter(label = "Discriminator features", min = 1, max = 512, description = "Channels after the picture.")
          int discriminatorFeatures,
      @Parameter(label = "Generator", description = "Concat: labels beside the latents; batch-norm: each label has scales and offsets of its own.")
          Told generator,
      @Parameter(label = "Discriminator", description = "Projection: is it a real picture of this label? Classifier: tells the label itself, for the"
          + " term auxiliary-classifier.") Judged discriminator,
      @Parameter(label = "Batch norm in discriminator", description = "Switch it off together with gradient penalties.") boolean discriminatorBatchNorm) {
    public static final Parameters DEFAULTS = new Parameters(100, 64, 64, Told.BATCH_NORM, Judged.PROJECTION, false);

    /** The same without labels. */
    Dcgan.Parameters plain(int latents) {
      return new Dcgan.Parameters(latents, generatorFeatures, discriminatorFeatures, true, discriminatorBatchNorm);
    }
  }

  @Override
  public boolean conditional(Parameters p) {
    return true;
  }

  @Override
  public Networks build(Parameters p, Pictures pictures) {
    Dcgan.check("gan.conditional-dcgan", pictures.size());
    Block generator = p.generator() == Told.CONCAT
        ? new ConcatGenerator(Dcgan.generator(p.plain(p.latentSize() + pictures.labels()), pictures.size(), pictures.channels()))
        : new NormGenerator(p, pictures);
    return new Networks(generator, new ConditionalDiscriminator(p, pictures), p.latentSize(), p.discriminator() == Judged.CLASSIFIER);
  }
}
