// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import java.util.EnumMap;
import java.util.Map;
import org.likeness.api.face.Segmenter;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.faces.internal.FaceParts;
import org.likeness.media.geometry.FaceOutline;
import org.likeness.media.geometry.Masks;
import org.osgi.service.component.annotations.Component;

/**
 * The parts of a face between its 68 landmarks. It sees the landmarks, not the picture: hair over the forehead and hands
 * before the mouth count as skin and lips.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "segmenter.landmark-regions", label = "Landmark regions", parameters = LandmarkRegions.Parameters.class,
    description = "Brows, eyes, nose, lips, mouth and skin as polygons between the 68 landmarks; needs no model beside theirs, and sees"
        + " neither hair nor hands.")
public final class LandmarkRegions implements Segmenter<LandmarkRegions.Parameters> {

  /** Lengths are parts of the distance between the eyes' outer corners. */
  public record Parameters(
      @Parameter(label = "Forehead", min = 0, max = 1, description = "How far the skin reaches above the brows, as a part of the outer eye"
          + " distance.") double forehead,
      @Parameter(label = "Softness", min = 0, max = 0.2, description = "Width of the edges between regions, as a part of the outer eye"
          + " distance; 0 is sharp.") double softness) {
    public static final Parameters DEFAULTS = new Parameters(0.25, 0.01);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    return (crop, landmarks) -> regions(p, landmarks, crop.width(), crop.height());
  }

  private static Map<Region, Plane> regions(Parameters p, Landmarks l, int width, int height) {
    if (l.scheme() != Landmarks.Scheme.IBUG_68) {
      throw new UserProblem("segmenter.landmark-regions needs the 68 landmarks of a face, not " + l.size()
          + "; choose a landmarker that finds them (landmarks.face-68), or another segmenter");
    }
    Map<Region, Plane> out = new EnumMap<>(Region.class);
    float[] left = soft(FaceOutline.area(l, width, height, p.forehead(), 0), p, l).data().clone();
    FaceParts.of(l).forEach((region, polygon) -> {
      float[] part = soft(Masks.polygon(polygon, width, height), p, l).data().clone();
      for (int i = 0; i < part.length; i++) {
        part[i] = Math.min(part[i], left[i]); // what is taken is taken: the parts never sum to more than the face
        left[i] -= part[i];
      }
      out.put(region, new Plane(width, height, part));
    });
    out.put(Region.SKIN, new Plane(width, height, left));
    return out;
  }

  private static Plane soft(Plane plane, Parameters p, Landmarks l) {
    double sigma = p.softness() * l.eyeDistance();
    return sigma > 0 ? Masks.feather(plane, sigma) : plane;
  }
}
