// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.hair;

import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.look.Hairline;

/** How far a person's skin reaches from the middle of the head in each direction: keeps hair outside. */
final class Skull {
  static final float CY = 4.5f;
  static final float CZ = -0.3f;
  private static final int ROWS = 40;
  private static final int COLUMNS = 64;
  private final float[] radius = new float[ROWS * COLUMNS];

  Skull(HeadModel m, float[] p) {
    for (int t = 0; t < m.triangleCount(); t++) {
      if (m.parts()[t] != Part.SKIN.ordinal()) {
        continue;
      }
      for (int k = 0; k < 4; k++) {
        // corners and the middle
        float x = at(m, p, t, k, 0);
        float y = at(m, p, t, k, 1) - CY;
        float z = at(m, p, t, k, 2) - CZ;
        if (!Hairline.ear(x, y + CY, z + CZ)) {
          float r = (float) Math.sqrt(x * x + y * y + z * z);
          int i = row(y / r) * COLUMNS + column(x, z);
          radius[i] = Math.max(radius[i], r);
        }
      }
    }
    for (int pass = 0; pass < 6; pass++) {
      fill();
    }
  }

  private static float at(HeadModel m, float[] p, int t, int k, int axis) {
    int[] tri = m.triangles();
    return k < 3 ? p[3 * tri[3 * t + k] + axis]
        : (p[3 * tri[3 * t] + axis] + p[3 * tri[3 * t + 1] + axis] + p[3 * tri[3 * t + 2] + axis]) / 3;
  }

  private static int row(float sine) {
    return Math.min(ROWS - 1, (int) ((0.5 + Math.asin(Math.max(-1, Math.min(1, sine))) / Math.PI) * ROWS));
  }

  private static int column(float x, float z) {
    return Math.min(COLUMNS - 1, (int) ((0.5 + Math.atan2(x, z) / (2 * Math.PI)) * COLUMNS));
  }

  private void fill() {
    float[] old = radius.clone();
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        if (old[i * COLUMNS + j] == 0) {
          float sum = 0;
          int n = 0;
          for (int d = -1; d <= 1; d++) {
            for (int e = -1; e <= 1; e++) {
              int r = Math.min(ROWS - 1, Math.max(0, i + d));
              float v = old[r * COLUMNS + (j + e + COLUMNS) % COLUMNS];
              sum += v;
              n += v > 0 ? 1 : 0;
            }
          }
          radius[i * COLUMNS + j] = n > 0 ? sum / n : 0;
        }
      }
    }
  }

  /** Reach in centimetres towards a place, blended between cells. */
  float reach(float x, float y, float z) {
    float dy = y - CY;
    float dz = z - CZ;
    double len = Math.sqrt(x * x + dy * dy + dz * dz) + 1e-6;
    double fi = (0.5 + Math.asin(dy / len) / Math.PI) * ROWS - 0.5;
    double fj = (0.5 + Math.atan2(x, dz) / (2 * Math.PI)) * COLUMNS - 0.5;
    int i = (int) Math.floor(fi);
    int j = (int) Math.floor(fj);
    double u = fi - i;
    double v = fj - j;
    double a = cell(i, j) * (1 - v) + cell(i, j + 1) * v;
    double b = cell(i + 1, j) * (1 - v) + cell(i + 1, j + 1) * v;
    return (float) (a * (1 - u) + b * u);
  }

  private float cell(int i, int j) {
    int r = Math.min(ROWS - 1, Math.max(0, i));
    return radius[r * COLUMNS + (j % COLUMNS + COLUMNS) % COLUMNS];
  }
}
