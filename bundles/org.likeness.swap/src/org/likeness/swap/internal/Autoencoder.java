// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDManager;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.SwapModel;
import org.osgi.service.component.annotations.Component;

/** The autoencoder of the first face swap program: one encoder for both persons, a decoder for each. */
@Component(service = Plugin.class)
@PluginInfo(id = "swap.autoencoder", label = "Autoencoder (2017)", description = "Shared encoder, one decoder per person, 64 px. Full width has 82 million parameters; a quarter trains on a"
        + " processor in minutes.",
    cites = "faceswap, first public version, 2017: model.py", parameters = Autoencoder.Parameters.class)
public final class Autoencoder implements SwapModel<Autoencoder.Parameters> {

  /** Size and arithmetic. */
  public record Parameters(
      @Parameter(label = "Width", min = 0.03125, max = 2, description = "Factor on the channels of every layer; 1 = 2017.")
          double width,
      @Parameter(label = "Resolution", min = 32, max = 256, step = 16, unit = "px", description = "Side of the faces, a multiple"
          + " of 16; 64 = 2017.") int resolution,
      @Parameter(label = "Mask", description = "Learns where the face is to be seen, too; the recipe's 'mask' teaches it.") boolean mask,
      @Parameter(label = "bfloat16", advanced = true, description = "Trains and converts in bfloat16 with weights in"
          + " float32, wherever it runs: faster on processors with AMX or AVX-512 BF16, a little coarser. The run's own precision"
          + " (device: {precision: auto}) does the same for the training alone.") boolean bf16) {
    public static final Parameters DEFAULTS = new Parameters(1, 64, false, false);

    public Parameters {
      if (resolution % 16 != 0) {
        throw new IllegalArgumentException("the resolution must be a multiple of 16, not " + resolution);
      }
    }
  }

  @Override
  public Network build(Parameters p, NDManager manager) {
    return new AutoencoderNetwork(p, manager);
  }
}
