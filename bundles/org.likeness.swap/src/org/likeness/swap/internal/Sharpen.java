// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.FaceStage;
import org.likeness.media.image.Colour;
import org.osgi.service.component.annotations.Component;

/** Unsharp mask: adds to the luma what a Gaussian blur takes from it; colours keep their differences, so no coloured seams arise. */
@Component(service = Plugin.class)
@PluginInfo(id = "stage.sharpen", label = "Sharpen", description = "Unsharp mask on the luma: brings out what the network has blurred; too much shows halos",
    cites = "Unsharp masking, Gonzalez & Woods, Digital Image Processing, section 3.6", parameters = Sharpen.Parameters.class)
public final class Sharpen implements FaceStage<Sharpen.Parameters> {

  /** How much of what. */
  public record Parameters(
      @Parameter(label = "Amount", min = 0, max = 5, step = 0.1, description = "How much of the difference to the blurred face is added.") double amount,
      @Parameter(label = "Radius", min = 0.1, max = 50, step = 0.1, unit = "px", description = "Deviation of the Gaussian, in pixels of the aligned crop.") double radius,
      @Parameter(label = "Threshold", min = 0, max = 255, step = 1, advanced = true, description = "Smaller differences (of 255) are left as they are: keeps noise from growing.")
      double threshold) {
    public static final Parameters DEFAULTS = new Parameters(0.6, 1.5, 0);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    return (face, old, mask) -> sharpened(face, p);
  }

  private static Image sharpened(Image face, Parameters p) {
    Plane luma = Colour.luma(face);
    float[] blurred = Blur.gaussian(luma, p.radius()).data();
    float[] detail = new float[blurred.length];
    for (int i = 0; i < detail.length; i++) {
      float d = luma.data()[i] - blurred[i];
      detail[i] = Math.abs(d) < p.threshold() ? 0 : (float) (p.amount() * d);
    }
    return Luma.added(face, detail);
  }
}
