// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.scene;

import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Part;

/** Shoulders and chest in a pullover, shirt or roll-neck: rings about the neck, lofted downwards. */
public final class Torso {
  private static final int SEGMENTS = 48;
  /** Height, half width, front, back, middle of each ring below the collar. */
  private static final float[][] RINGS = {{-13.2f, 8.6f, 7.0f, 7.6f, -1.2f}, {-14.1f, 11.6f, 7.5f, 8.6f, -1.6f},
      {-15.3f, 15f, 8.2f, 9.3f, -2}, {-17f, 18.3f, 9f, 9.8f, -2}, {-19.5f, 20.6f, 10f, 10.3f, -2},
      {-23f, 21.8f, 11f, 10.6f, -2}, {-29f, 22.2f, 12.2f, 10.8f, -2}, {-48f, 22f, 12.5f, 11, -2}};

  private static final float[] RISE = {1.6f, 1.6f, 1.3f, 0.9f, 0.3f, 0};

  /** Three values a vertex. */
  public final float[] place;
  public final int[] triangles;
  private final float[] edge = new float[SEGMENTS];
  private final float[] girth = new float[SEGMENTS];

  /** Dresses a person; {@code kind} 0-1 from open crew neck to roll-neck. */
  public Torso(HeadModel m, float[] person, float kind) {
    boolean roll = kind > 0.8f;
    boolean wide = kind < 0.3f;
    int collar = roll ? 6 : 4;
    int rings = collar + RINGS.length;
    place = new float[3 * rings * SEGMENTS];
    triangles = new int[6 * (rings - 1) * SEGMENTS];
    for (int s = 0; s < SEGMENTS; s++) {
      double a = 2 * Math.PI * s / SEGMENTS;
      float sin = (float) Math.sin(a);
      float cos = (float) Math.cos(a);
      float neck = reach(m, person, a) + 0.25f;
      // the collar lies deeper in front than at the nape
      float dip = (roll ? 0.3f : wide ? 2.2f : 1.1f) * Math.max(0, cos) - 0.9f * Math.max(0, -cos);
      float top = (roll ? -8.6f : -11.4f) - dip - (wide ? 0.3f * Math.abs(sin) : 0);
      edge[s] = top;
      girth[s] = neck + (wide ? 0.9f : 0) + 0.15f;
      for (int r = 0; r < collar; r++) {
        // a rolled edge: inside, lip, outside
        float t = r / (collar - 1f);
        float thick = roll ? 0.55f : 0.4f;
        float bulge = thick * (float) Math.sin(Math.PI * Math.min(1, 0.12 + 0.95 * t)) + 0.25f * t;
        float radius = neck + (wide ? 0.9f : 0) - 0.35f * (1 - t) + bulge;
        float y = top + (r == 0 ? -0.8f : 0.15f - (roll ? 2.6f : 1.0f) * t);
        set(r * SEGMENTS + s, radius * sin, y, -0.9f + radius * cos);
      }
      for (int r = 0; r < RINGS.length; r++) {
        float[] g = RINGS[r];
        // superellipse: shoulders are squarer than an ellipse
        float e = r < 2 ? 1 : 0.82f;
        float x = g[1] * Math.signum(sin) * (float) Math.pow(Math.abs(sin), e);
        float z = g[4] + (cos > 0 ? g[2] : g[3]) * Math.signum(cos) * (float) Math.pow(Math.abs(cos), e);
        // shoulders rise towards the neck at the sides
        float droop = 0.9f * Math.max(0, cos) * (r < 3 ? 1 : 0) - RISE[Math.min(r, RISE.length - 1)] * Math.abs(sin);
        set((collar + r) * SEGMENTS + s, x, g[0] - droop - (r == 0 ? 0.4f * dip : 0), z);
      }
    }
    int k = 0;
    for (int r = 0; r + 1 < rings; r++) {
      for (int s = 0; s < SEGMENTS; s++) {
        int a = r * SEGMENTS + s;
        int b = r * SEGMENTS + (s + 1) % SEGMENTS;
        int[] six = {a, a + SEGMENTS, b, b, a + SEGMENTS, b + SEGMENTS};
        for (int v : six) {
          triangles[k++] = v;
        }
      }
    }
  }

  /**
   * Draws skin that would stand out above the collar into it: broad necks slope to the shoulders further out than the
   * collar is wide.
   *
   * @param p places of the person at rest, changed
   * @param turn how far each vertex follows the head: what does wholly is left alone
   */
  public void tuck(float[] p, float[] turn) {
    for (int i = 0; i < turn.length; i++) {
      if (turn[i] < 0.995f && p[3 * i + 2] < 5.8f) {
        int s = segment(p[3 * i], p[3 * i + 2]);
        double r = Math.hypot(p[3 * i], p[3 * i + 2] + 0.9f);
        float w = Math.min(1, Math.max(0, (edge[s] + 2.3f - p[3 * i + 1]) / 1.3f));
        if (r > girth[s] - 0.15f && w > 0) {
          double k = 1 + w * ((girth[s] - 0.15f) / r - 1);
          p[3 * i] *= (float) k;
          p[3 * i + 2] = (float) ((p[3 * i + 2] + 0.9f) * k) - 0.9f;
        }
      }
    }
  }

  private static int segment(float x, float z) {
    return Math.floorMod((int) Math.round(Math.atan2(x, z + 0.9f) / (2 * Math.PI) * SEGMENTS), SEGMENTS);
  }

  /** Whether a place of the body at rest is under the cloth: below the collar's edge in its direction. */
  public boolean covers(float x, float y, float z) {
    int s = segment(x, z);
    // within the collar skin shows a little deeper
    return y < edge[s] - (Math.hypot(x, z + 0.9f) < girth[s] ? 1.9f : 0.1f);
  }

  private void set(int i, float x, float y, float z) {
    place[3 * i] = x;
    place[3 * i + 1] = y;
    place[3 * i + 2] = z;
  }

  /** Radius of the neck in a direction from (0, -0.9). */
  private static float reach(HeadModel m, float[] p, double angle) {
    float best = 5.2f;
    for (int t = 0; t < m.triangleCount(); t++) {
      int v = 3 * m.triangles()[3 * t];
      if (m.parts()[t] != Part.SKIN.ordinal() || p[v + 1] > -9.6f || p[v + 1] < -12.2f) {
        continue;
      }
      double a = Math.atan2(p[v], p[v + 2] + 0.9f);
      double d = Math.abs(Math.IEEEremainder(a - angle, 2 * Math.PI));
      if (d < 0.2) {
        best = Math.max(best, (float) Math.hypot(p[v], p[v + 2] + 0.9f));
      }
    }
    return Math.min(best, 7.2f);
  }

  public int vertices() {
    return place.length / 3;
  }
}
