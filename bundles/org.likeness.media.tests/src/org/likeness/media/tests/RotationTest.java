// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.image.Orientation;
import org.likeness.media.video.VideoReader;

class RotationTest {
  private static final int ONE = 1 << 16;

  @TempDir Path folder;

  @Test
  void matricesInTheTrackHeaderTurnTheFrames() throws IOException {
    Path plain = folder.resolve("plain.mp4");
    Clips.write(plain, 4, Clips.options(96, 64));
    Image upright;
    try (VideoReader in = VideoReader.open(plain)) {
      upright = in.next().image();
    }
    // ISO/IEC 14496-12, 8.3.2: {a, b, c, d}: the pixel (p, q) is shown at (a p + c q, b p + d q), y down
    turned(plain, upright, Orientation.ROTATED_90, 0, ONE, -ONE, 0);
    turned(plain, upright, Orientation.ROTATED_180, -ONE, 0, 0, -ONE);
    turned(plain, upright, Orientation.ROTATED_270, 0, -ONE, ONE, 0);
    turned(plain, upright, Orientation.FLIPPED, -ONE, 0, 0, ONE);
    turned(plain, upright, Orientation.FLIPPED_180, ONE, 0, 0, -ONE);
    turned(plain, upright, Orientation.TRANSPOSED, 0, ONE, ONE, 0);
  }

  private void turned(Path plain, Image upright, Orientation expected, int a, int b, int c, int d) throws IOException {
    byte[] bytes = Files.readAllBytes(plain);
    int at = find(bytes, "tkhd") + 4 + 40; // version 0: the matrix lies 40 bytes into the box's content
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    assertEquals(ONE, buffer.getInt(at));
    buffer.putInt(at, a).putInt(at + 4, b).putInt(at + 12, c).putInt(at + 16, d);
    Path file = folder.resolve(expected + ".mp4");
    Files.write(file, bytes);
    try (VideoReader in = VideoReader.open(file)) {
      assertEquals(expected, in.info().rotation());
      Image seen = in.next().image();
      assertEquals(expected.swapsSides() ? 64 : 96, in.info().width());
      assertEquals(in.info().width(), seen.width());
      assertArrayEquals(expected.apply(upright).data(), seen.data());
      in.seek(3);
      assertEquals(64 * 96 * 3, in.next().image().data().length);
    }
  }

  private static int find(byte[] bytes, String type) {
    for (int i = 0; i + 4 <= bytes.length; i++) {
      if (bytes[i] == type.charAt(0) && bytes[i + 1] == type.charAt(1) && bytes[i + 2] == type.charAt(2) && bytes[i + 3] == type.charAt(3)) {
        return i;
      }
    }
    throw new AssertionError("no " + type);
  }
}
