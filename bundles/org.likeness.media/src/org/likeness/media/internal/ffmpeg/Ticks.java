// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import org.likeness.media.video.Rational;

/** How finely containers and encoders tell time. */
final class Ticks {
  private static final Rational MICROS = Rational.of(1_000_000);
  /** MPEG-4 part 2 counts time in 16 bits (ISO/IEC 14496-2, vop_time_increment_resolution). */
  private static final Rational MPEG4 = Rational.of(60_000);
  /** AVI has no time stamps but one empty chunk for each tick without a picture, which holds the one before. */
  private static final Rational AVI = Rational.of(1000);

  private Ticks() {}

  /** Ticks per second for frames that do not lie on a grid of their own. */
  static Rational finest(Codecs.Kind kind, String encoder) {
    return kind == Codecs.Kind.AVI ? AVI : encoder.equals("mpeg4") ? MPEG4 : MICROS;
  }
}
