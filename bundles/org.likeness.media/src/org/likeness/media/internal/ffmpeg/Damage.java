// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_PROP_INTRA_ONLY;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_descriptor_get;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Keeps which frames of a video are missing and which were decoded from damage. After damage, every frame is suspect until the next key
 * frame, because frames are built on those before them; codecs that code each frame by itself are not.
 */
final class Damage {
  private static final int NAMED = 6;

  private final boolean alone;
  private final BitSet missing = new BitSet();
  private final BitSet damaged = new BitSet();
  private boolean suspect;
  private boolean complained;

  Damage(int codec) {
    alone = alone(codec);
  }

  /** Whether a codec codes each frame by itself. */
  static boolean alone(int codec) {
    AVCodecDescriptor d = avcodec_descriptor_get(codec);
    return d != null && !d.isNull() && (d.props() & AV_CODEC_PROP_INTRA_ONLY) != 0;
  }

  /**
   * Looks at a decoded frame; whether it was decoded from damage.
   *
   * @param failed whether the decoder refused a packet since the frame before
   * @param doubtful whether packets are lost beside it or that it may be built on
   */
  boolean look(AVFrame f, long index, boolean failed, boolean doubtful) {
    boolean flagged = f.decode_error_flags() != 0 || (f.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
    boolean key = (f.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
    if (flagged || failed && !key) {
      suspect = !alone;
    } else if (key) {
      suspect = false;
    }
    boolean now = flagged || suspect || doubtful;
    if (now) {
      damaged.set((int) Math.min(index, Integer.MAX_VALUE - 1));
    }
    suspect |= failed && !alone;
    return now;
  }

  /**
   * There is no picture for a frame.
   *
   * @param failed whether the decoder complained; otherwise the file may just mean "as before"
   */
  void missing(long index, boolean failed) {
    missing.set((int) Math.min(index, Integer.MAX_VALUE - 1));
    complained |= failed;
    suspect |= failed && !alone;
  }

  /** Decoding begins at a key frame. */
  void fresh() {
    suspect = false;
  }

  boolean none() {
    return missing.isEmpty() && damaged.isEmpty();
  }

  /**
   * Sentences about the file.
   *
   * @param frames in all
   * @param micros when a frame is shown
   */
  List<String> notes(Object file, long frames, LongUnaryOperator micros) {
    List<String> out = new ArrayList<>();
    if (!missing.isEmpty()) {
      int n = missing.cardinality();
      out.add(file + (complained || !damaged.isEmpty() ? " is damaged: " + n + " of " + frames + " frames could not be decoded ("
          : ": " + n + " of " + frames + " frames have no picture of their own (") + named(missing, micros)
          + "); the frame before is held in " + (n == 1 ? "its" : "their") + " place.");
    }
    if (!damaged.isEmpty()) {
      int n = damaged.cardinality();
      out.add(file + " is damaged: " + n + " of " + frames + " frames " + (n == 1 ? "was" : "were") + " decoded from damaged data ("
          + named(damaged, micros) + ").");
    }
    return out;
  }

  private static String named(BitSet set, LongUnaryOperator micros) {
    List<String> parts = new ArrayList<>();
    int more = 0;
    for (int from = set.nextSetBit(0); from >= 0; ) {
      int to = set.nextClearBit(from) - 1;
      if (parts.size() < NAMED) {
        parts.add((to == from ? Integer.toString(from) : from + " to " + to) + " at " + seconds(micros.applyAsLong(from)));
      } else {
        more++;
      }
      from = set.nextSetBit(to + 1);
    }
    return (set.cardinality() == 1 ? "number " : "numbers ") + String.join(", ", parts) + (more > 0 ? " and " + more + " more places" : "");
  }

  private static String seconds(long micros) {
    return String.format(java.util.Locale.ROOT, "%.2f s", micros * 1e-6);
  }
}
