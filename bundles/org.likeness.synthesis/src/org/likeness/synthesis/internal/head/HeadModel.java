// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head;

import java.util.Map;

/**
 * A head that can be anyone: one mesh, shapes that change who it is, shapes that change what it does. Centimetres, y up,
 * the face looks towards +z, x = 0 is the plane of symmetry. The same scale and place for every model: eyes at about
 * y = 3.6, chin at -7.5, crown at 14.5, so that hair, clothes and camera fit any of them. Immutable; the arrays are
 * shared and must not be changed.
 *
 * @param id short name, also part of cache keys
 * @param neutral the mean head, three values a vertex
 * @param identity dense shapes, three values a vertex each
 * @param identitySigma standard deviation of the coefficients that gives believable different people
 * @param expression shapes by name (ARKit's names), weights 0-1, they add up
 * @param triangles three vertices each, counter-clockwise seen from outside
 * @param parts the {@link Part} ordinal of each triangle
 * @param uv six values a triangle: u v of each corner; the integer part of u is the page
 * @param landmarks the vertices of the 68 points
 * @param jawSlides for each of the 17 jaw points the vertices to which the visible outline may move, outermost first
 * @param eyes the eyeballs: +x first
 * @param masculinity weights of the identity shapes in a score that is positive for heavier jaws and brows
 */
public record HeadModel(String id, float[] neutral, float[][] identity, float identitySigma,
    Map<String, SparseShape> expression, int[] triangles, byte[] parts, float[] uv, int[] landmarks,
    int[][] jawSlides, Eyeball[] eyes, double[] masculinity) {

  /**
   * Vertices {@code from} to {@code to} (exclusive) turn with the gaze about the centre of the sphere that fits them.
   *
   * @param radius of that sphere
   */
  public record Eyeball(int from, int to, float radius) {
  }

  public int vertices() {
    return neutral.length / 3;
  }

  /** How masculine a head with these coefficients looks, about -1 to 1. */
  public double masculine(double[] coefficients) {
    double sum = 0;
    for (int i = 0; i < Math.min(masculinity.length, coefficients.length); i++) {
      sum += masculinity[i] * coefficients[i];
    }
    return sum;
  }

  public int triangleCount() {
    return parts.length;
  }
}
