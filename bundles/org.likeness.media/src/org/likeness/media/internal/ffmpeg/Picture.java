// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_image_fill_arrays;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
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
import org.likeness.api.problem.UserProblem;

/** Fills FFmpeg's frames from RGB pictures of one size, with the frame's own colour matrix and range. For one thread. */
final class Picture implements AutoCloseable {
  /** The scaler's vector code may write a little beyond the last row. */
  private static final int SLACK = 256;
  private static final int ONE = 1 << 16;

  private final int width;
  private final int height;
  private final BytePointer buffer;
  private final AVFrame rgb;
  private SwsContext scaler;

  /** For RGB pictures of this size; all frames are alike. */
  Picture(int width, int height) {
    this.width = width;
    this.height = height;
    buffer = new BytePointer((long) width * height * 3 + SLACK);
    rgb = av_frame_alloc();
    av_image_fill_arrays(rgb.data(), rgb.linesize(), buffer, AV_PIX_FMT_RGB24, width, height, 1);
  }

  /** Fills a frame (buffers allocated, format, size, colour space and range set) from an RGB picture. */
  void into(Image image, AVFrame f) {
    prepare(f);
    buffer.put(image.data());
    if (sws_scale(scaler, rgb.data(), rgb.linesize(), 0, height, f.data(), f.linesize()) <= 0) {
      throw new UserProblem("A picture of " + width + " x " + height + " pixels cannot be converted for the encoder.");
    }
  }

  private void prepare(AVFrame f) {
    if (scaler != null) {
      return;
    }
    scaler = sws_getContext(width, height, AV_PIX_FMT_RGB24, f.width(), f.height(), f.format(), Scaler.QUALITY, null, null, (DoublePointer) null);
    if (scaler == null || scaler.isNull()) {
      throw new UserProblem("Pictures of " + width + " x " + height + " pixels cannot be converted for the encoder.");
    }
    int full = f.color_range() == AVCOL_RANGE_JPEG || f.colorspace() == AVCOL_SPC_RGB ? 1 : 0;
    var matrix = sws_getCoefficients(f.colorspace() == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_ITU601);
    sws_setColorspaceDetails(scaler, matrix, 1, matrix, full, 0, ONE, ONE);
  }

  @Override
  public void close() {
    sws_freeContext(scaler);
    scaler = null;
    av_frame_free(rgb);
    buffer.close();
  }
}
