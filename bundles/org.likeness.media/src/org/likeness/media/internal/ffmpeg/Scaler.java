// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_FCC;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE240M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_image_fill_arrays;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_FCC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_SMPTE240M;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_isSupportedInput;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;

/** FFmpeg's scaler: frames of one format and size to RGB pictures of one size. For one thread. */
final class Scaler implements AutoCloseable {
  static final int QUALITY = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
  /** The scaler's vector code may write a little beyond the last row. */
  private static final int SLACK = 256;
  private static final int ONE = 1 << 16;

  private final String name;
  private final int width;
  private final int height;
  private final BytePointer buffer;
  private final AVFrame rgb;
  private SwsContext context;

  Scaler(String name, int width, int height) {
    this.name = name;
    this.width = width;
    this.height = height;
    buffer = new BytePointer((long) width * height * 3 + SLACK);
    rgb = FFmpeg.there(av_frame_alloc());
    FFmpeg.check(av_image_fill_arrays(rgb.data(), rgb.linesize(), buffer, AV_PIX_FMT_RGB24, width, height, 1), name + " cannot be converted");
  }

  /** The frame as RGB; the first frame decides size, format and colours. */
  Image of(AVFrame f) {
    if (context == null) {
      context = open(f);
    }
    int rows = sws_scale(context, f.data(), f.linesize(), 0, f.height(), rgb.data(), rgb.linesize());
    if (rows != height) {
      throw new UserProblem(name + " has a frame that cannot be converted to RGB (" + Rgb.format(f.format()) + ").");
    }
    byte[] data = new byte[width * height * 3];
    buffer.get(data);
    return new Image(width, height, 3, data);
  }

  private SwsContext open(AVFrame f) {
    SwsContext out = sws_isSupportedInput(f.format()) == 0 ? null
        : sws_getContext(f.width(), f.height(), f.format(), width, height, AV_PIX_FMT_RGB24, QUALITY, null, null, (DoublePointer) null);
    if (out == null || out.isNull()) {
      throw new UserProblem(name + " has frames of " + f.width() + " x " + f.height() + " pixels in the format " + Rgb.format(f.format())
          + ", which cannot be converted to RGB.");
    }
    Colours c = Colours.of(f);
    // RGB has no matrix; the code only says "cannot be set" there
    sws_setColorspaceDetails(out, sws_getCoefficients(matrix(c.matrix())), c.full() ? 1 : 0, sws_getCoefficients(SWS_CS_ITU709), 1, 0, ONE, ONE);
    return out;
  }

  private static int matrix(int space) {
    return switch (space) {
      case AVCOL_SPC_BT709 -> SWS_CS_ITU709;
      case AVCOL_SPC_FCC -> SWS_CS_FCC;
      case AVCOL_SPC_SMPTE240M -> SWS_CS_SMPTE240M;
      case AVCOL_SPC_BT2020_NCL -> SWS_CS_BT2020;
      default -> SWS_CS_ITU601;
    };
  }

  @Override
  public void close() {
    sws_freeContext(context);
    context = null;
    av_frame_free(rgb);
    buffer.close();
  }
}
