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
import org.likeness.metrics.internal.BlockDct;
import org.likeness.metrics.internal.Resized;
import org.osgi.service.component.annotations.Component;

/**
 * How strong each frequency of 8 x 8 blocks is in a picture, for brightness and two colours. The mean size of a coefficient is the
 * likeliest scale of its Laplace distribution. Sees texture and the traces of upsampling, and neither shape nor place.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "features.dct", label = "Block frequencies", parameters = DctFeatures.Parameters.class,
    description = "How strong each frequency of 8 x 8 blocks is, for brightness and colour: sees texture and traces of upsampling, not what is shown; needs no model",
    cites = "Giudice, Guarnera & Battiato 2021, J. Imaging 7(8):128, on generators' traces in the 8 x 8 DCT; Lam & Goodman 2000, IEEE TIP 9(10), on its Laplace distributions")
public final class DctFeatures implements FeatureExtractor<DctFeatures.Parameters> {
  private static final int PLANES = 3;
  /** All but the mean of a block, which is brightness and no frequency. */
  private static final int EACH = BlockDct.SIDE * BlockDct.SIDE - 1;

  /** The size. */
  public record Parameters(
      @Parameter(label = "Side", min = 8, max = 1024, unit = "px", description = "Pictures are made so large before, a multiple of 8; their own size keeps traces that resizing removes.") int side) {
    public static final Parameters DEFAULTS = new Parameters(64);

    /** Blocks are whole. */
    public Parameters {
      if (side % BlockDct.SIDE != 0) {
        throw new IllegalArgumentException("'side' is a multiple of 8, not " + side);
      }
    }
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    return new Worker() {
      @Override
      public int width() {
        return PLANES * EACH;
      }

      @Override
      public float[][] of(List<Image> pictures) {
        return pictures.stream().map(i -> values(Resized.to(i, p.side()))).toArray(float[][]::new);
      }

      @Override
      public Map<String, String> recipe() {
        return Map.of("resize", Resized.WORDS + " to " + p.side() + " x " + p.side(), "values",
            "ln(1 + mean over 8 x 8 blocks of |coefficient|), 63 frequencies each of Y, Cb, Cr (BT.601, 0 to 255, not rounded), orthonormal DCT-II");
      }
    };
  }

  private static float[] values(Image picture) {
    byte[] data = picture.data();
    double[][] planes = new double[PLANES][data.length / 3];
    for (int i = 0; i < planes[0].length; i++) {
      double r = data[3 * i] & 0xff;
      double g = data[3 * i + 1] & 0xff;
      double b = data[3 * i + 2] & 0xff;
      double y = 0.299 * r + 0.587 * g + 0.114 * b;
      planes[0][i] = y;
      planes[1][i] = (b - y) / 1.772; // what is added to make it positive is no frequency
      planes[2][i] = (r - y) / 1.402;
    }
    float[] out = new float[PLANES * EACH];
    for (int c = 0; c < PLANES; c++) {
      double[] sizes = BlockDct.meanSizes(planes[c], picture.width());
      for (int k = 0; k < EACH; k++) {
        out[c * EACH + k] = (float) Math.log1p(sizes[k + 1]);
      }
    }
    return out;
  }
}
