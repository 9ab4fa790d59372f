// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import org.likeness.api.image.Image;

/**
 * Tells where a clip cuts to another shot: the mean absolute difference of 24 x 24 sampled pixels jumps, in itself and
 * against what is usual in this clip. A false alarm costs little, for faces are joined again by who they are. Frames in
 * order, on one thread.
 */
final class ShotChange {
  private static final int GRID = 24;
  /** Of full range: a talking head stays below 0.02, a cut to other surroundings is above 0.1. */
  private static final double LEAST = 0.07;
  private static final double TIMES_USUAL = 4;
  private static final double MEMORY = 0.9;

  private int[] before;
  private double usual = 0.01;

  /** Whether this frame begins a new shot. */
  boolean cut(Image frame) {
    int[] now = sample(frame);
    if (before == null) {
      before = now;
      return false;
    }
    long sum = 0;
    for (int i = 0; i < now.length; i++) {
      sum += Math.abs(now[i] - before[i]);
    }
    before = now;
    double difference = sum / (255.0 * now.length);
    boolean cut = difference > LEAST && difference > TIMES_USUAL * usual;
    if (!cut) {
      usual = MEMORY * usual + (1 - MEMORY) * difference;
    }
    return cut;
  }

  private static int[] sample(Image frame) {
    int channels = frame.channels();
    int[] out = new int[GRID * GRID * channels];
    for (int y = 0; y < GRID; y++) {
      for (int x = 0; x < GRID; x++) {
        int at = ((2 * y + 1) * frame.height() / (2 * GRID) * frame.width() + (2 * x + 1) * frame.width() / (2 * GRID)) * channels;
        for (int c = 0; c < channels; c++) {
          out[(y * GRID + x) * channels + c] = frame.data()[at + c] & 0xff;
        }
      }
    }
    return out;
  }
}
