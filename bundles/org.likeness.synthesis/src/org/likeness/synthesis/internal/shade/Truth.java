// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.synthesis.Scene;
import org.likeness.synthesis.internal.head.ActionUnits;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.raster.Stage;
import org.likeness.synthesis.internal.scene.Puppet;

/** What is known of a picture without looking at it. */
final class Truth {
  private Truth() {
  }

  static Landmarks landmarks(Puppet p, View view) {
    HeadModel m = p.person.kit.model;
    Stage s = p.stage;
    double[] xy = new double[136];
    for (int i = 0; i < 68; i++) {
      int v = i < 17 ? outline(m, s, view, i) : m.landmarks()[i];
      xy[2 * i] = s.sx[v] / view.samples - 0.5;
      xy[2 * i + 1] = s.sy[v] / view.samples - 0.5;
    }
    return new Landmarks(Landmarks.Scheme.IBUG_68, xy);
  }

  /** The outermost vertex of a jaw point's row that faces the camera. */
  private static int outline(HeadModel m, Stage s, View c, int jaw) {
    int[] row = m.jawSlides()[jaw];
    for (int v : row) {
      float vx = c.x - s.x[v];
      float vy = c.y - s.y[v];
      float vz = c.z - s.z[v];
      if ((s.nx[v] * vx + s.ny[v] * vy + s.nz[v] * vz) / Math.sqrt(vx * vx + vy * vy + vz * vz) > -0.05) {
        return v;
      }
    }
    return row[row.length - 1];
  }

  /** Every unit by name, those not set at 0. */
  static Map<String, Double> units(Scene scene) {
    Map<String, Double> all = new LinkedHashMap<>();
    for (String name : ActionUnits.names()) {
      all.put(name, scene.actionUnits().getOrDefault(name, 0.0));
    }
    return all;
  }
}
