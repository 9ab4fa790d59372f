// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import org.likeness.synthesis.internal.chance.Seeds;

/** What is behind a person, far out of focus: a wall with a gradient, furniture-like blocks, windows, discs of light. */
public final class Backdrop {
  private static final int GRID = 96;

  private Backdrop() {
  }

  /** Linear colours, three values a pixel. */
  public static float[] paint(long seed, int size) {
    Seeds r = new Seeds(seed, "backdrop");
    float[] grid = new float[3 * GRID * GRID];
    double hue = r.unit() * 6.283;
    float light = (float) (0.06 + 0.55 * r.unit() * r.unit() + 0.08);
    float tint = (float) (0.05 + 0.35 * r.unit());
    float[] wall = colour(hue, light, tint);
    float[] second = colour(hue + r.range(-0.9, 0.9), light * r.range(0.35, 1.2), tint);
    double turn = r.range(0, 6.283);
    for (int j = 0; j < GRID; j++) {
      for (int i = 0; i < GRID; i++) {
        double t = 0.5 + ((i - GRID / 2.0) * Math.cos(turn) + (j - GRID / 2.0) * Math.sin(turn)) / GRID;
        for (int k = 0; k < 3; k++) {
          grid[3 * (j * GRID + i) + k] = (float) (wall[k] + Math.min(1, Math.max(0, t)) * (second[k] - wall[k]));
        }
      }
    }
    int kind = r.below(4);
    int shapes = kind == 0 ? 0 : 3 + r.below(9);
    for (int s = 0; s < shapes; s++) {
      boolean disc = kind == 3 && r.chance(0.8);
      float[] c = colour(hue + r.range(-1.6, 1.6), light * r.range(0.25, disc ? 3.2 : 1.9), tint * r.range(0.5, 1.6));
      shape(grid, r, c, disc, r.range(0.25, 0.9));
    }
    int blur = kind == 3 ? 2 : 3 + r.below(5);
    for (int pass = 0; pass < 3; pass++) {
      blur(grid, blur, 3, 3 * GRID);
      blur(grid, blur, 3 * GRID, 3);
    }
    return enlarge(grid, size);
  }

  private static void shape(float[] grid, Seeds r, float[] c, boolean disc, double strength) {
    double x = r.range(-0.1, 1.1) * GRID;
    double y = r.range(-0.1, 1.0) * GRID;
    double w = (disc ? r.range(0.03, 0.09) : r.range(0.06, 0.32)) * GRID;
    double h = disc ? w : r.range(0.15, 0.9) * GRID;
    for (int j = 0; j < GRID; j++) {
      for (int i = 0; i < GRID; i++) {
        boolean in = disc ? Math.hypot(i - x, j - y) < w : Math.abs(i - x) < w / 2 && Math.abs(j - y) < h / 2;
        if (in) {
          for (int k = 0; k < 3; k++) {
            int at = 3 * (j * GRID + i) + k;
            grid[at] += (float) (strength * (c[k] - grid[at]));
          }
        }
      }
    }
  }

  private static float[] colour(double hue, double light, double tint) {
    float[] c = new float[3];
    for (int k = 0; k < 3; k++) {
      c[k] = (float) (Math.max(0.01, light) * (1 + tint * Math.cos(hue - k * 2.094)));
    }
    return c;
  }

  /** Box blur along one direction. */
  private static void blur(float[] grid, int radius, int step, int line) {
    float[] row = new float[GRID];
    for (int l = 0; l < GRID; l++) {
      for (int k = 0; k < 3; k++) {
        for (int i = 0; i < GRID; i++) {
          row[i] = grid[l * line + i * step + k];
        }
        for (int i = 0; i < GRID; i++) {
          float sum = 0;
          for (int d = -radius; d <= radius; d++) {
            sum += row[Math.min(GRID - 1, Math.max(0, i + d))];
          }
          grid[l * line + i * step + k] = sum / (2 * radius + 1);
        }
      }
    }
  }

  private static float[] enlarge(float[] grid, int size) {
    float[] out = new float[3 * size * size];
    for (int y = 0; y < size; y++) {
      float v = (y + 0.5f) * (GRID - 1) / size;
      int j = Math.min(GRID - 2, (int) v);
      for (int x = 0; x < size; x++) {
        float u = (x + 0.5f) * (GRID - 1) / size;
        int i = Math.min(GRID - 2, (int) u);
        for (int k = 0; k < 3; k++) {
          int a = 3 * (j * GRID + i) + k;
          float top = grid[a] + (u - i) * (grid[a + 3] - grid[a]);
          float low = grid[a + 3 * GRID] + (u - i) * (grid[a + 3 * GRID + 3] - grid[a + 3 * GRID]);
          out[3 * (y * size + x) + k] = top + (v - j) * (low - top);
        }
      }
    }
    return out;
  }
}
