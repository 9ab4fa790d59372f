// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.HeadModel.Eyeball;
import org.likeness.synthesis.internal.head.JawSlides;
import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.head.SparseShape;
import org.likeness.synthesis.internal.head.basic.Mesh.Carrier;

/** The built-in head: modelled in clay, meshed, given shapes of identity and expression. Needs no data. */
public final class BasicHead {
  private static final float SIGMA = 1;

  private BasicHead() {
  }

  public static HeadModel build() {
    Points points = new Points();
    Mesh mesh = new Mesh();
    for (int i = 0; i < points.count; i++) {
      mesh.vertex(points.place[i], Carrier.SKIN, i, 1, points.side[i]);
    }
    skin(points, mesh);
    for (int e = 0; e < 2; e++) {
      lidRim(points.eyeLoop[e], e == 0 ? 1 : -1, mesh);
    }
    Interior.add(points, mesh);
    int[] eyeFrom = new int[3];
    for (int e = 0; e < 2; e++) {
      eyeFrom[e] = mesh.vertices;
      Interior.eyeball(mesh, e == 0 ? 1 : -1);
    }
    eyeFrom[2] = mesh.vertices;
    float[] neutral = new float[3 * mesh.vertices];
    for (int i = 0; i < neutral.length; i++) {
      neutral[i] = (float) mesh.place[i / 3][i % 3];
    }
    Fields fields = new Fields(mesh, points.eyeLoop);
    float[][] identity = new float[BasicIdentity.NAMES.length][];
    for (int i = 0; i < identity.length; i++) {
      identity[i] = fields.dense(BasicIdentity.field(i), true);
    }
    Map<String, SparseShape> expression = new LinkedHashMap<>();
    BasicExpression.fields().forEach((name, field) -> expression.put(name, SparseShape.of(fields.dense(field, false), mesh.vertices)));
    int[] triangles = Arrays.copyOf(mesh.triangles, 3 * mesh.count);
    byte[] parts = Arrays.copyOf(mesh.parts, mesh.count);
    Eyeball left = new Eyeball(eyeFrom[0], eyeFrom[1], (float) Clay.EYE_RADIUS);
    Eyeball right = new Eyeball(eyeFrom[1], eyeFrom[2], (float) Clay.EYE_RADIUS);
    return new HeadModel("basic", neutral, identity, SIGMA, expression, triangles, parts, uv(mesh, points), points.landmarks,
        JawSlides.of(neutral, triangles, parts, points.landmarks), new Eyeball[] {left, right}, BasicIdentity.MASCULINE);
  }

  /** Triangles of the outside, without those across eyes and mouth; the seam at the back closes through copies. */
  private static void skin(Points p, Mesh mesh) {
    int n = p.count;
    int[] origin = new int[2 * n];
    double[] x = new double[2 * n];
    double[] y = new double[2 * n];
    int k = 0;
    for (int i = 0; i < n; i++) {
      x[k] = p.azimuth[i];
      y[k] = p.elevation[i];
      origin[k++] = i;
    }
    for (int i = 0; i < n; i++) {
      if (p.azimuth[i] == -Math.PI) {
        x[k] = Math.PI;
        y[k] = p.elevation[i];
        origin[k++] = i;
      }
    }
    int[] t = Delaunay.of(Arrays.copyOf(x, k), Arrays.copyOf(y, k));
    double[][] left = outline(p, p.eyeLoop[0]);
    double[][] right = outline(p, p.eyeLoop[1]);
    double[][] slit = slit(p);
    for (int i = 0; i < t.length; i += 3) {
      double cx = (x[t[i]] + x[t[i + 1]] + x[t[i + 2]]) / 3;
      double cy = (y[t[i]] + y[t[i + 1]] + y[t[i + 2]]) / 3;
      if (!inside(left, cx, cy) && !inside(right, cx, cy) && !inside(slit, cx, cy)) {
        mesh.triangle(Part.SKIN, origin[t[i]], origin[t[i + 1]], origin[t[i + 2]]);
      }
    }
  }

  private static double[][] outline(Points p, int[] loop) {
    double[][] out = new double[loop.length][];
    for (int i = 0; i < loop.length; i++) {
      out[i] = new double[] {p.azimuth[loop[i]], p.elevation[loop[i]]};
    }
    return out;
  }

  private static double[][] slit(Points p) {
    int n = Points.LIP_HALF;
    int[] loop = new int[2 * n - 2];
    for (int i = 0; i < n; i++) {
      loop[i] = p.lowerLip[i];
    }
    for (int i = 1; i < n - 1; i++) {
      loop[n + i - 1] = p.upperLip[n - 1 - i];
    }
    return outline(p, loop);
  }

  private static boolean inside(double[][] outline, double x, double y) {
    boolean in = false;
    for (int i = 0, j = outline.length - 1; i < outline.length; j = i++) {
      double[] a = outline[i];
      double[] b = outline[j];
      if (a[1] > y != b[1] > y && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
        in = !in;
      }
    }
    return in;
  }

  /** The lids' edge from the skin in to the eyeball. */
  private static void lidRim(int[] loop, int sign, Mesh mesh) {
    int n = loop.length;
    int first = mesh.vertices;
    for (int v : loop) {
      double[] p = mesh.place[v];
      double[] e = {sign * Clay.EYE[0], Clay.EYE[1], Clay.EYE[2]};
      double d = Math.sqrt(Math.pow(p[0] - e[0], 2) + Math.pow(p[1] - e[1], 2) + Math.pow(p[2] - e[2], 2));
      double s = (Clay.EYE_RADIUS - 0.05) / d;
      double[] q = new double[3];
      for (int k = 0; k < 3; k++) {
        q[k] = e[k] + (p[k] - e[k]) * s;
      }
      mesh.vertex(q, Carrier.PARENT, v, 1, 0);
    }
    for (int i = 0; i < n; i++) {
      int j = (i + 1) % n;
      if (sign > 0) {
        mesh.quad(Part.SKIN, loop[i], loop[j], first + j, first + i);
      } else {
        mesh.quad(Part.SKIN, loop[j], loop[i], first + i, first + j);
      }
    }
  }

  /** Page 0 holds the front by direction, page 1 all around. */
  private static float[] uv(Mesh mesh, Points p) {
    float[] uv = new float[6 * mesh.count];
    for (int t = 0; t < mesh.count; t++) {
      double[] az = new double[3];
      double[] el = new double[3];
      boolean front = true;
      for (int k = 0; k < 3; k++) {
        int v = mesh.triangles[3 * t + k];
        double[] q = mesh.carrier[v] == Carrier.PARENT ? mesh.place[mesh.parent[v]] : mesh.place[v];
        double[] d = Clay.direction(q[0], q[1], q[2]);
        az[k] = d[0];
        el[k] = d[1];
        front &= Math.abs(d[0]) < 1.25;
      }
      // across the seam at the back all corners take the same turn
      for (int k = 0; k < 3 && !front; k++) {
        if (az[k] < -2.5 && Math.max(az[0], Math.max(az[1], az[2])) > 2.5) {
          az[k] += 2 * Math.PI;
        }
      }
      for (int k = 0; k < 3; k++) {
        double v = Math.max(0.002, Math.min(0.998, (el[k] + 1.4) / 3.0));
        double u = front ? (az[k] + 1.3) / 2.6 : 1 + Math.max(0.002, Math.min(0.998, (az[k] + 3.2) / 6.7));
        uv[6 * t + 2 * k] = (float) u;
        uv[6 * t + 2 * k + 1] = (float) v;
      }
    }
    return uv;
  }
}
