// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.ImageInfo;
import org.likeness.media.image.Images;
import org.likeness.media.image.Orientation;

class OrientationTest {
  private static final int W = 48;
  private static final int H = 32;
  private static final int[] COLOURS = {0xff0000, 0x00ff00, 0x0000ff, 0xffffff};

  @TempDir Path folder;

  /** Exif 2.32, 4.6.4 A: where the stored row 0 and the stored column 0 are seen, for the values 1 to 8. */
  private static final String[] ROW_COLUMN = {
    "top left", "top right", "bottom right", "bottom left", "left top", "right top", "right bottom", "left bottom"};

  @Test
  void jpegFilesComeUprightInAllEightOrientations() throws IOException {
    byte[] plain = Images.encode(quadrants(), ImageFormat.JPEG, 95);
    for (int value = 1; value <= 8; value++) {
      for (boolean bigEndian : new boolean[] {true, false}) {
        Path file = folder.resolve("o" + value + ".jpg");
        Files.write(file, withExif(plain, value, bigEndian));
        check(value, Images.read(file));
        ImageInfo info = Images.info(file);
        assertEquals(value, info.orientation().exif());
        assertEquals(value > 4 ? H : W, info.width());
      }
    }
  }

  @Test
  void eachOrientationIsAFlipThenATurn() {
    for (Orientation o : Orientation.values()) {
      assertEquals(o, Orientation.of(o.flips(), o.degrees() - 360));
      check(o.exif(), o.apply(quadrants()));
    }
  }

  private static void check(int value, Image seen) {
    assertEquals(value > 4 ? H : W, seen.width(), "orientation " + value);
    String[] side = ROW_COLUMN[value - 1].split(" ");
    // the stored corners (row, column): 0 = first, 1 = last
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        String a = row == 0 ? side[0] : opposite(side[0]);
        String b = column == 0 ? side[1] : opposite(side[1]);
        boolean right = a.equals("right") || b.equals("right");
        boolean bottom = a.equals("bottom") || b.equals("bottom");
        int x = seen.width() * (right ? 3 : 1) / 4;
        int y = seen.height() * (bottom ? 3 : 1) / 4;
        int expected = COLOURS[row * 2 + column];
        for (int c = 0; c < 3; c++) {
          int e = expected >> 16 - 8 * c & 0xff;
          assertTrue(Math.abs(e - seen.get(x, y, c)) < 12, "orientation " + value + " corner " + row + column);
        }
      }
    }
  }

  private static String opposite(String side) {
    return switch (side) {
      case "top" -> "bottom";
      case "bottom" -> "top";
      case "left" -> "right";
      default -> "left";
    };
  }

  private static Image quadrants() {
    Image out = Image.rgb(W, H);
    for (int y = 0; y < H; y++) {
      for (int x = 0; x < W; x++) {
        int colour = COLOURS[(y < H / 2 ? 0 : 2) + (x < W / 2 ? 0 : 1)];
        for (int c = 0; c < 3; c++) {
          out.data()[(y * W + x) * 3 + c] = (byte) (colour >> 16 - 8 * c);
        }
      }
    }
    return out;
  }

  /** Puts an APP1 segment with one TIFF entry, 0x0112, behind the start of the picture. */
  static byte[] withExif(byte[] jpeg, int value, boolean bigEndian) {
    int[] big = {0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
      0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0};
    int[] little = {0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0,
      0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    for (int b : bigEndian ? big : little) {
      out.write(b);
    }
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
