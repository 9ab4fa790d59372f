// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The time stamps of all frames in the order in which they are shown, and where decoding can begin. Made by reading every
 * packet without decoding it; where packets carry no usable time stamps (some AVI files, raw streams), by decoding once.
 */
public final class PacketIndex {
  private final long[] shown;
  private final long[] keyShown;
  private final long[] keyStored;
  private final boolean seekable;
  private final long lastDuration;

  private PacketIndex(long[] shown, long[] keyShown, long[] keyStored, boolean seekable, long lastDuration) {
    this.shown = shown;
    this.keyShown = keyShown;
    this.keyStored = keyStored;
    this.seekable = seekable;
    this.lastDuration = lastDuration;
  }

  /** Reads the whole file once. */
  public static PacketIndex of(Path file) {
    LongList shown = new LongList();
    LongList keyShown = new LongList();
    LongList keyStored = new LongList();
    long last = Long.MIN_VALUE;
    long lastDuration = 0;
    boolean usable = true;
    try (Demuxer d = Demuxer.video(file)) {
      d.onlyChosen();
      boolean vp8 = d.stream().codecpar().codec_id() == AV_CODEC_ID_VP8;
      for (AVPacket p; usable && (p = d.read()) != null; ) {
        if ((p.flags() & AV_PKT_FLAG_DISCARD) != 0 || vp8 && p.size() > 0 && (p.data().get(0) >> 4 & 1) == 0) {
          continue; // decoded, but not shown: outside the edit list, or VP8's hidden reference frame (RFC 6386, 9.1)
        }
        long pts = p.pts();
        usable = pts != AV_NOPTS_VALUE;
        shown.add(pts);
        if (pts > last) {
          last = pts;
          lastDuration = p.duration();
        }
        if ((p.flags() & AV_PKT_FLAG_KEY) != 0) {
          keyShown.add(pts);
          keyStored.add(p.dts() == AV_NOPTS_VALUE ? pts : p.dts());
        }
      }
    }
    long[] times = shown.toArray();
    Arrays.sort(times);
    long[] keys = keyShown.toArray();
    usable &= distinct(times) && distinct(keys) && (times.length == 0 || keys.length > 0 && keys[0] <= times[0]);
    return usable ? new PacketIndex(times, keys, keyStored.toArray(), true, lastDuration) : decoded(file);
  }

  private static PacketIndex decoded(Path file) {
    LongList shown = new LongList();
    try (Demuxer d = Demuxer.video(file); Decoder v = new Decoder(d)) {
      for (AVFrame f; (f = v.next()) != null; ) {
        shown.add(f.best_effort_timestamp());
      }
    }
    return new PacketIndex(shown.toArray(), new long[0], new long[0], false, 0);
  }

  public int size() {
    return shown.length;
  }

  /** Time stamps in the stream's time base, ascending unless {@link #timed} is false. */
  public long[] shown() {
    return shown;
  }

  /** Whether the time stamps are there and ascend. */
  public boolean timed() {
    return distinct(shown) && (shown.length == 0 || shown[0] != AV_NOPTS_VALUE);
  }

  /** Whether frames can be found by time stamp; otherwise only by counting from the start. */
  public boolean seekable() {
    return seekable;
  }

  /** The duration of the last frame in the stream's time base; 0 when the file does not say. */
  public long lastDuration() {
    return lastDuration;
  }

  /** The number of the last key frame at or before a frame, -1 when there is none. */
  public int keyBefore(int frame) {
    int k = Arrays.binarySearch(keyShown, shown[frame]);
    return k >= 0 ? k : -k - 2;
  }

  public long keyShown(int key) {
    return keyShown[key];
  }

  /** The decoding time stamp of a key packet, which is what demuxers search by. */
  public long keyStored(int key) {
    return keyStored[key];
  }

  /** The frame shown at exactly this time stamp, or a negative number. */
  public int find(long timestamp) {
    return Arrays.binarySearch(shown, timestamp);
  }

  private static boolean distinct(long[] sorted) {
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] <= sorted[i - 1]) {
        return false;
      }
    }
    return true;
  }

}
