// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import org.bytedeco.javacpp.Pointer;

/** Looks at what native calls return, so that none fails unseen. */
final class Codes {

  private Codes() {}

  /** The code when it is no failure. */
  static int check(int code, String doing) {
    if (code < 0) {
      throw new IllegalStateException(doing + ": " + FFmpeg.error(code));
    }
    return code;
  }

  /** The pointer when there is one; FFmpeg returns none when memory is short. */
  static <P extends Pointer> P check(P pointer, String doing) {
    if (pointer == null || pointer.isNull()) {
      throw new IllegalStateException(doing + ": FFmpeg has no memory for it");
    }
    return pointer;
  }
}
