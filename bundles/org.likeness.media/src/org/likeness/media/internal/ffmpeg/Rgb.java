// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.util.Objects;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.video.Rational;

/**
 * Makes RGB pictures of one size from decoded frames, whatever each of them is: its own size, pixel format and colours are
 * asked every time. A frame of another shape is fitted in between black bars. For one thread.
 */
final class Rgb implements AutoCloseable {
  private final String name;
  private final int width;
  private final int height;
  private final Rational aspect;
  private final AVFrame converted = FFmpeg.there(av_frame_alloc());
  private Key key;
  private Scaler scaler;
  private ColourFilter filter;
  private Colours firstColours;
  private String otherSizes = "";

  /** All that the tools depend on. */
  private record Key(int width, int height, int format, Colours colours, double peak) {}

  /**
   * @param name of the file, for messages
   * @param width of the pictures in pixels
   * @param aspect width of a stored pixel divided by its height
   */
  Rgb(String name, int width, int height, Rational aspect) {
    this.name = name;
    this.width = width;
    this.height = height;
    this.aspect = aspect;
  }

  /** The frame as RGB. */
  Image of(AVFrame f) {
    check(f);
    Colours colours = Colours.of(f);
    Key now = new Key(f.width(), f.height(), f.format(), colours, colours.hdr() ? ColourFilter.peak(f) : 0);
    if (!Objects.equals(now, key)) {
      prepare(f, now);
    }
    Image fitted;
    if (filter == null) {
      fitted = scaler.of(f);
    } else {
      av_frame_unref(converted);
      filter.convert(f, converted);
      fitted = filter.toneMap() == null ? scaler.of(converted) : filter.toneMapped(converted);
      av_frame_unref(converted);
    }
    return fitted.width() == width && fitted.height() == height ? fitted : barred(fitted);
  }

  private void check(AVFrame f) {
    AVPixFmtDescriptor d = av_pix_fmt_desc_get(f.format());
    if (f.width() < 1 || f.height() < 1 || (long) f.width() * f.height() > Demuxer.MAX_PIXELS || d == null || d.isNull()
        || (d.flags() & AV_PIX_FMT_FLAG_HWACCEL) != 0 || f.data(0) == null || f.data(0).isNull()) {
      throw new UserProblem(name + " has a frame of " + f.width() + " x " + f.height() + " pixels in the format "
          + format(f.format()) + ", which cannot be read.");
    }
  }

  private void prepare(AVFrame f, Key now) {
    release();
    int[] size = fit(f);
    if (!now.colours.plain()) {
      filter = new ColourFilter(name, f, now.colours, size[0], size[1], now.peak);
    }
    if (filter == null || filter.toneMap() == null) {
      scaler = new Scaler(name, size[0], size[1]);
    }
    if (firstColours == null) {
      firstColours = now.colours;
    }
    if (key != null && otherSizes.isEmpty() && (now.width != key.width || now.height != key.height)) {
      otherSizes = now.width + " x " + now.height;
    }
    key = now;
  }

  /** The largest size within the picture that keeps the frame's shape. */
  private int[] fit(AVFrame f) {
    double shape = f.width() * aspect.value() / f.height();
    double wanted = (double) width / height;
    if (Math.abs(shape / wanted - 1) < 0.02) {
      return new int[] {width, height};
    }
    return shape > wanted ? new int[] {width, (int) Math.clamp(Math.round(width / shape), 1, height)}
        : new int[] {(int) Math.clamp(Math.round(height * shape), 1, width), height};
  }

  private Image barred(Image in) {
    byte[] out = new byte[width * height * 3];
    int x = (width - in.width()) / 2;
    int y = (height - in.height()) / 2;
    for (int row = 0; row < in.height(); row++) {
      System.arraycopy(in.data(), row * in.width() * 3, out, ((y + row) * width + x) * 3, in.width() * 3);
    }
    return new Image(width, height, 3, out);
  }

  /** The colours of the first frame; null before it. */
  Colours colours() {
    return firstColours;
  }

  /** The first size other than the first frame's, in words; empty when all have one size. */
  String otherSizes() {
    return otherSizes;
  }

  static String format(int format) {
    BytePointer p = av_get_pix_fmt_name(format);
    return p == null || p.isNull() ? "number " + format : p.getString();
  }

  private void release() {
    if (scaler != null) {
      scaler.close();
      scaler = null;
    }
    if (filter != null) {
      filter.close();
      filter = null;
    }
  }

  @Override
  public void close() {
    release();
    av_frame_free(converted);
  }
}
