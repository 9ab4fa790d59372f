// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_THEORA;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP4;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.likeness.api.problem.UserProblem;

/** Decodes the chosen stream of a demuxer, picture or sound, frame by frame. For one thread. */
public final class Decoder implements AutoCloseable {
  private static final int MAX_THREADS = 4;
  /** Decoders that crash on damage when they use several threads, found by trying. */
  private static final Set<Integer> FRAGILE = Set.of(AV_CODEC_ID_THEORA, AV_CODEC_ID_VP3, AV_CODEC_ID_VP4);
  /** So many failures without a frame between them end a damaged file. */
  private static final int MAX_ERRORS = 1000;
  /** Samples of one sound frame; real codecs have at most 65,535. */
  private static final long MAX_SAMPLES = 1 << 20;

  private final Demuxer demuxer;
  private final AVCodecContext context;
  private final AVFrame frame;
  private boolean ended;
  private int damaged;

  public Decoder(Demuxer demuxer) {
    this.demuxer = demuxer;
    int id = demuxer.stream().codecpar().codec_id();
    AVCodec codec = avcodec_find_decoder(id);
    if (codec == null) {
      throw new UserProblem(demuxer.file() + " is coded as " + avcodec_get_name(id).getString() + ", for which there is no decoder.");
    }
    context = FFmpeg.there(avcodec_alloc_context3(codec));
    frame = FFmpeg.there(av_frame_alloc());
    int code = avcodec_parameters_to_context(context, demuxer.stream().codecpar());
    context.max_pixels(Demuxer.MAX_PIXELS);
    context.max_samples(MAX_SAMPLES);
    context.pkt_timebase(demuxer.stream().time_base());
    context.thread_count(FRAGILE.contains(id) ? 1 : Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS));
    code = code < 0 ? code : avcodec_open2(context, codec, (AVDictionary) null);
    if (code < 0) {
      close();
      throw new UserProblem(demuxer.file() + " cannot be decoded (" + avcodec_get_name(id).getString() + "): " + FFmpeg.error(code) + ".");
    }
  }

  /** The next frame in the order of showing, or null at the end. It is valid until the next call. */
  public AVFrame next() {
    av_frame_unref(frame);
    int errors = 0;
    while (errors < MAX_ERRORS) {
      int code = avcodec_receive_frame(context, frame);
      if (code >= 0) {
        return frame;
      }
      if (code == AVERROR_EAGAIN() && !ended) {
        AVPacket packet = demuxer.read();
        ended = packet == null;
        if (avcodec_send_packet(context, packet) < 0) {
          damaged++;
        }
      } else if (code == AVERROR_EAGAIN() || code == AVERROR_EOF) {
        return null;
      } else {
        damaged++;
        errors++;
      }
    }
    return null;
  }

  /** Decodes a packet that was read already before it reads on. */
  public void feed(AVPacket packet) {
    if (avcodec_send_packet(context, packet) < 0) {
      damaged++;
    }
  }

  /** Forgets what is on its way, after a seek. */
  public void flush() {
    avcodec_flush_buffers(context);
    ended = false;
  }

  /** How many packets could not be decoded. */
  public int damaged() {
    return damaged;
  }

  public AVCodecContext context() {
    return context;
  }

  @Override
  public void close() {
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
