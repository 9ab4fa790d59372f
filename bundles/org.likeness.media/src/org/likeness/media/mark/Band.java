// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Which frequencies of the tile carry what. A fixed, published choice (java.util.Random, whose sequence is specified): the
 * mark is no secret.
 *
 * <p>The band begins where the eye and the codecs begin to forgive, and ends where hardly any copy keeps detail. From low to
 * high it is divided into rings, each with one copy of the coded bits and its share of the synchronisation: a detector
 * sees from the latter how much a ring still says. The lines at multiples of 8 near the axes are left out: there the block
 * grids of JPEG and H.264 show.
 */
final class Band {
  /** Side of the repeated tile in pixels. */
  static final int TILE = 64;
  private static final double LOW = 4.5;
  private static final double HIGH = 27;
  private static final int GRID = 8;
  private static final long SEED = 0x4c696b656e657373L;
  /** One frequency of so many marks position. */
  private static final int SYNC_EVERY = 5;

  /** Positions in the tile's spectrum (ky * TILE + kx), one of each conjugate pair, by rising frequency: those that mark ... */
  final int[] sync;
  /** ... position, their quadrant phases, 0-3 quarter turns ... */
  final int[] syncPhase;
  /** ... and those that carry data, two values each: real, then imaginary part. */
  final int[] data;
  /** Which coded bit each data value carries, and its chip. */
  final int[] bit;
  final byte[] chip;
  /** The ring of each position in the spectrum. */
  final int[] ring = new int[TILE * TILE];
  final int rings;

  Band(int codedBits) {
    Random random = new Random(SEED);
    List<Integer> all = frequencies(random);
    List<Integer> forSync = new ArrayList<>();
    List<Integer> forData = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      (i % SYNC_EVERY == SYNC_EVERY / 2 ? forSync : forData).add(all.get(i));
    }
    sync = forSync.stream().mapToInt(Integer::intValue).toArray();
    syncPhase = random.ints(sync.length, 0, 4).toArray();
    data = forData.stream().mapToInt(Integer::intValue).toArray();
    bit = new int[2 * data.length];
    chip = new byte[bit.length];
    for (int start = 0; start < bit.length; start += codedBits) {
      int n = Math.min(codedBits, bit.length - start);
      List<Integer> copy = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        copy.add((int) ((long) i * codedBits / n));
      }
      Collections.shuffle(copy, random);
      for (int i = 0; i < n; i++) {
        bit[start + i] = copy.get(i);
        chip[start + i] = (byte) (random.nextBoolean() ? 1 : -1);
      }
    }
    rings = (bit.length + codedBits - 1) / codedBits;
    Arrays.fill(ring, -1);
    for (int i = 0; i < all.size(); i++) {
      ring[all.get(i)] = Math.min(rings - 1, (int) (2L * i * data.length / all.size() / codedBits));
    }
  }

  private static List<Integer> frequencies(Random random) {
    List<Integer> out = new ArrayList<>();
    for (int ky = -TILE / 2 + 1; ky < TILE / 2; ky++) {
      for (int kx = 0; kx < TILE / 2; kx++) {
        double r = Math.hypot(kx, ky);
        boolean half = kx > 0 || ky > 0;
        if (half && r >= LOW && r <= HIGH && !onGrid(kx, ky) && !onGrid(ky, kx)) {
          out.add(Math.floorMod(ky, TILE) * TILE + kx);
        }
      }
    }
    Collections.shuffle(out, random);
    out.sort(Comparator.comparingDouble(Band::radius));
    return out;
  }

  /** Distance from zero frequency, in periods per tile. */
  static double radius(int k) {
    int kx = k % TILE;
    int ky = k / TILE;
    return Math.hypot(kx > TILE / 2 ? kx - TILE : kx, ky > TILE / 2 ? ky - TILE : ky);
  }

  private static boolean onGrid(int k, int other) {
    return k % GRID == 0 && Math.abs(other) < GRID / 2;
  }
}
