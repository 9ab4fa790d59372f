// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_CONTENT_LIGHT_LEVEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_MASTERING_DISPLAY_METADATA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avutil.AVContentLightMetadata;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.avutil.AVMasteringDisplayMetadata;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.ShortPointer;
import org.likeness.api.image.Image;

/**
 * Makes RGB of colours that the scaler does not know, through the zimg library (FFmpeg's filter {@code zscale}): any matrix and
 * range, other primaries and transfers to BT.709's. High dynamic range leaves it as 16-bit BT.2020 RGB for the {@link ToneMap}.
 */
final class ColourFilter implements AutoCloseable {
  private static final double USUAL_PEAK = 1_000;

  private final Filters filters;
  private final ToneMap toneMap;
  private final String what;

  /** For frames like this one; with high dynamic range also to this size. */
  ColourFilter(String name, AVFrame f, Colours c, int width, int height, double peak) {
    what = name + " has colours (" + c.inWords() + ", " + Rgb.format(f.format()) + ") that cannot be converted";
    toneMap = c.hdr() ? new ToneMap(c.hlg(), peak) : null;
    AVPixFmtDescriptor d = av_pix_fmt_desc_get(f.format());
    boolean grey = d.nb_components() < 3;
    boolean odd = f.width() % (1 << d.log2_chroma_w()) != 0 || f.height() % (1 << d.log2_chroma_h()) != 0;
    List<Filters.Step> steps = new ArrayList<>();
    if (grey || odd) {
      steps.add(new Filters.Step("format", "pix_fmts=yuv444p16")); // zimg wants whole chroma samples
    }
    int transfer = c.hdr() ? c.transfer() : AVCOL_TRC_BT709;
    steps.add(new Filters.Step("zscale", "matrixin=" + (grey ? AVCOL_SPC_SMPTE170M : c.matrix())
        + ":rangein=" + (c.full() ? "full" : "limited") + ":primariesin=" + c.primaries() + ":transferin=" + c.curve()
        + ":matrix=" + AVCOL_SPC_RGB + ":range=full:primaries=" + (c.hdr() ? AVCOL_PRI_BT2020 : AVCOL_PRI_BT709)
        + ":transfer=" + transfer + ":filter=bicubic" + (c.hdr() ? ":w=" + width + ":h=" + height : "")));
    steps.add(new Filters.Step("format", "pix_fmts=" + (c.hdr() ? "gbrp16" : "gbrp")));
    filters = new Filters(f, steps, what);
  }

  /** One frame to another. */
  void convert(AVFrame in, AVFrame out) {
    FFmpeg.check(filters.push(in), what);
    FFmpeg.check(filters.pull(out), what);
  }

  /** Null when the colours need no tone mapping. */
  ToneMap toneMap() {
    return toneMap;
  }

  /** The picture of a converted frame. */
  Image toneMapped(AVFrame f) {
    int w = f.width();
    int h = f.height();
    byte[] out = new byte[w * h * 3];
    IntStream.range(0, h).parallel().forEach(y -> {
      short[][] gbr = new short[3][w];
      for (int plane = 0; plane < 3; plane++) {
        new ShortPointer(f.data(plane)).position((long) y * (f.linesize(plane) / 2)).get(gbr[plane]);
      }
      for (int x = 0; x < w; x++) {
        toneMap.map(gbr[2][x] & 0xffff, gbr[0][x] & 0xffff, gbr[1][x] & 0xffff, out, (y * w + x) * 3);
      }
    });
    return new Image(w, h, 3, out);
  }

  /** The brightest that a PQ frame says it has, in cd/m2: its content light level, else its mastering display, else 1,000. */
  static double peak(AVFrame f) {
    AVFrameSideData light = av_frame_get_side_data(f, AV_FRAME_DATA_CONTENT_LIGHT_LEVEL);
    if (light != null && !light.isNull()) {
      int most = new AVContentLightMetadata(light.data()).MaxCLL();
      if (most > 0) {
        return most;
      }
    }
    AVFrameSideData display = av_frame_get_side_data(f, AV_FRAME_DATA_MASTERING_DISPLAY_METADATA);
    if (display != null && !display.isNull()) {
      AVMasteringDisplayMetadata m = new AVMasteringDisplayMetadata(display.data());
      if (m.has_luminance() != 0 && m.max_luminance().num() > 0 && m.max_luminance().den() > 0) {
        return (double) m.max_luminance().num() / m.max_luminance().den();
      }
    }
    return USUAL_PEAK;
  }

  @Override
  public void close() {
    filters.close();
  }
}
