// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.synthesis.internal.head.basic.Fields.Field;

/** The built-in head's expression shapes under ARKit's names, as movements of the skin at weight 1. */
final class BasicExpression {
  private static final double JAW_ANGLE = Math.toRadians(19);

  private BasicExpression() {
  }

  /** A movement of the jaw's bone, which teeth and tongue follow. */
  record Jaw(Field field) implements Field {
    @Override
    public void move(double[] p, int side, double[] d) {
      field.move(p, side, d);
    }
  }

  static Map<String, Field> fields() {
    Map<String, Field> out = new LinkedHashMap<>();
    for (int s = 1; s >= -1; s -= 2) {
      String at = s > 0 ? "_L" : "_R";
      sided(out, "browInnerUp" + at, s, (x, y, z, lip, d) -> {
        d[1] += 0.75 * Clip.bell(x - 1.5, 1.5, y - 6, 1.6);
        d[0] += 0.05 * Clip.bell(x - 1.5, 1.5, y - 6, 1.6);
      });
      sided(out, "browOuterUp" + at, s, (x, y, z, lip, d) -> d[1] += 0.8 * Clip.bell(x - 4.6, 1.8, y - 6, 1.6));
      sided(out, "browDown" + at, s, (x, y, z, lip, d) -> {
        double w = Clip.bell(x - 2.2, 2.2, y - 5.9, 1.3);
        d[1] -= 0.55 * w;
        d[0] -= 0.22 * Clip.bell(x - 1.6, 1.3, y - 5.8, 1.2);
        d[2] += 0.10 * w;
      });
      sided(out, "eyeBlink" + at, s, (x, y, z, lip, d) -> lid(x, y, z, 1, 0, d));
      sided(out, "eyeWide" + at, s, (x, y, z, lip, d) -> lid(x, y, z, -0.26, -0.08, d));
      sided(out, "eyeSquint" + at, s, (x, y, z, lip, d) -> lid(x, y, z, 0.16, 0.26, d));
      sided(out, "eyeLookUp" + at, s, (x, y, z, lip, d) -> lid(x, y, z, -0.22, 0.08, d));
      sided(out, "eyeLookDown" + at, s, (x, y, z, lip, d) -> lid(x, y, z, 0.42, -0.10, d));
      sided(out, "cheekRaiser" + at, s, (x, y, z, lip, d) -> {
        double w = Clip.bell(x - 3.9, 2, y - 1.0, 1.5) * Clip.smooth(2.7, 2.1, y);
        d[1] += 0.45 * w;
        d[2] += 0.20 * w;
        lid(x, y, z, 0, 0.15, d);
      });
      sided(out, "cheekSquint" + at, s, (x, y, z, lip, d) -> {
        double w = Clip.bell(x - 3.7, 1.8, y - 1.4, 1.2) * Clip.smooth(2.7, 2.1, y);
        d[1] += 0.40 * w;
        d[2] += 0.22 * w;
        lid(x, y, z, 0.05, 0.18, d);
      });
      sided(out, "noseSneer" + at, s, (x, y, z, lip, d) -> {
        d[1] += 0.50 * Clip.bell(x - 1.3, 1.0, y + 0.3, 1.3) * Clip.smooth(9.4, 10.4, z);
        d[1] += 0.25 * Clip.bell(x - 1.3, 1.2, y + 2.6, 0.9) * (lip < 0 ? 0 : 1);
        d[0] += 0.12 * Clip.bell(x - 1.2, 0.7, y + 0.4, 0.8);
      });
      sided(out, "mouthSmile" + at, s, (x, y, z, lip, d) -> {
        double w = Clip.bell(x - 2.6, 1.5, y + 3.3, 1.3);
        d[0] += 0.85 * w;
        d[1] += 0.80 * w;
        d[2] -= 0.45 * w;
        double cheek = Clip.bell(x - 3.9, 1.3, y + 0.3, 1.3);
        d[1] += 0.30 * cheek;
        d[2] += 0.22 * cheek;
      });
      sided(out, "mouthFrown" + at, s, (x, y, z, lip, d) -> {
        double w = Clip.bell(x - 2.4, 1.3, y + 3.6, 1.2);
        d[1] -= 0.65 * w;
        d[0] += 0.12 * w;
      });
      sided(out, "mouthDimple" + at, s, (x, y, z, lip, d) -> {
        double w = Clip.bell(x - 2.6, 1.0, y + 3.45, 0.9);
        d[0] += 0.5 * w;
        d[2] -= 0.5 * w;
        d[1] += 0.1 * w;
      });
      sided(out, "mouthStretch" + at, s, (x, y, z, lip, d) -> {
        double w = Clip.bell(x - 2.5, 1.5, y + 3.6, 1.3);
        d[0] += 0.85 * w;
        d[1] -= 0.28 * w;
        d[2] -= 0.35 * w;
      });
      sided(out, "mouthUpperUp" + at, s, (x, y, z, lip, d) -> {
        if (lip >= 0) {
          d[1] += 0.62 * Clip.bell(x - 1.0, 1.1, y + 3.0, 0.9) * Clip.smooth(-3.7, -3.3, lip > 0 ? -3.2 : y);
        }
      });
      sided(out, "mouthLowerDown" + at, s, (x, y, z, lip, d) -> {
        if (lip <= 0) {
          d[1] -= 0.55 * Clip.bell(x - 1.0, 1.1, y + 4.0, 0.9) * Clip.smooth(-3.3, -3.7, lip < 0 ? -3.8 : y);
        }
      });
      sided(out, "mouthPress" + at, s, (x, y, z, lip, d) -> {
        double w = Clip.bell(x - 1.2, 1.6, y + 3.45, 0.8);
        d[1] += 0.35 * (-3.45 - y) * w;
        d[2] -= 0.16 * w;
      });
      sided(out, "cheekPuff" + at, s, (x, y, z, lip, d) -> {
        double w = Clip.bell(x - 4.2, 1.7, y + 2.8, 1.9);
        d[0] += 0.7 * w;
        d[2] += 0.6 * w;
      });
    }
    lips(out);
    jaw(out);
    return out;
  }

