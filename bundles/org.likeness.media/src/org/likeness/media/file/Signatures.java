// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.likeness.media.file.MediaFiles.Kind;

/** Knows files by their first bytes. */
final class Signatures {
  /** How many bytes of a file are looked at: three packets of a Blu-ray transport stream. */
  static final int BYTES = 600;

  private static final Set<String> STILL_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1", "avif", "crx ");
  private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ", "M4P ");
  private static final Set<String> MOVIE_ATOMS = Set.of("moov", "mdat", "wide", "skip", "free", "pnot");
  private static final Set<String> CLIP_STARTS = Set.of("1a45dfa3", "000001ba", "000001b3", "3026b275", "2e524d46", "060e2b34");

  private Signatures() {}

  /** What the bytes say; empty when they say nothing. */
  static Optional<Kind> kind(byte[] b) {
    if (b.length < 4) {
      return Optional.empty();
    }
    String hex = HexFormat.of().formatHex(b, 0, 4);
    String text = new String(b, 0, Math.min(b.length, 24), StandardCharsets.ISO_8859_1);
    if (hex.equals("89504e47") || hex.startsWith("ffd8ff") || riff(text, "WEBP") || text.startsWith("BM") && bmp(b)) {
      return Optional.of(Kind.PICTURE);
    }
    if (text.length() >= 12 && text.startsWith("ftyp", 4)) {
      String brand = text.substring(8, 12);
      return Optional.of(STILL_BRANDS.contains(brand) || SOUND_BRANDS.contains(brand) ? Kind.OTHER : Kind.CLIP);
    }
    boolean clip = CLIP_STARTS.contains(hex) || riff(text, "AVI ") || text.startsWith("GIF8") || text.startsWith("FLV\u0001")
        || text.startsWith("YUV4MPEG2") || text.startsWith("DKIF") || text.startsWith("nut/multimedia")
        || text.length() >= 8 && MOVIE_ATOMS.contains(text.substring(4, 8)) || transport(b);
    if (clip) {
      return Optional.of(Kind.CLIP);
    }
    boolean other = riff(text, "WAVE") || text.startsWith("ID3") || text.startsWith("fLaC") || text.startsWith("%PDF")
        || text.startsWith("II*\0") || text.startsWith("MM\0*") || text.startsWith("PK\u0003\u0004")
        || text.startsWith("#EXTM3U") || text.startsWith("ffconcat");
    return other ? Optional.of(Kind.OTHER) : Optional.empty();
  }

  private static boolean riff(String text, String form) {
    return text.startsWith("RIFF") && text.startsWith(form, 8);
  }

  /** A text may begin with "BM" too: the header's length must be one of those that exist. */
  private static boolean bmp(byte[] b) {
    return b.length > 17 && b[15] == 0 && b[16] == 0 && b[17] == 0 && b[14] >= 12 && b[14] <= 124;
  }

  /** ISO/IEC 13818-1 packets of 188 bytes, or with a time code of four bytes before each (BDAV). */
  private static boolean transport(byte[] b) {
    return sync(b, 0, 188) || sync(b, 4, 192);
  }

  private static boolean sync(byte[] b, int at, int step) {
    for (int i = 0; i < 3; i++) {
      if (at + i * step >= b.length || b[at + i * step] != 0x47) {
        return false;
      }
    }
    return true;
  }
}
