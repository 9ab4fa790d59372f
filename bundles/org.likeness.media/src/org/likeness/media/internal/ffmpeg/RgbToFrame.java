// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_image_fill_arrays;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.likeness.api.image.Image;

/** Fills an encoder's frame from RGB pictures of the same size, by the matrix and range with which the frame is tagged. For one thread. */
final class RgbToFrame implements AutoCloseable {
  private static final int QUALITY = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
  /** The scaler's vector code may read a little beyond the last row. */
  private static final int SLACK = 256;
  private static final int ONE = 1 << 16;

  private final int height;
  private final BytePointer buffer;
  private final AVFrame rgb;
  private SwsContext scaler;

  /** For a frame with format, size, colour space and range set. */
  RgbToFrame(AVFrame f) {
    height = f.height();
    buffer = new BytePointer((long) f.width() * height * 3 + SLACK);
    rgb = Codes.check(av_frame_alloc(), "Preparing to encode");
    try {
      Codes.check(av_image_fill_arrays(rgb.data(), rgb.linesize(), buffer, AV_PIX_FMT_RGB24, f.width(), height, 1), "Preparing to encode");
      scaler = Codes.check(sws_getContext(f.width(), height, AV_PIX_FMT_RGB24, f.width(), height, f.format(), QUALITY, null, null,
          (DoublePointer) null), "Preparing the colours");
      var matrix = sws_getCoefficients(f.colorspace() == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_ITU601);
      // returns -1 where there is no matrix to set, from RGB to RGB
      sws_setColorspaceDetails(scaler, matrix, 1, matrix, f.color_range() == AVCOL_RANGE_JPEG ? 1 : 0, 0, ONE, ONE);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  void fill(Image image, AVFrame f) {
    buffer.put(image.data());
    Codes.check(sws_scale(scaler, rgb.data(), rgb.linesize(), 0, height, f.data(), f.linesize()), "Converting colours");
  }

  @Override
  public void close() {
    sws_freeContext(scaler);
    scaler = null;
    av_frame_free(rgb);
    buffer.close();
  }
}
