// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Bytes that TensorFlow's own writer gives. */
class EventBytesTest {

  private static String hex(byte[] event) {
    return HexFormat.of().formatHex(Records.record(event));
  }

  @Test
  void theVersionEvent() {
    assertEquals("1800000000000000a37f4b220900000040fc54d9411a0d627261696e2e4576656e743a32eced8f9d", hex(Events.version(1.7e9)));
  }

  @Test
  void aScalar() {
    assertEquals("19000000000000008bf108280900004040fc54d94110072a0c0a0a0a03666964150000604009287355",
        hex(Events.scalar(1700000001, 7, "fid", 3.5)));
  }

  @Test
  void maskedChecksums() {
    assertEquals(0x07980329, Records.masked(new byte[8], 0, 8));
    byte[] check = "123456789".getBytes(StandardCharsets.US_ASCII);
    int crc = 0xE3069283;
    assertEquals((crc >>> 15 | crc << 17) + 0xA282EAD8, Records.masked(check, 0, check.length));
  }

  @Test
  void binsHoldEveryFiniteValueOnce() {
    Bins bins = Bins.of(new float[] {0, 1, 2, 3, 4, Float.NaN, Float.POSITIVE_INFINITY}, 4);
    assertEquals(5, bins.num());
    assertEquals(10, bins.sum());
    assertEquals(30, bins.squares());
    assertEquals("[1.0, 1.0, 1.0, 2.0]", java.util.Arrays.toString(bins.counts()));
    assertEquals("[1.0, 2.0, 3.0, 4.0]", java.util.Arrays.toString(bins.limits()));
    assertEquals(1, Bins.of(new float[] {2, 2, 2}, 30).counts().length);
    assertEquals(0, Bins.of(new float[0], 30).counts().length);
  }
}
