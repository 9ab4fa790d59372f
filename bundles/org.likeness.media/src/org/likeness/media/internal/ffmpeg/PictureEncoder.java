// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.internal.image.ImageCodec;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;

/** Encodes pictures at a constant quantiser. For one thread. */
final class PictureEncoder implements AutoCloseable {
  private static final int SECONDS_BETWEEN_KEYS = 2;
  private static final int COARSER = 15;

  private final Path file;
  private final VideoOptions options;
  private final AVCodec codec;
  private final String name;
  private final Codecs.Kind kind;
  private final int flags;
  private AVCodecContext context;
  private final AVFrame frame;
  private final AVPacket packet;
  private RgbToFrame colours;
  private final Rational ticks;
  private final boolean regular;
  /** The quality now, and how many frames are left that get a lower one than was asked for. */
  private int quality;
  private int coarseLeft;
  private int coarse;

  /**
   * Opens the encoder.
   *
   * @param file where the video will be, for messages
   * @param flags what the container asks of encoders
   */
  PictureEncoder(Path file, Codecs.Kind kind, VideoOptions options, int flags) {
    this.file = file;
    this.options = options;
    this.kind = kind;
    this.flags = flags;
    codec = Codecs.picture(file, kind, options);
    name = codec.name().getString();
    quality = options.quality();
    Rational most = Ticks.finest(kind, name);
    regular = !options.variableRate() && (!name.equals("mpeg4") || options.fps().num() <= most.num());
    Rational rate = regular ? options.fps() : most;
    ticks = Rational.of(rate.den(), rate.num());
    frame = av_frame_alloc();
    packet = av_packet_alloc();
    try {
      open();
      prepare();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void open() {
    context = Codes.check(avcodec_alloc_context3(codec), "Preparing to encode");
    context.width(options.width()).height(options.height()).framerate(FFmpeg.rational(options.fps()));
    context.time_base(FFmpeg.rational(ticks));
    context.gop_size(keyDistance(options.fps()));
    context.max_b_frames(0);
    context.thread_count(1);
    context.flags(context.flags() | flags);
    Codecs.colours(name, kind, context);
    AVDictionary settings = new AVDictionary(null);
    Codecs.quality(name, quality, context, settings);
    int code = avcodec_open2(context, codec, settings);
    av_dict_free(settings);
    if (code < 0) {
      throw new UserProblem("Cannot write " + file + ": the encoder " + name + " refuses " + options.width() + " x " + options.height()
          + " pixels at " + options.fps() + " frames a second (" + FFmpeg.error(code) + ").");
    }
  }

  private void prepare() {
    Codes.check(frame, "Preparing to encode").format(context.pix_fmt()).width(options.width()).height(options.height())
        .colorspace(context.colorspace()).color_range(context.color_range()).color_primaries(context.color_primaries())
        .color_trc(context.color_trc());
    Codes.check(av_frame_get_buffer(frame, 0), "Preparing to encode");
    Codes.check(packet, "Preparing to encode");
    colours = new RgbToFrame(frame);
  }

  /** How many frames lie between two key frames. */
  static int keyDistance(Rational fps) {
    return Math.clamp(Math.round(fps.value() * SECONDS_BETWEEN_KEYS), 1, 250);
  }

  /** Seconds per tick of the packets' times. */
  Rational ticks() {
    return ticks;
  }

  /** Whether a tick is a frame. */
  boolean regular() {
    return regular;
  }

  /** The tick that is nearest to a time in microseconds. */
  long tick(long micros) {
    return Math.round(micros * 1e-6 * ticks.den() / ticks.num());
  }

  /** When a tick begins, in microseconds. */
  long micros(long tick) {
    return Rational.of(ticks.den(), ticks.num()).micros(tick);
  }

  /** Encodes a frame shown from this tick on; packets that are ready go out in the order of showing. */
  void encode(Image image, long tick, Consumer<AVPacket> out) {
    if (image.width() != options.width() || image.height() != options.height()) {
      throw new IllegalArgumentException("The video has " + options.width() + "x" + options.height() + " pixels, not " + image);
    }
    Image rgb = ImageCodec.toRgb(image);
    Codes.check(av_frame_make_writable(frame), "Encoding a picture");
    colours.fill(rgb, frame);
    frame.pts(tick).duration(1);
    if (coarseLeft > 0 && --coarseLeft == 0) {
      reopen(options.quality());
    }
    frame.quality(context.global_quality());
    int code = send(frame, out);
    while (code < 0 && name.equals("libopenh264") && quality > 1) {
      // its buffers are too small for pictures of fine noise at a high quality, and it keeps nothing back that could be lost
      reopen(Math.max(1, quality - COARSER));
      coarseLeft = keyDistance(options.fps());
      code = send(frame, out);
    }
    check(code);
    coarse += coarseLeft > 0 ? 1 : 0;
  }

  /** Goes on with another quality, from a key frame on. */
  private void reopen(int with) {
    AVCodecContext before = context;
    quality = with;
    open();
    boolean same = before.extradata_size() == context.extradata_size();
    for (int i = 0; same && i < context.extradata_size(); i++) {
      same = before.extradata().get(i) == context.extradata().get(i);
    }
    avcodec_free_context(before);
    if (!same) {
      throw new UserProblem("Cannot write " + file + ": the encoder " + name + " cannot encode it at quality " + options.quality()
          + "; choose a lower quality or another encoder.");
    }
  }

  /** How many frames had to be encoded more coarsely than was asked for. */
  int coarse() {
    return coarse;
  }

  /** Delivers what is left. */
  void drain(Consumer<AVPacket> out) {
    check(send(null, out));
  }

  /** Sends a frame and delivers what comes out; a negative code when the encoder failed. */
  private int send(AVFrame f, Consumer<AVPacket> out) {
    int code = avcodec_send_frame(context, f);
    while (true) {
      code = code < 0 ? code : avcodec_receive_packet(context, packet);
      if (code == AVERROR_EAGAIN() || code == AVERROR_EOF) {
        return 0;
      }
      if (code < 0) {
        return code;
      }
      packet.dts(packet.pts()); // no pictures are shown in another order than they are stored in
      out.accept(packet);
    }
  }

  private void check(int code) {
    if (code < 0) {
      throw new UserProblem("Cannot write " + file + ": the encoder failed (" + FFmpeg.error(code) + ").");
    }
  }

  AVCodecContext context() {
    return context;
  }

  @Override
  public void close() {
    if (colours != null) {
      colours.close();
      colours = null;
    }
    av_frame_free(frame);
    av_packet_free(packet);
    if (context != null) {
      avcodec_free_context(context);
    }
  }
}
