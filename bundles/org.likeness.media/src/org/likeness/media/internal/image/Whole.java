// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.image;

import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.ImageFormat;

/**
 * Refuses pictures that are cut off: decoders fill the missing part with grey or zeros, and a training set would silently
 * take that in.
 */
public final class Whole {

  private Whole() {}

  /** Throws when the file ends before its format's end mark or stated length. */
  public static void check(ImageFormat format, byte[] b, Object name) {
    boolean whole = switch (format) {
      case PNG -> png(b);
      case JPEG -> jpeg(b);
      case WEBP -> b.length >= 8 + little(b, 4);
      case BMP -> bmp(b);
    };
    if (!whole) {
      throw new UserProblem(name + " is a damaged " + format + " picture: the file ends before the picture does.");
    }
  }

  private static boolean png(byte[] b) {
    long p = 8;
    while (p + 12 <= b.length) {
      int at = (int) p;
      long length = (b[at] & 0xffL) << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
      if (b[at + 4] == 'I' && b[at + 5] == 'E' && b[at + 6] == 'N' && b[at + 7] == 'D') {
        return true;
      }
      p += 12 + length;
    }
    return false;
  }

  /** An end-of-image mark anywhere after the last scan's start will do: cameras append other data. */
  private static boolean jpeg(byte[] b) {
    for (int i = b.length - 2; i > 1; i--) {
      if (b[i] == (byte) 0xff) {
        int marker = b[i + 1] & 0xff;
        if (marker == 0xd9) {
          return true;
        }
        if (marker == 0xda) {
          return false;
        }
      }
    }
    return false;
  }

  /** Row bytes x rows beyond the pixel offset, for uncompressed files. */
  private static boolean bmp(byte[] b) {
    if (b.length < 34 || little(b, 14) < 40 || little(b, 30) != 0 && little(b, 30) != 3) {
      return b.length >= 34;
    }
    long bits = little(b, 28) & 0xffff;
    long row = (little(b, 18) * bits + 31) / 32 * 4;
    return b.length >= little(b, 10) + row * Math.abs((int) little(b, 22));
  }

  private static long little(byte[] b, int at) {
    return (b[at] & 0xffL) | (b[at + 1] & 0xffL) << 8 | (b[at + 2] & 0xffL) << 16 | (b[at + 3] & 0xffL) << 24;
  }
}
