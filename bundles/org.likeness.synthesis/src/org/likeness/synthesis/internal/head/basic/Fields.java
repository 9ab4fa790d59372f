// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

import org.likeness.synthesis.internal.head.basic.Mesh.Carrier;

/** Turns displacement fields over space into shapes of the mesh. */
final class Fields {
  /** How far a place moves, in centimetres. */
  interface Field {
    /**
     * Adds the movement at weight 1.
     *
     * @param p a place on the head at rest
     * @param side 1 on the upper lip, -1 on the lower, 0 elsewhere
     * @param d the movement, to be added to
     */
    void move(double[] p, int side, double[] d);
  }

  private final Mesh mesh;
  private final int[][] eyeLoop;

  /** Fields on a mesh whose eyes have these rims. */
  Fields(Mesh mesh, int[][] eyeLoop) {
    this.mesh = mesh;
    this.eyeLoop = eyeLoop;
  }

  /** One shape; {@code skull} = also bones and eyes move, as a change of identity does. */
  float[] dense(Field field, boolean skull) {
    float[] out = new float[3 * mesh.vertices];
    double[] jaw = new double[3];
    double[][] eye = new double[2][3];
    field.move(new double[] {0, -5.2, 9.6}, -1, jaw);
    // an eyeball moves as its lids do on the whole, so that it stays behind them
    for (int e = 0; e < 2; e++) {
      for (int v : eyeLoop[e]) {
        field.move(mesh.place[v], 0, eye[e]);
      }
      for (int k = 0; k < 3; k++) {
        eye[e][k] /= eyeLoop[e].length;
      }
    }
    for (int i = 0; i < mesh.vertices; i++) {
      double[] d = new double[3];
      Carrier c = mesh.carrier[i];
      switch (c) {
        case SKIN -> field.move(mesh.place[i], mesh.side[i], d);
        case PARENT -> {
          int parent = mesh.parent[i];
          field.move(mesh.place[parent], mesh.side[parent], d);
          for (int k = 0; k < 3; k++) {
            d[k] *= mesh.follow[i];
          }
        }
        case SKULL -> {
          if (skull) {
            field.move(new double[] {mesh.place[i][0], -2.2, mesh.place[i][2] + 1}, 1, d);
          }
        }
        case JAW -> {
          if (skull) {
            field.move(new double[] {mesh.place[i][0], -4.6, mesh.place[i][2] + 1}, -1, d);
          } else if (field instanceof BasicExpression.Jaw) {
            field.move(mesh.place[i], -1, d);
          }
        }
        case EYE_LEFT, EYE_RIGHT -> {
          if (skull) {
            System.arraycopy(eye[c == Carrier.EYE_LEFT ? 0 : 1], 0, d, 0, 3);
          }
        }
      }
      for (int k = 0; k < 3; k++) {
        out[3 * i + k] = (float) d[k];
      }
    }
    return out;
  }
}
