// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head;

/**
 * A shape that moves only some vertices: {@code p[index[i]] += w * delta[3 i .. 3 i + 2]}, in centimetres.
 *
 * @param index vertices that move
 * @param delta three values for each of them at weight 1
 */
public record SparseShape(int[] index, float[] delta) {

  /** Movements below this, in centimetres, are left out. */
  private static final float NEGLIGIBLE = 5e-4f;

  /** Keeps the vertices of a dense shape that move. */
  public static SparseShape of(float[] dense, int vertices) {
    int n = 0;
    for (int i = 0; i < vertices; i++) {
      n += moves(dense, i) ? 1 : 0;
    }
    int[] index = new int[n];
    float[] delta = new float[3 * n];
    int k = 0;
    for (int i = 0; i < vertices; i++) {
      if (moves(dense, i)) {
        index[k] = i;
        System.arraycopy(dense, 3 * i, delta, 3 * k, 3);
        k++;
      }
    }
    return new SparseShape(index, delta);
  }

  private static boolean moves(float[] d, int i) {
    return Math.abs(d[3 * i]) + Math.abs(d[3 * i + 1]) + Math.abs(d[3 * i + 2]) > NEGLIGIBLE;
  }

  /** Adds the shape to positions. */
  public void add(float weight, float[] positions) {
    for (int i = 0; i < index.length; i++) {
      int v = 3 * index[i];
      positions[v] += weight * delta[3 * i];
      positions[v + 1] += weight * delta[3 * i + 1];
      positions[v + 2] += weight * delta[3 * i + 2];
    }
  }
}
