// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG1VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG2VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * All packets of a file's picture that are shown, in the order in which they are stored, and where some are missing before one: by an AVI
 * file's index, by bytes that belong to no packet (Matroska, WebM, FLV), by the counters of a transport stream, or by a leap in the times of
 * MPEG-1 and 2, whose rate is fixed. Nothing is decoded.
 *
 * @param shown when each is shown, in ticks; {@code AV_NOPTS_VALUE} where the file does not say
 * @param stored when each is to be decoded
 * @param keys where decoding can begin
 * @param lostBefore packets before which, or in which, something is lost
 * @param lostTicks the ticks that an AVI file's index has for lost packets, ascending
 * @param alone whether each is coded by itself
 * @param lastDuration ticks for which the last one shown is shown; 0 when the file does not say
 * @param end when the last one should end by what the file says, if the end of the file is lost; else {@code AV_NOPTS_VALUE}
 */
record PacketScan(long[] shown, long[] stored, BitSet keys, BitSet lostBefore, long[] lostTicks, boolean alone, long lastDuration,
    long end) {
  /** Headers between two packets are shorter. */
  private static final long HEADERS = 150;
  /** A transport stream's counters miss one loss in sixteen; so few leaps in its times are losses too. */
  private static final double RARELY = 0.02;

  static PacketScan of(Path file) {
    LongList shown = new LongList();
    LongList stored = new LongList();
    LongList places = new LongList();
    BitSet keys = new BitSet();
    BitSet lost = new BitSet();
    long last = Long.MIN_VALUE;
    long lastDuration = 0;
    try (Demuxer d = Demuxer.video(file)) {
      int codec = d.stream().codecpar().codec_id();
      boolean bytes = d.format().matches("matroska.*|flv");
      boolean transport = d.format().equals("mpegts");
      if (!bytes) {
        d.onlyChosen();
      }
      long end = -1;
      int n = 0;
      boolean hole = false;
      for (AVPacket p; (p = d.readWhole()) != null; ) {
        hole |= bytes && end >= 0 && p.pos() - end > HEADERS;
        end = Math.max(end, p.pos() + p.size());
        boolean other = p.stream_index() != d.chosen();
        if (other || (p.flags() & AV_PKT_FLAG_DISCARD) != 0 || codec == AV_CODEC_ID_VP8 && p.size() > 0 && (p.data().get(0) >> 4 & 1) == 0) {
          continue; // decoded, but not shown: outside the edit list, or VP8's hidden reference frame (RFC 6386, 9.1)
        }
        shown.add(p.pts());
        stored.add(p.dts() == AV_NOPTS_VALUE ? p.pts() : p.dts());
        places.add(p.pos());
        keys.set(n, (p.flags() & AV_PKT_FLAG_KEY) != 0);
        lost.set(n, hole || lost.get(n));
        hole = false;
        if (transport && (p.flags() & AV_PKT_FLAG_CORRUPT) != 0) {
          lost.set(n, n + 2);
        }
        if (p.pts() > last) {
          last = p.pts();
          lastDuration = p.duration();
        }
        n++;
      }
      lost.clear(n, n + 2);
      boolean fixed = codec == AV_CODEC_ID_MPEG1VIDEO || codec == AV_CODEC_ID_MPEG2VIDEO;
      if (fixed || transport) {
        leaps(stored.toArray(), lost, fixed ? 1 : RARELY);
      }
      long tail = bytes && end >= 0 && !Container.cut(file) && !Tail.whole(file, end) ? d.endTicks() : AV_NOPTS_VALUE;
      if (tail != AV_NOPTS_VALUE) {
        lost.set(n);
      }
      long[] ticks = d.places(d.chosen()) == null ? new long[0] : unread(d, places.toArray(), lost);
      return new PacketScan(shown.toArray(), stored.toArray(), keys, lost, ticks, Damage.alone(codec), lastDuration, tail);
    }
  }

  /** Marks leaps in time, if no more than a part of all packets have them: otherwise the rate may be meant to vary. */
  private static void leaps(long[] stored, BitSet lost, double most) {
    long step = Holes.step(Arrays.stream(stored).filter(t -> t != AV_NOPTS_VALUE).toArray());
    BitSet found = new BitSet();
    for (int i = 1; i < stored.length; i++) {
      found.set(i, stored[i - 1] != AV_NOPTS_VALUE && stored[i] - stored[i - 1] > 1.5 * step);
    }
    if (found.cardinality() <= most * stored.length) {
      lost.or(found);
    }
  }

  private static long[] unread(Demuxer d, long[] places, BitSet lost) {
    long[] read = Arrays.stream(places).sorted().toArray();
    ChunkPlaces index = d.places(d.chosen());
    long size = d.file().toFile().length();
    long[] missing = LongStream.of(index.unread(read)).filter(p -> p < size).toArray();
    for (long p : missing) {
      int i = Arrays.binarySearch(places, p);
      lost.set(Math.min(places.length, i < 0 ? -i - 1 : i));
    }
    return LongStream.of(missing).map(index::tick).toArray();
  }
}
