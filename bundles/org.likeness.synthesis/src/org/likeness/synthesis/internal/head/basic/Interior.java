// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.head.basic.Mesh.Carrier;

/** Walls of the mouth, teeth, gums, tongue and eyeballs of the built-in head. */
final class Interior {
  private Interior() {
  }

  static void add(Points p, Mesh mesh) {
    walls(p, mesh);
    // front teeth wider than the others, counted from the middle
    teeth(mesh, -2.72, -3.62, 0.0, Carrier.SKULL, 1);
    teeth(mesh, -4.28, -3.50, -0.28, Carrier.JAW, -1);
    tongue(mesh);
  }

  /** Rows drawn backwards from both lips that meet in the throat. */
  private static void walls(Points p, Mesh mesh) {
    int n = Points.LIP_HALF;
    double[][] rows = {{0.35, 0.05, 1, 1}, {0.9, 0.45, 1, 1}, {2.6, 1.6, 1.12, 0.9}, {5.2, 1.5, 0.95, 0.75}, {7.0, 0.05, 0.6, 0.5}};
    int[] throat = new int[n];
    for (int half = 1; half >= -1; half -= 2) {
      int[] last = half > 0 ? p.upperLip : p.lowerLip;
      for (double[] row : rows) {
        int[] next = new int[n];
        for (int i = 0; i < n; i++) {
          int lip = (half > 0 ? p.upperLip : p.lowerLip)[i];
          double[] q = mesh.place[lip];
          // the halves meet at the sides
          double edge = i == n - 1 ? 0 : Math.sin(Math.PI * i / (n - 1.0));
          double[] at = {q[0] * row[2], q[1] + half * row[1] * Math.sqrt(edge), q[2] - row[0] * (0.35 + 0.65 * edge)};
          // both halves end in the same row, which stays with the skull
          boolean end = row == rows[rows.length - 1];
          next[i] = !end ? mesh.vertex(at, Carrier.PARENT, lip, row[3], 0) : half > 0 ? mesh.vertex(at, Carrier.SKULL, lip, 0, 0) : throat[i];
          if (end) {
            throat[i] = next[i];
          }
        }
        for (int i = 0; i + 1 < n; i++) {
          if (half < 0) {
            mesh.quad(Part.MOUTH_WALL, last[i], last[i + 1], next[i + 1], next[i]);
          } else {
            mesh.quad(Part.MOUTH_WALL, last[i + 1], last[i], next[i], next[i + 1]);
          }
        }
        last = next;
      }
    }
  }

  private static double arch(double s, double back) {
    return 9.95 + back - 0.30 * s * s - 0.035 * s * s * s * s;
  }

  private static void teeth(Mesh mesh, double root, double edge, double back, Carrier by, int up) {
    double[] widths = {0.46, 0.36, 0.40, 0.38, 0.38, 0.45};
    int columns = 5;
    for (int sign = -1; sign <= 1; sign += 2) {
      double s = 0;
      for (double w0 : widths) {
        double w = w0 * (up > 0 ? 1 : 0.82);
        int[][] v = new int[4][columns];
        for (int c = 0; c < columns; c++) {
          double u = c / (columns - 1.0);
          double x = s + w * (0.02 + 0.96 * u);
          double round = Math.pow(2 * u - 1, 2);
          for (int r = 0; r < 4; r++) {
            double h = r / 3.0;
            double y = root + (edge - root) * (h - 0.10 * h * round);
            double z = arch(x, back) - 0.16 * round * round - 0.05 * (1 - h) - (r == 3 ? 0.06 : 0);
            v[r][c] = mesh.vertex(new double[] {sign * x, y, z}, by, 0, 1, 0);
          }
        }
        for (int r = 0; r < 3; r++) {
          for (int c = 0; c + 1 < columns; c++) {
            strip(mesh, Part.TEETH, v[r][c], v[r][c + 1], v[r + 1][c + 1], v[r + 1][c], sign * up > 0);
          }
        }
        int[] g = new int[columns];
        for (int c = 0; c < columns; c++) {
          double[] q = mesh.place[v[0][c]];
          g[c] = mesh.vertex(new double[] {q[0], q[1] + up * 0.8, q[2] - 0.25}, by, 0, 1, 0);
        }
        for (int c = 0; c + 1 < columns; c++) {
          strip(mesh, Part.GUMS, g[c], g[c + 1], v[0][c + 1], v[0][c], sign * up > 0);
        }
        s += w;
      }
    }
  }

  /** A quad whose outside faces the front. */
  private static void strip(Mesh mesh, Part part, int a, int b, int c, int d, boolean clockwise) {
    if (clockwise) {
      mesh.quad(part, a, d, c, b);
    } else {
      mesh.quad(part, a, b, c, d);
    }
  }

  private static void tongue(Mesh mesh) {
    int rows = 9;
    int columns = 9;
    int[][] v = new int[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double t = r / (rows - 1.0);
        double u = 2.0 * c / (columns - 1.0) - 1;
        double width = 1.45 * Math.sqrt(Math.max(0.02, 1 - Math.pow(1 - t, 4)));
        double y = -4.0 - 0.5 * u * u - 0.35 * Math.pow(1 - t, 3) + 0.25 * t - 0.12 * Math.exp(-u * u * 20);
        v[r][c] = mesh.vertex(new double[] {u * width, y, 9.15 - 4.5 * t}, Carrier.JAW, 0, 1, 0);
      }
    }
    for (int r = 0; r + 1 < rows; r++) {
      for (int c = 0; c + 1 < columns; c++) {
        mesh.quad(Part.GUMS, v[r][c], v[r][c + 1], v[r + 1][c + 1], v[r + 1][c]);
      }
    }
  }

  /** The front three quarters of a ball with its pole on the axis and the cornea's slight bulge. */
  static void eyeball(Mesh mesh, int sign) {
    Carrier by = sign > 0 ? Carrier.EYE_LEFT : Carrier.EYE_RIGHT;
    Part part = sign > 0 ? Part.EYE_LEFT : Part.EYE_RIGHT;
    int rings = 16;
    int around = 28;
    int[] last = null;
    int pole = eyePoint(mesh, by, sign, 0, 0);
    for (int r = 1; r <= rings; r++) {
      double polar = Math.toRadians(125) * r / rings;
      int[] ring = new int[around];
      for (int i = 0; i < around; i++) {
        ring[i] = eyePoint(mesh, by, sign, polar, 2 * Math.PI * i / around);
      }
      for (int i = 0; i < around; i++) {
        int j = (i + 1) % around;
        if (last == null) {
          mesh.triangle(part, pole, ring[i], ring[j]);
        } else {
          mesh.quad(part, last[i], ring[i], ring[j], last[j]);
        }
      }
      last = ring;
    }
  }

  private static int eyePoint(Mesh mesh, Carrier by, int sign, double polar, double turn) {
    double bulge = 0.07 * Math.max(0, 1 - Math.pow(polar / 0.5, 2));
    double r = Clay.EYE_RADIUS + bulge;
    return mesh.vertex(new double[] {sign * Clay.EYE[0] + r * Math.sin(polar) * Math.cos(turn), Clay.EYE[1] + r * Math.sin(polar) * Math.sin(turn),
        Clay.EYE[2] + r * Math.cos(polar)}, by, 0, 1, 0);
  }
}
