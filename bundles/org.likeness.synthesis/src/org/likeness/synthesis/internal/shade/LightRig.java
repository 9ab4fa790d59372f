// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import org.likeness.api.synthesis.Light;

/** A scene's light in the form that shaders want. */
final class LightRig {
  final float kx;
  final float ky;
  final float kz;
  final float rx;
  final float ry;
  final float rz;
  final float[] key;
  final float[] sky;
  final float[] ground;
  final float[] rim;

  LightRig(Light l) {
    double a = Math.toRadians(l.azimuth());
    double e = Math.toRadians(l.elevation());
    kx = (float) (Math.sin(a) * Math.cos(e));
    ky = (float) Math.sin(e);
    kz = (float) (Math.cos(a) * Math.cos(e));
    double b = Math.toRadians(l.rimAzimuth());
    rx = (float) (Math.sin(b) * 0.9);
    ry = 0.436f;
    rz = (float) (Math.cos(b) * 0.9);
    key = rgb(l.key());
    sky = rgb(l.sky());
    ground = rgb(l.ground());
    rim = rgb(l.rim());
  }

  private static float[] rgb(Light.Colour c) {
    return new float[] {(float) c.r(), (float) c.g(), (float) c.b()};
  }
}
