// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.image;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.ImageInfo;
import org.likeness.media.image.Orientation;

/**
 * Reads the headers of PNG (ISO/IEC 15948), JPEG (ITU-T T.81), WebP (RFC 9649) and BMP, so that sizes are known and limits
 * hold before a pixel is decoded.
 */
public final class ImageHeader {
  private static final long PNG = 0x89504e470d0a1a0aL;

  private final byte[] bytes;
  private final Object name;

  private ImageHeader(byte[] bytes, Object name) {
    this.bytes = bytes;
    this.name = name;
  }

  /**
   * Parses the start of a file.
   *
   * @param name what to call it in a message
   * @throws BufferUnderflowException when the header goes beyond the bytes given
   * @throws UserProblem when this is no picture that we read
   */
  public static ImageInfo parse(byte[] start, Object name) {
    ImageHeader h = new ImageHeader(start, name);
    if (start.length >= 8 && h.big(0, 8) == PNG) {
      return h.png();
    }
    if (start.length >= 3 && h.big(0, 3) == 0xffd8ff) {
      return h.jpeg();
    }
    if (start.length >= 12 && h.ascii(0).equals("RIFF") && h.ascii(8).equals("WEBP")) {
      return h.webp();
    }
    if (start.length >= 2 && start[0] == 'B' && start[1] == 'M') {
      return h.bmp();
    }
    throw new UserProblem(name + " is " + h.guess() + "; pictures may be PNG, JPEG, WebP or BMP.");
  }

  private ImageInfo png() {
    int width = (int) big(16, 4);
    int height = (int) big(20, 4);
    int depth = (int) big(24, 1);
    int colour = (int) big(25, 1);
    int channels = switch (colour) {
      case 0 -> 1;
      case 4 -> 2;
      case 6 -> 4;
      default -> 3;
    };
    Orientation orientation = Orientation.NORMAL;
    for (long p = 8; p + 12 <= bytes.length; p += 12 + big((int) p, 4)) {
      String type = ascii((int) p + 4);
      if (type.equals("eXIf")) {
        orientation = exif((int) p + 8);
      } else if (type.equals("tRNS")) {
        channels = channels == 1 ? 2 : 4;
      } else if (type.equals("IDAT")) {
        break;
      }
    }
    return new ImageInfo(ImageFormat.PNG, width, height, channels, depth, orientation).oriented();
  }

  private ImageInfo jpeg() {
    Orientation orientation = Orientation.NORMAL;
    int p = 2;
    while (true) {
      while (big(p, 1) == 0xff && big(p + 1, 1) == 0xff) {
        p++;
      }
      int marker = (int) big(p, 2);
      int length = (int) big(p + 2, 2);
      if (marker == 0xffe1 && big(p + 4, 4) == 0x45786966) {
        orientation = exif(p + 10);
      }
      boolean frame = marker >= 0xffc0 && marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8 && marker != 0xffcc;
      if (frame) {
        return new ImageInfo(ImageFormat.JPEG, (int) big(p + 7, 2), (int) big(p + 5, 2), (int) big(p + 9, 1) == 1 ? 1 : 3,
            (int) big(p + 4, 1), orientation).oriented();
      }
      if (marker < 0xff00 || marker == 0xffda || length < 2) {
        throw new UserProblem(name + " is a damaged JPEG picture: it has no frame header.");
      }
      p += 2 + length;
    }
  }

