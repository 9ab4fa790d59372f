// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.skin;

import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Part;

/**
 * The texture pages of a head model's skin: for each texel its place on the mean head and what grows there. Made once
 * for a model; persons paint their colours over it. Page 0 is the face, page 1 the rest.
 */
public final class SkinAtlas {
  /** Texels along the side of each page. */
  public static final int[] SIDE = {512, 320};
  /** First texel of each page. */
  public static final int[] START = {0, 512 * 512};
  /** Texels in all. */
  public static final int TEXELS = 512 * 512 + 320 * 320;

  /** Places on the mean head; NaN where no skin is. */
  public final float[] x = new float[TEXELS];
  public final float[] y = new float[TEXELS];
  public final float[] z = new float[TEXELS];

  public SkinAtlas(HeadModel model) {
    java.util.Arrays.fill(x, Float.NaN);
    for (int t = 0; t < model.triangleCount(); t++) {
      if (model.parts()[t] == Part.SKIN.ordinal()) {
        draw(model, t);
      }
    }
    for (int page = 0; page < SIDE.length; page++) {
      for (int i = 0; i < 4; i++) {
        grow(page);
      }
    }
  }

  private void draw(HeadModel m, int t) {
    float[] uv = m.uv();
    int page = (int) uv[6 * t];
    if (page >= SIDE.length) {
      return;
    }
    int n = SIDE[page];
    float ax = (uv[6 * t] - page) * n;
    float ay = (1 - uv[6 * t + 1]) * n;
    float bx = (uv[6 * t + 2] - page) * n;
    float by = (1 - uv[6 * t + 3]) * n;
    float cx = (uv[6 * t + 4] - page) * n;
    float cy = (1 - uv[6 * t + 5]) * n;
    float area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area == 0) {
      return;
    }
    int a = 3 * m.triangles()[3 * t];
    int b = 3 * m.triangles()[3 * t + 1];
    int c = 3 * m.triangles()[3 * t + 2];
    float[] p = m.neutral();
    int y1 = (int) Math.min(n - 1, Math.max(ay, Math.max(by, cy)));
    int x1 = (int) Math.min(n - 1, Math.max(ax, Math.max(bx, cx)));
    for (int j = (int) Math.max(0, Math.min(ay, Math.min(by, cy))); j <= y1; j++) {
      for (int i = (int) Math.max(0, Math.min(ax, Math.min(bx, cx))); i <= x1; i++) {
        float qx = i + 0.5f - ax;
        float qy = j + 0.5f - ay;
        float wb = (qx * (cy - ay) - (cx - ax) * qy) / area;
        float wc = ((bx - ax) * qy - qx * (by - ay)) / area;
        if (wb >= -1e-4f && wc >= -1e-4f && wb + wc <= 1.0001f) {
          int at = START[page] + j * n + i;
          float wa = 1 - wb - wc;
          x[at] = wa * p[a] + wb * p[b] + wc * p[c];
          y[at] = wa * p[a + 1] + wb * p[b + 1] + wc * p[c + 1];
          z[at] = wa * p[a + 2] + wb * p[b + 2] + wc * p[c + 2];
        }
      }
    }
  }

  /** Texels beside painted ones copy them, so that blends at seams find colour. */
  private void grow(int page) {
    int n = SIDE[page];
    int s = START[page];
    float[] old = java.util.Arrays.copyOfRange(x, s, s + n * n);
    int[] step = {-1, 1, -n, n};
    for (int j = 1; j < n - 1; j++) {
      for (int i = 1; i < n - 1; i++) {
        int at = j * n + i;
        for (int k = 0; k < 4 && Float.isNaN(x[s + at]); k++) {
          if (!Float.isNaN(old[at + step[k]])) {
            x[s + at] = x[s + at + step[k]];
            y[s + at] = y[s + at + step[k]];
            z[s + at] = z[s + at + step[k]];
          }
        }
      }
    }
  }
}
