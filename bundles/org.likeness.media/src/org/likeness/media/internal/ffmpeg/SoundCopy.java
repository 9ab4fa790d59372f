// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_move_ref;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.likeness.media.video.AudioSource.Track;
import org.likeness.media.video.Rational;

/** Passes coded sound through, packet by packet, unchanged. */
final class SoundCopy implements SoundTrack {
  private final Muxer muxer;
  private final Demuxer source;
  private final AVStream out;
  private final Track track;
  private final Rational base;
  /** Ticks of the source's time base at which the new video begins. */
  private final long origin;
  private final AVPacket held = av_packet_alloc();
  private boolean holds;
  private boolean ended;

  SoundCopy(Muxer muxer, Demuxer source, Track track) {
    this.muxer = muxer;
    this.source = source;
    this.track = track;
    source.onlyChosen();
    AVStream in = source.stream();
    base = StreamFacts.base(in);
    origin = Math.round((pictureStart(source) + track.fromMicros()) * 1e-6 * base.den() / base.num());
    out = muxer.add();
    avcodec_parameters_copy(out.codecpar(), in.codecpar());
    out.codecpar().codec_tag(0); // tags differ between containers; the muxer chooses
    out.time_base(in.time_base());
  }

  /** When the first frame of the picture is shown, in the container's time; 0 in a sound file. */
  static long pictureStart(Demuxer d) {
    int picture = d.find(AVMEDIA_TYPE_VIDEO);
    long start = picture < 0 ? AV_NOPTS_VALUE : d.stream(picture).start_time();
    return start == AV_NOPTS_VALUE ? 0 : StreamFacts.micros(start, StreamFacts.base(d.stream(picture)));
  }

  @Override
  public void advance(long untilMicros) {
    while (next() && micros(held.pts() - origin) <= untilMicros) {
      held.pts(held.pts() - origin);
      held.dts(held.dts() == AV_NOPTS_VALUE ? held.pts() : held.dts() - origin);
      held.pos(-1);
      av_packet_rescale_ts(held, source.stream().time_base(), out.time_base());
      holds = false;
      muxer.write(held, out);
    }
  }

  @Override
  public boolean end(long atMicros) {
    advance(atMicros);
    return !ended;
  }

  /** Makes sure that a packet of the wanted part is held; false at the end of that part. */
  private boolean next() {
    while (!holds && !ended) {
      AVPacket p = source.read();
      if (p == null) {
        ended = true;
        break;
      }
      if (p.pts() == AV_NOPTS_VALUE) {
        p.pts(p.dts());
      }
      long at = micros(p.pts() - origin) + track.fromMicros();
      long until = at + micros(Math.max(0, p.duration()));
      if (at >= track.toMicros()) {
        ended = true;
      } else if (track.fromMicros() == 0 || until > track.fromMicros()) {
        av_packet_move_ref(held, p);
        holds = true;
      }
    }
    return holds;
  }

  private long micros(long ticks) {
    return StreamFacts.micros(ticks, base);
  }

  @Override
  public void close() {
    av_packet_free(held);
    source.close();
  }
}
