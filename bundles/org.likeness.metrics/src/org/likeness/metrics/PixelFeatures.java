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
import org.likeness.metrics.internal.Resized;
import org.osgi.service.component.annotations.Component;

/** The pixels of a picture at a small size. */
@Component(service = Plugin.class)
@PluginInfo(id = "features.pixels", label = "Small pictures", parameters = PixelFeatures.Parameters.class,
    description = "The red, green and blue of a picture made small: sees colour, light and rough shape, and no detail; needs no model")
public final class PixelFeatures implements FeatureExtractor<PixelFeatures.Parameters> {

  /** How small. */
  public record Parameters(
      @Parameter(label = "Side", min = 1, max = 256, unit = "px", description = "Pictures are made so small; 3 side² numbers each.") int side) {
    public static final Parameters DEFAULTS = new Parameters(8);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    return new Worker() {
      @Override
      public int width() {
        return 3 * p.side() * p.side();
      }

      @Override
      public float[][] of(List<Image> pictures) {
        return pictures.stream().map(i -> values(Resized.to(i, p.side()))).toArray(float[][]::new);
      }

      @Override
      public Map<String, String> recipe() {
        return Map.of("resize", Resized.WORDS + " to " + p.side() + " x " + p.side(), "values", "R, G, B of each pixel, 0 to 1");
      }
    };
  }

  private static float[] values(Image small) {
    float[] v = new float[small.data().length];
    for (int i = 0; i < v.length; i++) {
      v[i] = (small.data()[i] & 0xff) / 255f;
    }
    return v;
  }
}