  private static void lips(Map<String, Field> out) {
    out.put("mouthPucker", (p, lip, d) -> {
      // flat-topped, or the corners would hardly come in
      double w = Clip.plateau(p[0], 3.3, p[1] + 3.45, 1.7) * front(p);
      d[0] -= 0.40 * p[0] * w;
      d[2] += 0.75 * w;
    });
    out.put("mouthFunnel", (p, lip, d) -> {
      double w = mouth(p, 2.2, 1.6);
      d[0] -= 0.30 * p[0] * w;
      d[2] += 0.60 * w;
      d[1] += (lip > 0 ? 0.36 : lip < 0 ? -0.42 : 0) * mouth(p, 1.6, 1.2);
    });
    out.put("mouthRollUpper", (p, lip, d) -> roll(p, lip, 1, d));
    out.put("mouthRollLower", (p, lip, d) -> roll(p, lip, -1, d));
    out.put("mouthShrugLower", (p, lip, d) -> {
      if (lip <= 0) {
        double w = Clip.bell(p[0], 1.8, p[1] + 4.9, 1.4) * front(p) * (p[1] > -3.3 && lip == 0 ? 0 : 1);
        d[1] += 0.42 * w;
        d[2] += 0.26 * w;
      }
    });
    out.put("mouthShrugUpper", (p, lip, d) -> {
      if (lip >= 0) {
        double w = Clip.bell(p[0], 1.8, p[1] + 2.9, 0.9) * front(p) * (p[1] < -3.6 && lip == 0 ? 0 : 1);
        d[1] += 0.30 * w;
        d[2] += 0.20 * w;
      }
    });
  }

  private static void roll(double[] p, int lip, int which, double[] d) {
    if (lip == which) {
      double w = mouth(p, 2.4, 0.9);
      d[2] -= 0.35 * w;
      d[1] += 0.6 * (Points.seam(p[0]) - p[1]) * w;
    }
  }

