// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.hair;

import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Landmark;
import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.look.Appearance;
import org.likeness.synthesis.internal.look.Appearance.Trait;
import org.likeness.synthesis.internal.raster.Stage;

/** Lashes along the lids' rims, laid anew in each frame because lids move far. */
public final class Lashes {
  private static final int UPPER = 34;
  private static final int LOWER = 18;
  private static final int POINTS = 4;
  private final StrandSet set = new StrandSet(Part.LASH);
  private final float length;
  private final float[] vary = new float[2 * (UPPER + LOWER)];
  private final float[][] lid = new float[4][3];
  private final float[][] rim = new float[UPPER][3];

  public Lashes(Appearance look, long seed) {
    length = 0.28f + 0.34f * look.f(Trait.LASHES);
    Seeds r = new Seeds(seed, "lashes");
    for (int i = 0; i < vary.length; i++) {
      vary[i] = (float) r.range(0.7, 1.15);
      set.begin(-1);
      for (int k = 0; k < POINTS; k++) {
        set.point(0, 0, 0, 0.06f * (1 - 0.75f * k / (POINTS - 1)), 1);
      }
    }
  }

  public StrandSet strands() {
    return set;
  }

  /** Lays the lashes of a head that stands on the stage. */
  public void grow(HeadModel m, Stage s, float[] turn, float[][] eyes) {
    int at = 0;
    for (int side = 0; side < 2; side++) {
      // landmarks 36-41 belong to the eye at -x
      float[] centre = eyes[1 - side];
      at = row(m, s, turn, centre, Landmark.UPPER_LIDS[side], UPPER, 1, side == 0 ? -1 : 1, at);
      at = row(m, s, turn, centre, Landmark.LOWER_LIDS[side], LOWER, -1, side == 0 ? -1 : 1, at);
    }
  }

  private int row(HeadModel m, Stage s, float[] turn, float[] eye, int[] points, int n, int up, int outer, int first) {
    for (int i = 0; i < 4; i++) {
      int v = m.landmarks()[points[i]];
      lid[i][0] = s.x[v];
      lid[i][1] = s.y[v];
      lid[i][2] = s.z[v];
    }
    Landmark.spline(lid, n, rim);
    float[] place = set.places();
    for (int i = 0; i < n; i++) {
      float t = (i + 0.5f) / n;
      float out = outer < 0 ? 1 - t : t;
      // away from the eyeball, fanned to the outer corner, curling up
      float dx = rim[i][0] - eye[0];
      float dy = rim[i][1] - eye[1];
      float dz = rim[i][2] - eye[2];
      float l = (float) (1 / Math.sqrt(dx * dx + dy * dy + dz * dz + 1e-9));
      float fan = outer * (out - 0.35f) * 0.9f;
      float long0 = length * vary[first + i] * (up > 0 ? 0.55f + 0.75f * out : 0.4f + 0.2f * out) * Math.min(1, 6 * Math.min(t, 1 - t));
      for (int k = 0; k < POINTS; k++) {
        float r = long0 * k / (POINTS - 1);
        float curl = up > 0 ? -0.35f + 0.95f * r / (length + 0.1f) : -0.6f;
        for (int c = 0; c < 3; c++) {
          float away = (c == 0 ? dx : c == 1 ? dy : dz) * l;
          float push = 0.35f * away + fan * turn[3 * c] + curl * turn[3 * c + 1] + 0.85f * turn[3 * c + 2];
          place[3 * (POINTS * (first + i) + k) + c] = rim[i][c] + 0.02f * away + push * r;
        }
      }
    }
    return first + n;
  }
}
