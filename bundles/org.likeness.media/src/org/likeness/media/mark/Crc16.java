// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

/** CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, most significant bit first. */
final class Crc16 {

  private Crc16() {}

  /** The check value of eight bytes, most significant first. */
  static int of(long id) {
    int crc = 0xffff;
    for (int bit = 63; bit >= 0; bit--) {
      int in = (int) (id >>> bit & 1) ^ crc >>> 15 & 1;
      crc = crc << 1 & 0xffff ^ (in == 1 ? 0x1021 : 0);
    }
    return crc;
  }
}