  private ImageInfo webp() {
    String kind = ascii(12);
    int width;
    int height;
    int channels = 3;
    Orientation orientation = Orientation.NORMAL;
    switch (kind) {
      case "VP8 " -> {
        width = (int) little(26, 2) & 0x3fff;
        height = (int) little(28, 2) & 0x3fff;
      }
      case "VP8L" -> {
        long bits = little(21, 4);
        width = (int) (bits & 0x3fff) + 1;
        height = (int) (bits >> 14 & 0x3fff) + 1;
        channels = (bits >> 28 & 1) == 1 ? 4 : 3;
      }
      case "VP8X" -> {
        int flags = (int) little(20, 1);
        if ((flags & 2) != 0) {
          throw new UserProblem(name + " is an animated WebP picture; single pictures are read, and videos as mp4, webm or avi.");
        }
        width = (int) little(24, 3) + 1;
        height = (int) little(27, 3) + 1;
        channels = (flags & 0x10) != 0 ? 4 : 3;
        if ((flags & 8) != 0) {
          orientation = webpExif();
        }
      }
      default -> throw new UserProblem(name + " is a damaged WebP picture: its first chunk is not known.");
    }
    return new ImageInfo(ImageFormat.WEBP, width, height, channels, 8, orientation).oriented();
  }

  private Orientation webpExif() {
    for (long p = 12; ; ) {
      String type = ascii((int) p);
      if (type.equals("EXIF")) {
        int start = (int) p + 8;
        return exif(big(start, 4) == 0x45786966 ? start + 6 : start);
      }
      long size = little((int) p + 4, 4);
      p += 8 + size + (size & 1);
      if (p + 8 > little(4, 4) + 8) {
        return Orientation.NORMAL;
      }
      if (p > Integer.MAX_VALUE - 64) {
        throw new BufferUnderflowException();
      }
    }
  }

  private ImageInfo bmp() {
    boolean old = little(14, 4) == 12;
    int width = (int) little(18, old ? 2 : 4);
    int height = Math.abs((int) little(old ? 20 : 22, old ? 2 : 4));
    int bits = (int) little(old ? 24 : 28, 2);
    return new ImageInfo(ImageFormat.BMP, width, height, bits == 32 ? 4 : 3, Math.min(8, bits), Orientation.NORMAL);
  }

  /** The orientation in a TIFF structure at {@code at}; NORMAL when it has none or is damaged, as viewers do. */
  private Orientation exif(int at) {
    boolean little = big(at, 2) == 0x4949;
    long ifd = at + number(at + 4, 4, little);
    if (ifd < at || ifd > Integer.MAX_VALUE - 0x100000) {
      return Orientation.NORMAL;
    }
    int n = (int) number((int) ifd, 2, little);
    for (int i = 0; i < n; i++) {
      int entry = (int) ifd + 2 + 12 * i;
      if (number(entry, 2, little) == 0x0112) {
        return Orientation.ofExif((int) number(entry + 8, 2, little));
      }
    }
    return Orientation.NORMAL;
  }

  private long number(int at, int size, boolean little) {
    return little ? little(at, size) : big(at, size);
  }

  private long big(int at, int size) {
    need(at, size);
    long v = 0;
    for (int i = 0; i < size; i++) {
      v = v << 8 | bytes[at + i] & 0xff;
    }
    return v;
  }

  private long little(int at, int size) {
    need(at, size);
    long v = 0;
    for (int i = size - 1; i >= 0; i--) {
      v = v << 8 | bytes[at + i] & 0xff;
    }
    return v;
  }

  private String ascii(int at) {
    need(at, 4);
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  private void need(int at, int size) {
    if (at < 0 || at + size > bytes.length) {
      throw new BufferUnderflowException();
    }
  }

  private String guess() {
    if (bytes.length >= 12) {
      String four = ascii(0);
      if (four.equals("GIF8")) {
        return "a GIF";
      }
      if (four.startsWith("II*") || four.startsWith("MM\0")) {
        return "a TIFF";
      }
      if (four.startsWith("%PDF")) {
        return "a PDF";
      }
      if (ascii(4).equals("ftyp")) {
        String brand = ascii(8);
        return switch (brand) {
          case "heic", "heix", "mif1", "hevc" -> "a HEIC picture";
          case "avif", "avis" -> "an AVIF picture";
          default -> "a video, not a picture";
        };
      }
      if (big(0, 4) == 0x1a45dfa3L || four.equals("RIFF")) {
        return "a video or sound, not a picture";
      }
    }
    return "not a picture";
  }
}
