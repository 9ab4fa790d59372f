// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The time stamps of all frames in the order in which they are shown, and where decoding can begin. Made by reading every
 * packet without decoding it; where packets carry no usable time stamps (some AVI files, raw streams), by decoding once. Where packets are
 * lost, the frames that are missing are numbered too.
 */
public final class PacketIndex {
  /** Frames before and after a hole that may be a frame early or built on lost ones, where the file has no time stamps of its own. */
  private static final int UNSURE = 3;

  private final long[] shown;
  private final long[] keyShown;
  private final long[] keyStored;
  private final boolean seekable;
  private final long lastDuration;
  private final BitSet lost;
  private final BitSet doubtful;
  /** The number of each frame in the order of decoding, -1 for one that has no time; null where time stamps tell. */
  private final int[] numbers;

  private PacketIndex(PacketScan scan, long[] shown, long[] missing, BitSet doubtful, int[] numbers) {
    this.shown = shown;
    this.doubtful = doubtful;
    this.numbers = numbers;
    seekable = numbers == null;
    keyShown = seekable ? scan.keys().stream().mapToLong(k -> scan.shown()[k]).toArray() : new long[0];
    keyStored = seekable ? scan.keys().stream().mapToLong(k -> scan.stored()[k]).toArray() : new long[0];
    lastDuration = seekable ? scan.lastDuration() : 0;
    lost = lost(shown, missing);
  }

  private static BitSet lost(long[] shown, long[] missing) {
    BitSet out = new BitSet();
    for (long t : missing) {
      out.set(Arrays.binarySearch(shown, t));
    }
    return out;
  }

  /** Reads the whole file once. */
  public static PacketIndex of(Path file) {
    PacketScan scan = PacketScan.of(file);
    long[] times = scan.shown().clone();
    Arrays.sort(times);
    long[] keys = scan.keys().stream().mapToLong(k -> scan.shown()[k]).toArray();
    if (!distinct(times) || times.length > 0 && (times[0] == AV_NOPTS_VALUE || !distinct(keys) || keys.length == 0 || keys[0] > times[0])) {
      return decoded(file, scan);
    }
    long[] missing = Holes.missing(scan, times, false);
    long[] all = merged(times, missing);
    BitSet doubtful = new BitSet();
    if (missing.length > 0) {
      Holes.doubtful(scan).stream().forEach(i -> doubtful.set(Arrays.binarySearch(all, scan.shown()[i])));
    }
    return new PacketIndex(scan, all, missing, doubtful, null);
  }

  private static PacketIndex decoded(Path file, PacketScan scan) {
    LongList own = new LongList();
    LongList guessed = new LongList();
    boolean timed = false;
    try (Demuxer d = Demuxer.video(file); Decoder v = new Decoder(d)) {
      for (AVFrame f; (f = v.next()) != null; ) {
        own.add(f.pts());
        timed |= f.pts() != AV_NOPTS_VALUE;
        guessed.add(f.best_effort_timestamp());
      }
    }
    long[] given = distinct(guessed.toArray()) ? guessed.toArray() : (timed ? own : guessed).toArray();
    long[] mended = Stamps.mended(given);
    if (mended == null) {
      return new PacketIndex(scan, guessed.toArray(), new long[0], new BitSet(), IntStream.range(0, given.length).toArray());
    }
    long[] times = Arrays.stream(mended).filter(t -> t != Stamps.NONE).toArray();
    long[] missing = Holes.missing(scan, times, true);
    long[] all = merged(times, missing);
    int[] numbers = Arrays.stream(mended).mapToInt(t -> t == Stamps.NONE ? -1 : Arrays.binarySearch(all, t)).toArray();
    BitSet doubtful = new BitSet();
    if (missing.length > 0) {
      Holes.doubtful(scan).stream().flatMap(i -> IntStream.rangeClosed(i, i + UNSURE)).filter(i -> i < numbers.length && numbers[i] >= 0)
          .forEach(i -> doubtful.set(numbers[i]));
      lost(all, missing).stream().forEach(i -> doubtful.set(Math.max(0, i - UNSURE), i)); // their times are guessed
    }
    return new PacketIndex(scan, all, missing, doubtful, numbers);
  }

  private static long[] merged(long[] times, long[] missing) {
    return missing.length == 0 ? times : LongStream.concat(LongStream.of(times), LongStream.of(missing)).sorted().toArray();
  }

  /** Whether a frame's packet is lost. */
  public boolean lost(int frame) {
    return lost.get(frame);
  }

  /** Whether a frame may be built on one that is lost. */
  public boolean doubtful(int frame) {
    return doubtful.get(frame);
  }

  /** The number of a decoded frame where time stamps do not tell it, by how many were decoded before it; -1 for one without a time. */
  public int number(int before) {
    return before < numbers.length ? numbers[before] : -1;
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