  private static void jaw(Map<String, Field> out) {
    out.put("jawOpen", new Jaw((p, lip, d) -> {
      double w = jawWeight(p, lip);
      // a hinge before the ears: turning, and sliding forward a little
      double y = p[1] - 0.6;
      double z = p[2] - 0.8;
      double c = Math.cos(JAW_ANGLE);
      double s = Math.sin(JAW_ANGLE);
      d[1] += w * (c * y - s * z - y);
      d[2] += w * (s * y + c * z - z + 0.25);
      // stretched cheeks fall in
      d[0] -= 0.25 * Math.signum(p[0]) * Clip.bell(Math.abs(p[0]) - 4.6, 1.6, p[1] + 3.4, 2.0) * front(p);
    }));
    for (int s = 1; s >= -1; s -= 2) {
      int side = s;
      out.put(s > 0 ? "jawLeft" : "jawRight", new Jaw((p, lip, d) -> d[0] += 0.8 * side * jawWeight(p, lip)));
    }
  }

  /** How far a place follows the jaw: the lower lip does, the upper does not, corners and cheeks do half. */
  private static double jawWeight(double[] p, int lip) {
    double ax = Math.abs(p[0]);
    double corner = 0.42;
    double front = Clip.smooth(-1.5, 2.5, p[2] + 0.25 * Math.min(0, p[1] + 3));
    double neck = Clip.smooth(-12, -8.4, p[1] + 0.35 * (p[2] - 8));
    double skin = Clip.smooth(-0.6, -6.0, p[1]) * front * neck;
    double near = Clip.smooth(3.6, 1.9, ax) * front(p);
    if (lip > 0 || p[1] > Points.seam(ax) && lip == 0) {
      double up = corner * Clip.smooth(0.9, 2.45, ax) * Clip.smooth(-1.6, -3.3, p[1]);
      return near * up + (1 - near) * skin;
    }
    double low = 1 - (1 - corner) * Clip.smooth(0.9, 2.45, ax) * Clip.smooth(-5.0, -3.5, p[1]);
    return near * low * Clip.smooth(-12, -8.4, p[1] + 0.35 * (p[2] - 8)) + (1 - near) * skin;
  }

  private static double mouth(double[] p, double wide, double high) {
    return Clip.bell(p[0], wide, p[1] + 3.45, high) * front(p);
  }

  private static double front(double[] p) {
    return Clip.smooth(5.5, 8, p[2]);
  }

  /** A field on one side, seen as if it were the +x side. */
  private interface Half {
    void move(double x, double y, double z, int lip, double[] d);
  }

  private static void sided(Map<String, Field> out, String name, int sign, Half half) {
    out.put(name, (p, lip, d) -> {
      double front = Clip.smooth(3, 7, p[2]);
      if (front == 0) {
        return;
      }
      double[] e = new double[3];
      half.move(sign * p[0], p[1], p[2], lip, e);
      d[0] += sign * front * e[0];
      d[1] += front * e[1];
      d[2] += front * e[2];
    });
  }

  /**
   * Lids slide over the eyeball.
   *
   * @param upper share of the way down to the lower lid that the upper rim goes
   * @param lower share of the way up that the lower rim goes
   */
  private static void lid(double x, double y, double z, double upper, double lower, double[] d) {
    double dx = x - Clay.EYE[0];
    double dy = y - Clay.EYE[1];
    double dz = z - Clay.EYE[2];
    double t = (dx + 1.36) / 2.70;
    if (t <= 0 || t >= 1 || dz < 0 || Math.hypot(dx, dy) > 2.3) {
      return;
    }
    double top = Points.rim(t, true);
    double low = Points.rim(t, false);
    double middle = 0.5 * (top + low);
    double gap = top - low;
    double ends = Clip.smooth(0, 0.12, t) * Clip.smooth(1, 0.88, t);
    double move = dy > middle ? -upper * (gap - 0.015) * ends * Clip.smooth(0.95, 0.05, dy - top)
        : lower * gap * ends * Clip.smooth(0.75, 0.05, low - dy);
    // along the ball: the distance from its centre stays, and grows a little half way for the chord
    double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
    double ny = dy + move;
    double nz = Math.sqrt(Math.max(0.05, r * r - dx * dx - ny * ny));
    d[1] += move;
    d[2] += nz - dz;
  }
}
