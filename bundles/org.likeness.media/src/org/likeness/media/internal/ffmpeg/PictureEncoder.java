// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.Scale;
import org.likeness.media.internal.io.ImageCodec;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;

/** Encodes pictures at a constant quantiser. For one thread. */
final class PictureEncoder implements AutoCloseable {
  /** Ticks of a variable-rate video: microseconds. */
  private static final Rational MICROS = Rational.of(1_000_000);
  private static final int SECONDS_BETWEEN_KEYS = 2;

  private final VideoOptions options;
  private final Muxer muxer;
  private final AVCodecContext context;
  private final AVFrame frame;
  private final Picture picture;
  private final AVStream stream;
  private final int width;
  private final int height;

  PictureEncoder(Path file, Codecs.Kind kind, VideoOptions options, Muxer muxer) {
    this.options = options;
    this.muxer = muxer;
    AVCodec codec = Codecs.picture(file, kind, options.encoder());
    String name = codec.name().getString();
    boolean whole = name.equals("ffv1");
    width = whole ? options.width() : options.width() + 1 & ~1;
    height = whole ? options.height() : options.height() + 1 & ~1;
    context = avcodec_alloc_context3(codec);
    frame = av_frame_alloc();
    picture = new Picture(width, height);
    Rational ticks = options.variableRate() ? MICROS : options.fps();
    context.width(width).height(height).framerate(FFmpeg.rational(options.fps()));
    context.time_base(FFmpeg.rational(Rational.of(ticks.den(), ticks.num())));
    context.gop_size(Math.clamp(Math.round(options.fps().value() * SECONDS_BETWEEN_KEYS), 1, 250));
    context.max_b_frames(0);
    context.thread_count(1);
    context.flags(context.flags() | muxer.encoderFlags());
    colours(name);
    AVDictionary settings = new AVDictionary(null);
    quality(name, settings);
    int code = avcodec_open2(context, codec, settings);
    av_dict_free(settings);
    if (code < 0) {
      close();
      throw new UserProblem("Cannot write " + file + ": the encoder " + name + " refuses " + width + " x " + height + " pixels at "
          + options.fps() + " frames a second (" + FFmpeg.error(code) + ").");
    }
    frame.format(context.pix_fmt()).width(width).height(height).colorspace(context.colorspace()).color_range(context.color_range());
    av_frame_get_buffer(frame, 0);
    stream = muxer.add(context);
    if (!options.variableRate()) {
      stream.avg_frame_rate(FFmpeg.rational(options.fps()));
    }
  }

  private void colours(String name) {
    switch (name) {
      case "ffv1" -> context.pix_fmt(AV_PIX_FMT_BGR0).colorspace(AVCOL_SPC_RGB).color_range(AVCOL_RANGE_JPEG);
      case "mjpeg" -> context.pix_fmt(AV_PIX_FMT_YUVJ420P).colorspace(AVCOL_SPC_BT470BG).color_range(AVCOL_RANGE_JPEG);
      default -> context.pix_fmt(AV_PIX_FMT_YUV420P).colorspace(AVCOL_SPC_BT709).color_range(AVCOL_RANGE_MPEG)
          .color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    }
  }

  /** Quality 1-100 as each encoder's quantiser. */
  private void quality(String name, AVDictionary settings) {
    double q = (options.quality() - 1) / 99.0;
    switch (name) {
      case "libopenh264" -> {
        int qp = (int) Math.round(51 - 39 * q);
        context.qmin(qp).qmax(qp).bit_rate(100_000_000);
      }
      case "libvpx-vp9", "libvpx" -> {
        int crf = (int) Math.round(63 - 56 * q);
        context.bit_rate(name.equals("libvpx") ? 100_000_000 : 0).qmin(name.equals("libvpx") ? crf : 0).qmax(63);
        av_dict_set(settings, "crf", Integer.toString(crf), 0);
        av_dict_set(settings, "deadline", "good", 0);
        av_dict_set(settings, "cpu-used", "5", 0);
      }
      case "libsvtav1" -> {
        av_dict_set(settings, "crf", Integer.toString((int) Math.round(63 - 56 * q)), 0);
        av_dict_set(settings, "preset", "8", 0);
      }
      case "mjpeg", "mpeg4" -> {
        context.flags(context.flags() | AV_CODEC_FLAG_QSCALE);
        context.global_quality((int) Math.round((1 + 30 * (1 - q) * (1 - q)) * FF_QP2LAMBDA));
      }
      default -> av_dict_set(settings, "level", "3", 0);
    }
  }

  /** Encodes a frame shown at {@code tick} of the time base. */
  void encode(Image image, long tick) {
    if (image.width() != options.width() || image.height() != options.height()) {
      throw new IllegalArgumentException("The video has " + options.width() + "x" + options.height() + " pixels, not " + image);
    }
    Image rgb = ImageCodec.toRgb(image);
    av_frame_make_writable(frame);
    picture.into(padded() ? Scale.crop(rgb, 0, 0, width, height) : rgb, frame);
    frame.pts(tick);
    frame.quality(context.global_quality());
    muxer.encode(context, stream, frame, duration());
  }

  void drain() {
    muxer.encode(context, stream, null, duration());
  }

  boolean padded() {
    return width != options.width() || height != options.height();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  private long duration() {
    return options.variableRate() ? options.fps().micros(1) : 1;
  }

  @Override
  public void close() {
    picture.close();
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
