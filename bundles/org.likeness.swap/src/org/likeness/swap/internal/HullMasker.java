// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import org.likeness.api.face.Masker;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.media.geometry.FaceOutline;
import org.osgi.service.component.annotations.Component;

/** The convex hull of the 68 landmarks, with a part of the forehead; an ellipse where only eyes are known. */
@Component(service = Plugin.class)
@PluginInfo(id = "mask.hull", label = "Convex hull", description = "Everything between jaw and brows and a strip of the forehead. With less than 68 landmarks an upright ellipse"
        + " placed by the eyes.",
    parameters = HullMasker.Parameters.class)
public final class HullMasker implements Masker<HullMasker.Parameters> {

  /** Lengths are parts of the distance between the eyes' outer corners. */
  public record Parameters(
      @Parameter(label = "Forehead", min = 0, max = 1, description = "How far the mask reaches above the brows, as a part of the"
          + " outer eye distance.") double forehead,
      @Parameter(label = "Shrink", min = -0.5, max = 0.5, description = "How far the outline moves inward (negative: outward), as"
          + " a part of the outer eye distance.") double shrink) {
    public static final Parameters DEFAULTS = new Parameters(0.2, 0.02);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    return (crop, landmarks) -> FaceOutline.area(landmarks, crop.width(), crop.height(), p.forehead(), p.shrink());
  }
}
