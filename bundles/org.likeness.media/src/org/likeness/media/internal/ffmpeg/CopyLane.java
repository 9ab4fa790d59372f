// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** Passes a coded track through, packet by packet, unchanged but for its times. */
final class CopyLane implements Lane {
  private static final AVRational MICROS = new AVRational().num(1).den(1_000_000);

  private final Muxer muxer;
  private final AVStream in;
  private final AVStream out;
  /** The source's tick at which the new video begins. */
  private final long origin;
  private final SoundChange change;
  private long last = Long.MIN_VALUE;

  CopyLane(Muxer muxer, AVStream in, long originMicros) {
    this(muxer, in, originMicros, null);
  }

  /** A lane of sound, whose changes are watched. */
  CopyLane(Muxer muxer, AVStream in, long originMicros, SoundChange change) {
    this.change = change;
    this.muxer = muxer;
    this.in = in;
    origin = av_rescale_q(originMicros, MICROS, in.time_base());
    out = muxer.add();
    Codes.check(avcodec_parameters_copy(out.codecpar(), in.codecpar()), "Copying a track");
    out.codecpar().codec_tag(0); // tags differ between containers; the muxer chooses
    out.time_base(in.time_base());
    muxer.tell(in, out);
  }

  @Override
  public void put(AVPacket p) {
    p.pts(p.pts() - origin);
    if (change != null) {
      change.see(p, in.codecpar().codec_id(), StreamFacts.micros(p.pts(), StreamFacts.base(in)) * 1e-6);
    }
    p.dts(p.dts() == AV_NOPTS_VALUE ? p.pts() : p.dts() - origin);
    p.pos(-1);
    av_packet_rescale_ts(p, in.time_base(), out.time_base());
    if (p.dts() <= last) { // damaged sources; containers refuse times that do not ascend
      p.dts(last + 1);
    }
    p.pts(Math.max(p.pts(), p.dts()));
    last = p.dts();
    muxer.write(p, out);
  }

  @Override
  public void end() {
    // nothing is held
  }

  @Override
  public void close() {
    // nothing is held
  }
}
