// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG2VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VC1;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Frames of a decoder without interlace: from the first interlaced frame on they go through FFmpeg's bwdif (motion adaptive,
 * weave where still), which leaves progressive ones alone. One frame comes out for each that goes in, with its own time stamp and
 * flags. For one thread.
 */
final class Progressive implements AutoCloseable {
  /** Codecs whose frames say themselves whether they are interlaced; for others the container does. */
  private static final Set<Integer> SELF = Set.of(AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_VC1);
  /** The filter looks at five rows. */
  private static final int MIN_SIDE = 16;

  private final Decoder decoder;
  private final String what;
  private final int order;
  private final AVFrame out = FFmpeg.there(av_frame_alloc());
  /** A frame of another kind that waits until the filter is empty. */
  private final AVFrame next = FFmpeg.there(av_frame_alloc());
  private Filters filter;
  private String kind = "";
  private boolean waiting;
  private boolean draining;
  private long interlaced;

  Progressive(Demuxer demuxer, Decoder decoder) {
    this.decoder = decoder;
    what = demuxer.file() + " has interlaced frames that cannot be converted";
    order = SELF.contains(demuxer.stream().codecpar().codec_id()) ? 0 : demuxer.stream().codecpar().field_order();
  }

  /** The next frame, or null at the end. It is valid until the next call. */
  AVFrame next() {
    while (true) {
      av_frame_unref(out);
      if (filter != null && filter.pull(out) >= 0) {
        out.pts(avutil.AV_NOPTS_VALUE); // the filter counts in half ticks; best_effort_timestamp stays
        return out;
      }
      if (draining) {
        filter.close();
        filter = null;
        draining = false;
        if (!waiting) {
          return null;
        }
      }
      AVFrame f = waiting ? next : decoder.next();
      waiting = false;
      if (f == null && filter == null) {
        return null;
      }
      if (f != null) {
        flag(f);
        if (filter == null && !isInterlaced(f)) {
          return f;
        }
      }
      if (filter != null && (f == null || !kind(f).equals(kind))) {
        drain(f);
        continue;
      }
      if (filter == null) {
        filter = new Filters(f, List.of(new Filters.Step("bwdif", "mode=send_frame:parity=auto:deint=interlaced")), what);
        kind = kind(f);
      }
      interlaced += isInterlaced(f) ? 1 : 0;
      FFmpeg.check(filter.push(f), what);
      if (f == next) {
        av_frame_unref(next);
      }
    }
  }

  /** Has the filter give what it holds; the frame that it cannot take waits meanwhile. */
  private void drain(AVFrame f) {
    filter.push(null);
    draining = true;
    if (f != null && f != next) {
      av_frame_unref(next);
      FFmpeg.check(avutil.av_frame_ref(next, f), what);
    }
    waiting = f != null;
  }

  /** Gives the frame the container's field order where the codec has none of its own. */
  private void flag(AVFrame f) {
    boolean top = order == avcodec.AV_FIELD_TT || order == avcodec.AV_FIELD_BT;
    if (top || order == avcodec.AV_FIELD_BB || order == avcodec.AV_FIELD_TB) {
      f.flags(f.flags() | AVFrame.AV_FRAME_FLAG_INTERLACED | (top ? AVFrame.AV_FRAME_FLAG_TOP_FIELD_FIRST : 0));
    }
  }

  private static boolean isInterlaced(AVFrame f) {
    return (f.flags() & AVFrame.AV_FRAME_FLAG_INTERLACED) != 0 && f.width() >= MIN_SIDE && f.height() >= MIN_SIDE;
  }

  private static String kind(AVFrame f) {
    return f.width() + " " + f.height() + " " + f.format() + " " + f.colorspace() + " " + f.color_range();
  }

  /** Whether frames were converted so far. */
  boolean active() {
    return interlaced > 0;
  }

  /** Forgets what is on its way, after a seek. */
  void flush() {
    if (filter != null) {
      filter.close();
      filter = null;
    }
    av_frame_unref(next);
    waiting = false;
    draining = false;
    decoder.flush();
  }

  @Override
  public void close() {
    if (filter != null) {
      filter.close();
      filter = null;
    }
    av_frame_free(out);
    av_frame_free(next);
    decoder.close();
  }
}
