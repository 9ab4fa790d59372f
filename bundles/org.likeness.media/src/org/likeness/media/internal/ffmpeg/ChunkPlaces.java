// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Where an AVI stream's chunks lie and which tick each begins, by the file's own index. AVI tells time by counting chunks, so a chunk whose
 * header is destroyed would make all that follows earlier; the index still knows how many there were. For one thread.
 */
final class ChunkPlaces {
  /** A packet begins behind its chunk's name and length. */
  private static final int HEADER = 8;

  private final long[] places;
  private final long[] ticks;
  private final boolean ordered;
  private long behind;
  private long perTick;

  ChunkPlaces(AVStream stream) {
    int n = Math.max(0, avformat_index_get_entries_count(stream));
    places = new long[n];
    ticks = new long[n];
    for (int i = 0; i < n; i++) {
      AVIndexEntry e = avformat_index_get_entry(stream, i);
      places[i] = e.pos() + HEADER;
      ticks[i] = e.timestamp();
    }
    ordered = ascends(places) && ascends(ticks);
    // sound of a fixed sample size is indexed by bytes
    perTick = stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO ? 1 : 0;
  }

  private static boolean ascends(long[] a) {
    for (int i = 1; i < a.length; i++) {
      if (a[i] <= a[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Gives a packet the time that the index has for its place; one that is not in the index lies as far behind as the one before. */
  void correct(AVPacket p) {
    if (!ordered || p.dts() == avutil.AV_NOPTS_VALUE) {
      return;
    }
    int i = Arrays.binarySearch(places, p.pos());
    if (i >= 0) {
      if (perTick == 0 && p.dts() > 0 && ticks[i] > 0) {
        perTick = Math.max(1, Math.round((double) ticks[i] / p.dts()));
      }
      behind = perTick == 0 ? 0 : Math.max(0, ticks[i] / perTick - p.dts());
    }
    if (behind > 0) {
      p.dts(p.dts() + behind);
      if (p.pts() != avutil.AV_NOPTS_VALUE) {
        p.pts(p.pts() + behind);
      }
    }
  }

  /** After a seek the demuxer counts rightly again. */
  void sought() {
    behind = 0;
  }

  /** The places of the chunks that were not among those read (ascending), empty when the index is of no use. */
  long[] unread(long[] read) {
    return ordered ? Arrays.stream(places).filter(p -> Arrays.binarySearch(read, p) < 0).toArray() : new long[0];
  }

  /** The tick of the chunk at a place of the index. */
  long tick(long place) {
    return ticks[Arrays.binarySearch(places, place)];
  }
}
