// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/** Reads the coded pictures of one part, as {@link PartsWriter} wrote them. For one thread. */
final class PartReader implements AutoCloseable {
  private final AVFormatContext context = new AVFormatContext(null);
  private final AVPacket packet = Codes.check(av_packet_alloc(), "Reading a part");
  private final AVRational ticks;

  /** @param encoder opened as for writing */
  PartReader(Path part, PictureEncoder encoder) {
    ticks = FFmpeg.rational(encoder.ticks());
    try (BytePointer url = FFmpeg.url(part)) {
      Codes.check(avformat_open_input(context, url, av_find_input_format(PartsWriter.FORMAT), (AVDictionary) null), "Reading " + part);
    }
    if (context.nb_streams() != 1 || !same(context.streams(0).codecpar(), encoder.context())) {
      close();
      throw new IllegalStateException(part + " was made by another encoder");
    }
  }

  /** Whether pictures of this part and of the encoder can follow each other in one track. */
  private static boolean same(AVCodecParameters p, AVCodecContext c) {
    if (p.codec_id() != c.codec_id() || p.width() != c.width() || p.height() != c.height() || p.extradata_size() != c.extradata_size()) {
      return false;
    }
    for (int i = 0; i < p.extradata_size(); i++) {
      if (p.extradata().get(i) != c.extradata().get(i)) {
        return false;
      }
    }
    return true;
  }

  /** The next picture, with its time in the encoder's ticks; null at the end, also where a damaged part ends. */
  AVPacket next() {
    av_packet_unref(packet);
    if (av_read_frame(context, packet) < 0 || packet.pts() == AV_NOPTS_VALUE) {
      return null;
    }
    av_packet_rescale_ts(packet, context.streams(0).time_base(), ticks);
    packet.dts(packet.pts());
    return packet;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avformat_close_input(context);
    ticks.close();
  }
}
