// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
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

/**
 * Converts between FFmpeg's frames and RGB pictures, with the frame's own colour matrix and range. A frame that does not
 * name its matrix counts as BT.709 from 720 rows, as BT.601 below, as players do. For one thread.
 */
final class Picture implements AutoCloseable {
  private static final int QUALITY = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
  /** The scaler's vector code may write a little beyond the last row. */
  private static final int SLACK = 256;
  private static final int ONE = 1 << 16;
  private static final int HD_ROWS = 720;

  private final int width;
  private final int height;
  private final BytePointer buffer;
  private final AVFrame rgb;
  private SwsContext scaler;
  private long key = -1;

  /** For RGB pictures of this size; frames of another size are scaled. */
  Picture(int width, int height) {
    this.width = width;
    this.height = height;
    buffer = new BytePointer((long) width * height * 3 + SLACK);
    rgb = av_frame_alloc();
    av_image_fill_arrays(rgb.data(), rgb.linesize(), buffer, AV_PIX_FMT_RGB24, width, height, 1);
  }

  /** The frame as RGB. */
  Image of(AVFrame f) {
    prepare(f, true);
    sws_scale(scaler, f.data(), f.linesize(), 0, f.height(), rgb.data(), rgb.linesize());
    byte[] data = new byte[width * height * 3];
    buffer.get(data);
    return new Image(width, height, 3, data);
  }

  /** Fills a frame (buffers allocated, format, size, colour space and range set) from an RGB picture. */
  void into(Image image, AVFrame f) {
    prepare(f, false);
    buffer.put(image.data());
    sws_scale(scaler, rgb.data(), rgb.linesize(), 0, height, f.data(), f.linesize());
  }

  private void prepare(AVFrame f, boolean decode) {
    long now = (((((long) f.format() << 16 | f.width()) << 16 | f.height()) << 4 | f.colorspace() & 15) << 2) | f.color_range() & 3;
    if (now == key) {
      return;
    }
    sws_freeContext(scaler);
    scaler = decode
        ? sws_getContext(f.width(), f.height(), f.format(), width, height, AV_PIX_FMT_RGB24, QUALITY, null, null, (DoublePointer) null)
        : sws_getContext(width, height, AV_PIX_FMT_RGB24, f.width(), f.height(), f.format(), QUALITY, null, null, (DoublePointer) null);
    boolean hd = f.colorspace() == AVCOL_SPC_BT709 || f.colorspace() == AVCOL_SPC_UNSPECIFIED && f.height() >= HD_ROWS;
    int full = f.color_range() == AVCOL_RANGE_JPEG || f.colorspace() == AVCOL_SPC_RGB || jpeg(f.format()) ? 1 : 0;
    var matrix = sws_getCoefficients(hd ? SWS_CS_ITU709 : SWS_CS_ITU601);
    sws_setColorspaceDetails(scaler, matrix, decode ? full : 1, matrix, decode ? 1 : full, 0, ONE, ONE);
    key = now;
  }

  private static boolean jpeg(int format) {
    return format == AV_PIX_FMT_YUVJ420P || format == AV_PIX_FMT_YUVJ422P || format == AV_PIX_FMT_YUVJ444P;
  }

  @Override
  public void close() {
    sws_freeContext(scaler);
    scaler = null;
    av_frame_free(rgb);
    buffer.close();
  }
}
