// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeTest {

  /** Bit by bit as in the catalogue of CRC algorithms, where CRC-16/IBM-3740 of "123456789" is 29B1. */
  @Test
  void crcOfKnownBytes() {
    int reference = 0xffff;
    for (byte b : "12345678".getBytes()) {
      reference ^= b << 8;
      for (int i = 0; i < 8; i++) {
        reference = (reference << 1 ^ ((reference & 0x8000) != 0 ? 0x1021 : 0)) & 0xffff;
      }
    }
    assertEquals(reference, Crc16.of(0x3132333435363738L));
    int nine = reference ^ '9' << 8;
    for (int i = 0; i < 8; i++) {
      nine = (nine << 1 ^ ((nine & 0x8000) != 0 ? 0x1021 : 0)) & 0xffff;
    }
    assertEquals(0x29b1, nine);
  }

  @Test
  void codeCorrectsWhatItPromises() {
    Random r = new Random(1);
    boolean[] message = new boolean[80];
    for (int i = 0; i < message.length; i++) {
      message[i] = r.nextBoolean();
    }
    byte[] code = Convolution.encode(message);
    assertEquals(Convolution.length(80), code.length);
    double[] soft = new double[code.length];
    for (int i = 0; i < soft.length; i++) {
      soft[i] = code[i];
    }
    // free distance 29: any 14 errors are corrected
    for (int i = 0; i < 14; i++) {
      soft[100 + i] *= -1;
    }
    assertArrayEquals(message, Convolution.decode(soft, 80));
    // and noise of 1.3 times the signal
    for (int i = 0; i < soft.length; i++) {
      soft[i] = code[i] + 1.3 * r.nextGaussian();
    }
    assertArrayEquals(message, Convolution.decode(soft, 80));
  }

  @Test
  void numbersComeBackAndNoiseGivesNone() {
    Random r = new Random(2);
    for (long id : new long[] {0, -1, Long.MIN_VALUE, r.nextLong()}) {
      byte[] code = Payload.encode(id);
      double[] soft = new double[code.length];
      for (int i = 0; i < soft.length; i++) {
        soft[i] = 0.1 * code[i];
      }
      assertEquals(OptionalLong.of(id), Payload.decode(soft));
    }
    int found = 0;
    for (int i = 0; i < 100; i++) {
      found += Payload.decode(r.doubles(Payload.CODED, -1, 1).toArray()).isPresent() ? 1 : 0;
    }
    assertEquals(0, found);
  }

  @Test
  void transformAndBack() {
    Random r = new Random(3);
    double[] re = r.doubles(64, -1, 1).toArray();
    double[] im = r.doubles(64, -1, 1).toArray();
    double[] a = re.clone();
    double[] b = im.clone();
    Fft.transform(a, b, 8, false);
    double sumRe = 0;
    double sumIm = 0;
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        double angle = -2 * Math.PI * (3 * x + 5 * y) / 8;
        sumRe += re[y * 8 + x] * Math.cos(angle) - im[y * 8 + x] * Math.sin(angle);
        sumIm += re[y * 8 + x] * Math.sin(angle) + im[y * 8 + x] * Math.cos(angle);
      }
    }
    assertEquals(sumRe, a[5 * 8 + 3], 1e-12);
    assertEquals(sumIm, b[5 * 8 + 3], 1e-12);
    Fft.transform(a, b, 8, true);
    for (int i = 0; i < 64; i++) {
      assertEquals(re[i], a[i] / 64, 1e-12);
      assertEquals(im[i], b[i] / 64, 1e-12);
    }
  }

  @Test
  void noFrequencyServesTwiceAndEveryBitIsThere() {
    Band band = Payload.BAND;
    Set<Integer> seen = new HashSet<>();
    for (int k : band.sync) {
      assertTrue(seen.add(k) && seen.add(conjugate(k)));
    }
    for (int k : band.data) {
      assertTrue(seen.add(k) && seen.add(conjugate(k)));
    }
    int[] copies = new int[Payload.CODED];
    for (int b : band.bit) {
      copies[b]++;
    }
    for (int c : copies) {
      assertTrue(c >= band.rings - 1, "copies " + c);
    }
    assertNotEquals(0, band.sync.length);
  }

  private static int conjugate(int k) {
    int n = Band.TILE;
    return (n - k / n) % n * n + (n - k % n) % n;
  }
}
