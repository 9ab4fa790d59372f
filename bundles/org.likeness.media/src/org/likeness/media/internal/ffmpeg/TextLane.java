// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_decode_subtitle2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_encode_subtitle;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avsubtitle_free;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVSubtitle;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Turns subtitles from one container's text into another's: mov_text, SubRip, SSA, WebVTT. Times stay; layout may be lost. */
final class TextLane implements Lane {
  private static final int LARGEST = 1 << 18;
  private static final AVRational MILLIS = new AVRational().num(1).den(1000);

  private final Muxer muxer;
  private final AVStream in;
  private final AVStream out;
  private final long origin;
  private final AVCodecContext decoder;
  private AVCodecContext encoder;
  private final AVSubtitle subtitle = new AVSubtitle();
  private final AVPacket packet = Codes.check(av_packet_alloc(), "Turning subtitles");
  private final BytePointer text = new BytePointer(LARGEST);
  private long last = Long.MIN_VALUE;

  /** @param originMicros when the new video begins, in the source's time */
  TextLane(Codecs.Kind kind, Muxer muxer, AVStream in, long originMicros) {
    this.muxer = muxer;
    this.in = in;
    origin = originMicros;
    decoder = Codes.check(avcodec_alloc_context3(avcodec_find_decoder(in.codecpar().codec_id())), "Turning subtitles");
    try {
      Codes.check(avcodec_parameters_to_context(decoder, in.codecpar()), "Turning subtitles");
      decoder.pkt_timebase(in.time_base());
      Codes.check(avcodec_open2(decoder, decoder.codec(), (AVDictionary) null), "Turning subtitles");
      encoder = Codes.check(avcodec_alloc_context3(avcodec_find_encoder_by_name(kind.text)), "Turning subtitles");
      encoder.time_base().num(1).den(1000);
      encoder.flags(encoder.flags() | muxer.encoderFlags());
      int header = decoder.subtitle_header_size();
      if (header > 0) { // styles, which some encoders ask for; freed with the encoder
        BytePointer copy = new BytePointer(Codes.check(av_mallocz(header + 1L), "Turning subtitles"));
        Pointer.memcpy(copy, decoder.subtitle_header(), header);
        encoder.subtitle_header(copy).subtitle_header_size(header);
      }
      Codes.check(avcodec_open2(encoder, encoder.codec(), (AVDictionary) null), "Turning subtitles");
      out = muxer.add(encoder);
      out.time_base(MILLIS);
      muxer.tell(in, out);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Whether FFmpeg knows these subtitles as text. */
  static boolean knows(String codec) {
    return switch (codec) {
      case "mov_text", "subrip", "ass", "webvtt", "text" -> true;
      default -> false;
    };
  }

  @Override
  public void put(AVPacket p) {
    int[] got = new int[1];
    if (avcodec_decode_subtitle2(decoder, subtitle, got, p) < 0 || got[0] == 0) {
      return; // damaged, or the end of the text before
    }
    try {
      if (subtitle.num_rects() > 0) {
        encode(p);
      }
    } finally {
      avsubtitle_free(subtitle);
    }
  }

  private void encode(AVPacket p) {
    long shown = Math.max(0, subtitle.end_display_time() - subtitle.start_display_time());
    subtitle.start_display_time(0);
    subtitle.end_display_time((int) shown);
    int size = avcodec_encode_subtitle(encoder, text, LARGEST, subtitle);
    if (size <= 0) {
      return; // nothing that could be read
    }
    Codes.check(av_new_packet(packet, size), "Turning subtitles");
    Pointer.memcpy(packet.data(), text, size);
    long start = (StreamFacts.micros(p.pts(), StreamFacts.base(in)) - origin) / 1000;
    start = Math.max(start, last + 1);
    last = start;
    packet.pts(start).dts(start).duration(p.duration() > 0 ? StreamFacts.micros(p.duration(), StreamFacts.base(in)) / 1000 : shown);
    av_packet_rescale_ts(packet, MILLIS, out.time_base());
    muxer.write(packet, out);
  }

  @Override
  public void end() {
    // each text is written as it comes
  }

  @Override
  public void close() {
    avcodec_free_context(decoder);
    if (encoder != null) {
      avcodec_free_context(encoder);
    }
    av_packet_free(packet);
    text.close();
    subtitle.close();
  }
}
