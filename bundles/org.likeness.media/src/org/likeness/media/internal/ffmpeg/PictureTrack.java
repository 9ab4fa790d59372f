// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_move_ref;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** The coded pictures of a video: each lasts until the next begins, so one is always held back. For one thread. */
final class PictureTrack implements AutoCloseable {
  private final Muxer muxer;
  private final AVStream stream;
  private final AVRational ticks;
  private final AVPacket held = Codes.check(av_packet_alloc(), "Holding a picture");
  private boolean holds;

  /** The encoder is opened already; its time base is that of the packets. */
  PictureTrack(Muxer muxer, PictureEncoder encoder) {
    this.muxer = muxer;
    stream = muxer.add(encoder.context());
    ticks = FFmpeg.rational(encoder.ticks());
    stream.disposition(AV_DISPOSITION_DEFAULT);
    if (encoder.regular()) {
      stream.avg_frame_rate(encoder.context().framerate());
    }
  }

  /** The next picture in the order of showing; takes over the packet's content. */
  void put(AVPacket packet) {
    if (holds) {
      write(packet.pts() - held.pts());
    }
    av_packet_move_ref(held, packet);
    holds = true;
  }

  /**
   * Writes the last picture, which is shown for so many ticks.
   *
   * @param empty whether the container tells time by counting chunks, and so needs an empty one where the last tick begins
   */
  void end(long lastTicks, boolean empty) {
    if (holds) {
      long last = held.pts() + lastTicks - 1;
      write(empty ? 1 : lastTicks);
      if (empty && lastTicks > 1) {
        held.pts(last).dts(last);
        write(1);
      }
    }
  }

  private void write(long duration) {
    held.duration(duration);
    held.pos(-1);
    av_packet_rescale_ts(held, ticks, stream.time_base());
    holds = false;
    muxer.write(held, stream);
  }

  @Override
  public void close() {
    av_packet_free(held);
    ticks.close();
  }
}
