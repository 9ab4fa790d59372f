// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

/**
 * Uniform local binary patterns of 8 neighbours on a circle (Ojala, Pietikainen & Maenpaa 2002): the 58 codes with at most
 * two changes between 0 and 1 around the circle have a number of their own, all others share the last.
 */
final class LocalBinaryPatterns {
  /** How many different codes there are. */
  static final int CODES = 59;
  private static final int NEIGHBOURS = 8;
  private static final byte[] UNIFORM = uniform();

  private LocalBinaryPatterns() {}

  private static byte[] uniform() {
    byte[] map = new byte[256];
    int next = 0;
    for (int code = 0; code < 256; code++) {
      int rotated = (code << 1 | code >>> 7) & 0xff;
      map[code] = (byte) (Integer.bitCount(code ^ rotated) <= 2 ? next++ : CODES - 1);
    }
    return map;
  }

  /** The code 0-58 of each pixel; neighbours off the circle's grid are interpolated, edges repeated. */
  static byte[] of(float[] plane, int side, double radius) {
    byte[] codes = new byte[plane.length];
    int[] raw = new int[plane.length];
    for (int n = 0; n < NEIGHBOURS; n++) {
      double dx = radius * Math.cos(2 * Math.PI * n / NEIGHBOURS);
      double dy = -radius * Math.sin(2 * Math.PI * n / NEIGHBOURS);
      int fx = (int) Math.floor(dx + 1e-9);
      int fy = (int) Math.floor(dy + 1e-9);
      float tx = (float) (dx - fx);
      float ty = (float) (dy - fy);
      for (int y = 0; y < side; y++) {
        int y0 = Math.clamp(y + fy, 0, side - 1) * side;
        int y1 = Math.clamp(y + fy + 1, 0, side - 1) * side;
        for (int x = 0; x < side; x++) {
          int x0 = Math.clamp(x + fx, 0, side - 1);
          int x1 = Math.clamp(x + fx + 1, 0, side - 1);
          float v = (1 - ty) * ((1 - tx) * plane[y0 + x0] + tx * plane[y0 + x1])
              + ty * ((1 - tx) * plane[y1 + x0] + tx * plane[y1 + x1]);
          if (v >= plane[y * side + x] - 1e-5f) {
            raw[y * side + x] |= 1 << n;
          }
        }
      }
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] = UNIFORM[raw[i]];
    }
    return codes;
  }
}
