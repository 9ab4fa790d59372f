// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head.basic;

import java.util.Arrays;
import org.likeness.synthesis.internal.head.Part;

/** The growing mesh of the built-in head. */
final class Mesh {
  /** What moves a vertex. */
  enum Carrier {
    /** Its own place on the skin. */
    SKIN,
    /** The vertex it was drawn out from. */
    PARENT,
    /** The skull: nothing but identity. */
    SKULL,
    /** The lower jaw. */
    JAW,
    EYE_LEFT, EYE_RIGHT
  }

  double[][] place = new double[4096][];
  Carrier[] carrier = new Carrier[4096];
  int[] parent = new int[4096];
  float[] follow = new float[4096];
  byte[] side = new byte[4096];
  int vertices;
  int[] triangles = new int[3 * 8192];
  byte[] parts = new byte[8192];
  int count;

  int vertex(double[] at, Carrier by, int from, double share, int lip) {
    if (vertices == place.length) {
      int n = 2 * vertices;
      place = Arrays.copyOf(place, n);
      carrier = Arrays.copyOf(carrier, n);
      parent = Arrays.copyOf(parent, n);
      follow = Arrays.copyOf(follow, n);
      side = Arrays.copyOf(side, n);
    }
    place[vertices] = at;
    carrier[vertices] = by;
    parent[vertices] = from;
    follow[vertices] = (float) share;
    side[vertices] = (byte) lip;
    return vertices++;
  }

  void triangle(Part part, int a, int b, int c) {
    if (count == parts.length) {
      triangles = Arrays.copyOf(triangles, 2 * triangles.length);
      parts = Arrays.copyOf(parts, 2 * parts.length);
    }
    triangles[3 * count] = a;
    triangles[3 * count + 1] = b;
    triangles[3 * count + 2] = c;
    parts[count++] = (byte) part.ordinal();
  }

  void quad(Part part, int a, int b, int c, int d) {
    triangle(part, a, b, c);
    triangle(part, a, c, d);
  }
}
