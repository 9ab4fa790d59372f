// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.likeness.api.problem.UserProblem;

/**
 * Tells from the outermost lengths whether a file is cut off: FFmpeg just ends there, and a user should hear of it. Knows
 * MP4/MOV (ISO/IEC 14496-12 boxes), WebM/Matroska (EBML, RFC 8794) and AVI (RIFF); says no for all else.
 */
public final class Container {
  private static final int EBML = 0x1a45dfa3;
  private static final int RIFF = 0x52494646;
  private static final int FTYP = 0x66747970;

  private Container() {}

  public static boolean cut(Path file) {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long length = in.length();
      if (length < 12) {
        return false;
      }
      int first = in.readInt();
      if (first == RIFF) {
        return 8 + (Integer.reverseBytes(in.readInt()) & 0xffffffffL) > length;
      }
      if (first == EBML) {
        return matroska(in, length);
      }
      return in.readInt() == FTYP && boxes(in, length);
    } catch (EOFException e) {
      return true;
    } catch (IOException e) {
      throw new UserProblem("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }

  private static boolean boxes(RandomAccessFile in, long length) throws IOException {
    long at = 0;
    while (at < length) {
      in.seek(at);
      long size = in.readInt() & 0xffffffffL;
      in.readInt();
      if (size == 0) {
        return false;
      }
      if (size == 1) {
        size = in.readLong();
      }
      if (size < 8) {
        return true;
      }
      at += size;
    }
    return at > length;
  }

  private static boolean matroska(RandomAccessFile in, long length) throws IOException {
    long header = vint(in);
    in.seek(in.getFilePointer() + header);
    in.readInt();
    long segment = vint(in);
    return segment >= 0 && in.getFilePointer() + segment > length;
  }

  /** An EBML length; -1 when it is "unknown" (all ones), as live recordings have it. */
  private static long vint(RandomAccessFile in) throws IOException {
    int first = in.readUnsignedByte();
    int extra = Integer.numberOfLeadingZeros(first) - 24;
    long v = first & (0x7f >> extra);
    for (int i = 0; i < extra; i++) {
      v = v << 8 | in.readUnsignedByte();
    }
    return v == (1L << 7 * (extra + 1)) - 1 ? -1 : v;
  }
}
