// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.List;
import java.util.Map;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.metrics.internal.RandomConvolutions;
import org.likeness.metrics.internal.Resized;
import org.osgi.service.component.annotations.Component;

/** A convolutional network that was never trained: needs no download, knows nothing, and yet sees edges, textures and their places. */
@Component(service = Plugin.class)
@PluginInfo(id = "features.random", label = "Random convolutions", parameters = RandomFeatures.Parameters.class,
    description = "Mean activations of four convolutional layers with fixed random weights; needs no model. Numbers over it are not those over Inception's features",
    cites = "Saxe et al. 2011, ICML, On random weights and unsupervised feature learning; Naeem et al. 2020, ICML, Reliable fidelity and diversity metrics, on random embeddings")
public final class RandomFeatures implements FeatureExtractor<RandomFeatures.Parameters> {

  /** The network. */
  public record Parameters(
      @Parameter(label = "Side", min = 16, max = 512, unit = "px", description = "Pictures are made so large before.") int side,
      @Parameter(label = "Channels", min = 1, max = 128, description = "Of the first layer; each further one has twice as many, and 15 times as many numbers come out.") int channels,
      @Parameter(label = "Seed", min = 0, max = 1_000_000_000, advanced = true, description = "Of the weights: other weights, other numbers.") long seed) {
    public static final Parameters DEFAULTS = new Parameters(64, 16, 1);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    RandomConvolutions network = new RandomConvolutions(p.channels(), p.seed());
    return new Worker() {
      @Override
      public int width() {
        return network.width();
      }

      @Override
      public float[][] of(List<Image> pictures) {
        return pictures.stream().map(i -> network.of(Resized.to(i, p.side()))).toArray(float[][]::new);
      }

      @Override
      public Map<String, String> recipe() {
        return Map.of("resize", Resized.WORDS + " to " + p.side() + " x " + p.side(), "network", RandomConvolutions.WORDS);
      }
    };
  }
}
