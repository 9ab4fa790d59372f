// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

/**
 * The signs of all values of the tile's spectrum for one number: the synchronisation first, then the data. A value is the
 * real (part 0) or imaginary (part 1) part of a frequency.
 */
final class Pattern {
  private final int[] frequency;
  private final byte[] part;
  private final byte[] sign;

  private Pattern(int n) {
    frequency = new int[n];
    part = new byte[n];
    sign = new byte[n];
  }

  static Pattern of(long id) {
    Band band = Payload.BAND;
    byte[] code = Payload.encode(id);
    Pattern p = new Pattern(2 * (band.sync.length + band.data.length));
    int j = 0;
    for (int i = 0; i < band.sync.length; i++) {
      // phases 45, 135, 225, 315 degrees: both parts have the same size
      j = p.set(j, band.sync[i], 0, syncRe(band.syncPhase[i]));
      j = p.set(j, band.sync[i], 1, syncIm(band.syncPhase[i]));
    }
    for (int i = 0; i < band.bit.length; i++) {
      j = p.set(j, band.data[i / 2], i % 2, band.chip[i] * code[band.bit[i]]);
    }
    return p;
  }

  static int syncRe(int phase) {
    return phase == 0 || phase == 3 ? 1 : -1;
  }

  static int syncIm(int phase) {
    return phase < 2 ? 1 : -1;
  }

  private int set(int j, int f, int which, int s) {
    frequency[j] = f;
    part[j] = (byte) which;
    sign[j] = (byte) s;
    return j + 1;
  }

  int size() {
    return sign.length;
  }

  int frequency(int j) {
    return frequency[j];
  }

  int part(int j) {
    return part[j];
  }

  int sign(int j) {
    return sign[j];
  }

  /** The ring of value {@code j}. */
  int ring(int j) {
    return Payload.BAND.ring[frequency[j]];
  }
}
