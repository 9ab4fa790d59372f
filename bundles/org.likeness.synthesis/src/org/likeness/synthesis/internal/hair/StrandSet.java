// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.hair;

import java.util.Arrays;
import org.likeness.synthesis.internal.head.Part;

/**
 * Many hairs (or locks): lines of points with a width, drawn as ribbons that face the camera. Grown by appending, then
 * read only.
 */
public final class StrandSet {
  public final Part part;
  private int points;
  private int strands;
  /** First point of each strand; one more entry than strands. */
  private int[] start = new int[1024];
  /** Three values a point: centimetres on the person's head at rest, or in the frame of a triangle if anchored. */
  private float[] place = new float[3 * 8192];
  private float[] width = new float[8192];
  private float[] tone = new float[8192];
  /** The triangle that carries each strand, or -1. */
  private int[] anchor = new int[1024];

  public StrandSet(Part part) {
    this.part = part;
  }

  /** Begins a strand carried by a triangle; -1 = by the head as a whole. */
  public void begin(int triangle) {
    if (strands + 2 > start.length) {
      start = Arrays.copyOf(start, 2 * start.length);
      anchor = Arrays.copyOf(anchor, start.length);
    }
    anchor[strands] = triangle;
    start[strands] = points;
    strands++;
    start[strands] = points;
  }

  /** Appends a point to the strand begun last. */
  public void point(float x, float y, float z, float thick, float lightness) {
    if (points == width.length) {
      place = Arrays.copyOf(place, 2 * place.length);
      width = Arrays.copyOf(width, 2 * width.length);
      tone = Arrays.copyOf(tone, 2 * tone.length);
    }
    place[3 * points] = x;
    place[3 * points + 1] = y;
    place[3 * points + 2] = z;
    width[points] = thick;
    tone[points] = lightness;
    points++;
    start[strands] = points;
  }

  public int points() {
    return points;
  }

  public int strands() {
    return strands;
  }

  public int start(int strand) {
    return start[strand];
  }

  public int anchor(int strand) {
    return anchor[strand];
  }

  public float[] places() {
    return place;
  }

  public float width(int point) {
    return width[point];
  }

  public float tone(int point) {
    return tone[point];
  }

  /** Pieces of the ribbons, one for each step along a strand, counted as one triangle each. */
  public int triangles() {
    return points - strands;
  }

  /**
   * Writes the ribbons' pieces; point p has the vertices {@code base + 2 p} and the next. Of each piece one triangle is
   * kept: its corners v, v + 1 and v + 2 stand for the whole piece, whose fourth is v + 3.
   */
  public int writeTriangles(int[] out, byte[] parts, int at, int base) {
    int t = at;
    for (int s = 0; s < strands; s++) {
      for (int p = start[s]; p + 1 < start[s + 1]; p++) {
        int a = base + 2 * p;
        put(out, parts, t++, a, a + 1, a + 2);
      }
    }
    return t;
  }

  private void put(int[] out, byte[] parts, int t, int a, int b, int c) {
    out[3 * t] = a;
    out[3 * t + 1] = b;
    out[3 * t + 2] = c;
    parts[t] = (byte) part.ordinal();
  }
}
