// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_RESERVED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_RESERVED0;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_FCC;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RESERVED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE240M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_GAMMA28;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_LINEAR;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_LOG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_LOG_SQRT;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE428;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_color_primaries_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_space_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_transfer_name;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;

/**
 * What the numbers of a frame mean, as ITU-T H.273 counts them (FFmpeg's numbers are the same). What a frame does not name is
 * taken as players take it: the matrix of its primaries or transfer, else BT.709 from 720 rows and BT.601 below; BT.709 primaries; limited
 * range, or full for RGB and JPEG's formats.
 *
 * @param matrix of Y'CbCr; {@code AVCOL_SPC_RGB} for RGB and grey
 * @param full whether black is 0 and white the highest value
 * @param primaries as named, BT.709 when unnamed
 * @param transfer as named, BT.709 when unnamed
 */
record Colours(int matrix, boolean full, int primaries, int transfer) {
  private static final int HD_ROWS = 720;

  static Colours of(AVFrame f) {
    AVPixFmtDescriptor d = av_pix_fmt_desc_get(f.format());
    boolean rgb = d != null && (d.flags() & AV_PIX_FMT_FLAG_RGB) != 0;
    int transfer = f.color_trc() <= 0 || f.color_trc() == 2 || f.color_trc() == 3 ? AVCOL_TRC_BT709 : f.color_trc();
    boolean hdr = hdr(transfer);
    int primaries = f.color_primaries();
    if (primaries == AVCOL_PRI_UNSPECIFIED || primaries == AVCOL_PRI_RESERVED || primaries == AVCOL_PRI_RESERVED0) {
      primaries = hdr ? AVCOL_PRI_BT2020 : AVCOL_PRI_BT709;
    }
    int matrix = f.colorspace();
    if (rgb) {
      matrix = AVCOL_SPC_RGB;
    } else if (matrix == AVCOL_SPC_UNSPECIFIED || matrix == AVCOL_SPC_RESERVED || matrix == AVCOL_SPC_RGB && d != null && d.nb_components() < 3) {
      boolean hd = f.color_primaries() == AVCOL_PRI_BT709 || f.height() >= HD_ROWS && f.color_primaries() == AVCOL_PRI_UNSPECIFIED;
      matrix = primaries == AVCOL_PRI_BT2020 ? AVCOL_SPC_BT2020_NCL : hd ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
    }
    boolean full = f.color_range() == AVCOL_RANGE_JPEG || jpeg(f.format()) || rgb && f.color_range() != AVCOL_RANGE_MPEG;
    return new Colours(matrix, full, primaries, transfer);
  }

  /** Whether the scaler alone makes them right: a matrix that it has, and BT.709's primaries and kind of transfer. */
  boolean plain() {
    boolean known = switch (matrix) {
      case AVCOL_SPC_BT709, AVCOL_SPC_FCC, AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M, AVCOL_SPC_SMPTE240M, AVCOL_SPC_BT2020_NCL -> true;
      case AVCOL_SPC_RGB -> full;
      default -> false;
    };
    return known && primaries == AVCOL_PRI_BT709 && !hdr() && !otherCurve();
  }

  /** Whether brightness goes beyond white: PQ (SMPTE ST 2084) or HLG (ARIB STD-B67). */
  boolean hdr() {
    return hdr(transfer);
  }

  boolean hlg() {
    return transfer == AVCOL_TRC_ARIB_STD_B67;
  }

  /** Curves that look wrong when their values are shown as BT.709's; the others differ by less than displays do. */
  private boolean otherCurve() {
    return switch (transfer) {
      case AVCOL_TRC_GAMMA28, AVCOL_TRC_LINEAR, AVCOL_TRC_LOG, AVCOL_TRC_LOG_SQRT, AVCOL_TRC_SMPTE428 -> true;
      default -> false;
    };
  }

  /** The transfer to convert from: those that are BT.709's for the eye count as it. */
  int curve() {
    return hdr() || otherCurve() ? transfer : AVCOL_TRC_BT709;
  }

  private static boolean hdr(int transfer) {
    return transfer == AVCOL_TRC_SMPTE2084 || transfer == AVCOL_TRC_ARIB_STD_B67;
  }

  private static boolean jpeg(int format) {
    return format == AV_PIX_FMT_YUVJ420P || format == AV_PIX_FMT_YUVJ422P || format == AV_PIX_FMT_YUVJ444P
        || format == AV_PIX_FMT_YUVJ440P || format == AV_PIX_FMT_YUVJ411P;
  }

  /** Matrix, primaries and transfer in FFmpeg's words, e.g. {@code bt2020nc/bt2020/smpte2084}. */
  String inWords() {
    return text(av_color_space_name(matrix)) + "/" + text(av_color_primaries_name(primaries)) + "/" + text(av_color_transfer_name(transfer));
  }

  private static String text(BytePointer p) {
    return p == null || p.isNull() ? "unknown" : p.getString();
  }
}
