// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Set;
import org.likeness.api.problem.UserProblem;

/** Tells whether a Matroska, WebM or FLV file goes on behind the last packet that was found in it. */
final class Tail {
  private static final int EBML = 0x1a45dfa3;
  /** Elements of one file that may follow a block (RFC 9559): clusters, indexes, tags, chapters, attachments, tracks, padding. */
  private static final Set<Integer> MASTERS = Set.of(0x1f43b675, 0x1c53bb6b, 0x1254c367, 0x1043a770, 0x1941a469, 0x114d9b74, 0x1549a966, 0x1654ae6b);
  private static final Set<Integer> SHORT = Set.of(0xec, 0xbf, 0xa3, 0xa0, 0x9b, 0xfb, 0x75, 0xab, 0xa7);
  private static final int FLV_HEADERS = 64;

  private Tail() {}

  /** Whether what follows is nothing, or what may follow. */
  static boolean whole(Path file, long end) {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() - end < FLV_HEADERS) {
        return true;
      }
      if (in.readInt() != EBML) {
        return false;
      }
      in.seek(end);
      int first = in.readInt();
      return MASTERS.contains(first) || SHORT.contains(first >>> 24);
    } catch (IOException e) {
      throw new UserProblem("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
