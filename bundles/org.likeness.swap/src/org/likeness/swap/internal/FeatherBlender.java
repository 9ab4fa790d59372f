// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.Blender;
import org.likeness.media.geometry.Border;
import org.likeness.media.geometry.Warp;
import org.likeness.media.image.Sampling;
import org.osgi.service.component.annotations.Component;

/**
 * Mixes face and frame by the mask with a soft edge. The edge lies inside the mask: where the mask is 0 the frame stays
 * bit for bit.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "blend.feather", label = "Feather", description = "Fades from the frame to the face over a band inside the mask's edge.", parameters = FeatherBlender.Parameters.class)
public final class FeatherBlender implements Blender<FeatherBlender.Parameters> {

  /** The band. */
  public record Parameters(
      @Parameter(label = "Feather", min = 0, max = 0.5, description = "Width of the band as a part of the square root of the"
          + " mask's area.") double feather,
      @Parameter(label = "Opacity", min = 0, max = 1, description = "Of the face at the middle of the mask.") double opacity) {
    public static final Parameters DEFAULTS = new Parameters(0.12, 1);
  }

  @Override
  public Image blend(Parameters p, Image frame, Image face, Plane mask, Affine cropToFrame) {
    if (face.width() != mask.width() || face.height() != mask.height()) {
      throw new IllegalArgumentException("Face " + face + " and mask " + mask + " differ in size");
    }
    Plane alpha = SoftEdge.inside(mask, p.feather());
    Image out = frame.copy();
    Box area = corners(mask, cropToFrame);
    int x0 = (int) Math.max(0, Math.floor(area.x()));
    int y0 = (int) Math.max(0, Math.floor(area.y()));
    int w = (int) Math.min(frame.width(), Math.ceil(area.x() + area.width()) + 1) - x0;
    int h = (int) Math.min(frame.height(), Math.ceil(area.y() + area.height()) + 1) - y0;
    if (w < 1 || h < 1) {
      return out;
    }
    Affine toArea = cropToFrame.then(new Affine(1, 0, -x0, 0, 1, -y0));
    // Cubic keeps a small face sharp when it is drawn large; areas keep a large one free of aliasing when drawn small.
    Sampling sampling = cropToFrame.scale() < 1 ? Sampling.AREA : Sampling.CUBIC;
    Image drawn = Warp.affine(face, toArea, w, h, sampling, Border.REPLICATE);
    Plane seen = Warp.affine(alpha, toArea, w, h, cropToFrame.scale() < 1 ? Sampling.AREA : Sampling.LINEAR, Border.BLACK);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        double weight = seen.get(x, y) * p.opacity();
        if (weight > 0) {
          mix(out, x0 + x, y0 + y, drawn, x, y, weight);
        }
      }
    }
    return out;
  }

  private static void mix(Image out, int x, int y, Image face, int fx, int fy, double weight) {
    int i = (y * out.width() + x) * out.channels();
    for (int c = 0; c < Math.min(3, out.channels()); c++) {
      double v = (out.data()[i + c] & 0xff) * (1 - weight) + face.get(fx, fy, Math.min(c, face.channels() - 1)) * weight;
      out.data()[i + c] = (byte) (int) Math.clamp(Math.rint(v), 0, 255);
    }
  }

  private static Box corners(Plane mask, Affine map) {
    double w = mask.width();
    double h = mask.height();
    double[] xy = new double[8];
    for (int i = 0; i < 4; i++) {
      var p = map.apply(i % 2 == 0 ? -1 : w, i < 2 ? -1 : h);
      xy[2 * i] = p.x();
      xy[2 * i + 1] = p.y();
    }
    return Box.around(xy);
  }
}
