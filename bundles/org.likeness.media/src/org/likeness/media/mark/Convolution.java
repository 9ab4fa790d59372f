// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import java.util.Arrays;

/**
 * The convolutional code of rate 1/4 and constraint length 11 with generators 2327, 2353, 2671, 3175 (octal; Proakis, Digital
 * Communications; free distance 29), ended by ten zeros, and its maximum-likelihood decoder for soft values (Viterbi 1967).
 */
final class Convolution {
  private static final int[] GENERATORS = {02327, 02353, 02671, 03175};
  private static final int MEMORY = 10;
  private static final int STATES = 1 << MEMORY;
  static final int RATE = GENERATORS.length;

  private Convolution() {}

  /** How many coded bits a message of so many bits becomes. */
  static int length(int bits) {
    return (bits + MEMORY) * RATE;
  }

  /** Coded bits as +1 and -1. */
  static byte[] encode(boolean[] message) {
    byte[] out = new byte[length(message.length)];
    int register = 0;
    for (int i = 0; i < message.length + MEMORY; i++) {
      register = (register << 1 | (i < message.length && message[i] ? 1 : 0)) & 2 * STATES - 1;
      for (int g = 0; g < RATE; g++) {
        out[i * RATE + g] = sign(register, g);
      }
    }
    return out;
  }

  /** The message whose code correlates best with the soft values (positive: +1). */
  static boolean[] decode(double[] soft, int bits) {
    int steps = bits + MEMORY;
    double[] score = new double[STATES];
    Arrays.fill(score, Double.NEGATIVE_INFINITY);
    score[0] = 0;
    byte[][] from = new byte[steps][STATES];
    for (int i = 0; i < steps; i++) {
      double[] next = new double[STATES];
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int s = 0; s < STATES; s++) {
        for (int bit = 0; bit <= (i < bits ? 1 : 0); bit++) {
          int register = s << 1 | bit;
          double v = score[s];
          for (int g = 0; g < RATE; g++) {
            v += sign(register, g) * soft[i * RATE + g];
          }
          int to = register & STATES - 1;
          if (v > next[to]) {
            next[to] = v;
            from[i][to] = (byte) (s >> MEMORY - 1);
          }
        }
      }
      score = next;
    }
    boolean[] message = new boolean[bits];
    int state = 0;
    for (int i = steps - 1; i >= 0; i--) {
      if (i < bits) {
        message[i] = (state & 1) == 1;
      }
      state = state >> 1 | from[i][state] << MEMORY - 1;
    }
    return message;
  }

  private static byte sign(int register, int g) {
    return (byte) (2 * (Integer.bitCount(register & GENERATORS[g]) & 1) - 1);
  }
}
