// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Leaves only those chunks of a PNG that its pixels need: the decoder complains on the standard error stream about profiles
 * that it then does not use.
 */
final class PngChunks {
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;

  private PngChunks() {}

  /** The file without other chunks; bytes that are no chunk any more are kept for the decoder to refuse. */
  static byte[] needed(byte[] png) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
    out.write(png, 0, SIGNATURE);
    int at = SIGNATURE;
    while (at + FRAME <= png.length) {
      long length = (png[at] & 0xffL) << 24 | (png[at + 1] & 0xff) << 16 | (png[at + 2] & 0xff) << 8 | png[at + 3] & 0xff;
      if (at + FRAME + length > png.length) {
        break;
      }
      int size = (int) length + FRAME;
      String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (NEEDED.contains(type)) {
        out.write(png, at, size);
      }
      at += size;
      if (type.equals("IEND")) {
        return out.toByteArray();
      }
    }
    out.write(png, at, png.length - at);
    return out.toByteArray();
  }
}
