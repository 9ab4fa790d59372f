// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import java.util.OptionalLong;

/** The number with its check value as coded bits, and back. */
final class Payload {
  private static final int ID = 64;
  private static final int BITS = ID + 16;
  static final int CODED = Convolution.length(BITS);
  static final Band BAND = new Band(CODED);

  private Payload() {}

  /** +1 or -1 per coded bit. */
  static byte[] encode(long id) {
    boolean[] message = new boolean[BITS];
    int crc = Crc16.of(id);
    for (int i = 0; i < BITS; i++) {
      message[i] = ((i < ID ? id >>> ID - 1 - i : crc >>> BITS - 1 - i) & 1) == 1;
    }
    return Convolution.encode(message);
  }

  /** The number, if the check value agrees. */
  static OptionalLong decode(double[] soft) {
    boolean[] message = Convolution.decode(soft, BITS);
    long id = 0;
    int crc = 0;
    for (int i = 0; i < BITS; i++) {
      int bit = message[i] ? 1 : 0;
      if (i < ID) {
        id = id << 1 | bit;
      } else {
        crc = crc << 1 | bit;
      }
    }
    return crc == Crc16.of(id) ? OptionalLong.of(id) : OptionalLong.empty();
  }
}
