// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.image;

import java.util.function.Supplier;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.ImageInfo;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Compressed bytes to pixels and back, by OpenCV. Bytes, not paths: OpenCV cannot open every path that Java can. */
public final class ImageCodec {
  /** Pixels of all scans together that are decoded in less than half a second. */
  private static final long QUICK = 1L << 25;

  private ImageCodec() {}

  /**
   * Decodes to 8 bits, 1, 3 or 4 channels, upright.
   *
   * @param check what it throws ends the waiting for a picture that takes long
   */
  public static Image decode(byte[] bytes, ImageInfo info, Object name, Runnable check) {
    room(info, name);
    return maybeAside(bytes, info, () -> decoded(bytes, info, name), check);
  }

  private static <T> T maybeAside(byte[] bytes, ImageInfo info, Supplier<T> work, Runnable check) {
    long scans = info.format() == ImageFormat.JPEG ? Math.max(1, JpegWork.scans(bytes)) : 1;
    return scans * info.width() * info.height() > QUICK ? Aside.call(work, check) : work.get();
  }

  private static Image decoded(byte[] bytes, ImageInfo info, Object name) {
    try (MatScope m = new MatScope()) {
      Mat mat = eightBits(pixels(m, bytes, info, name), m);
      if (mat.channels() == 2) {
        throw unsupported(info, name);
      }
      return info.orientation().apply(Mats.imageFromBgr(mat));
    }
  }

  /** Decodes to one value 0-1 per pixel; colour becomes luma. */
  public static Plane decodePlane(byte[] bytes, ImageInfo info, Object name) {
    room(info, name);
    return maybeAside(bytes, info, () -> decodedPlane(bytes, info, name), () -> { });
  }

  private static Plane decodedPlane(byte[] bytes, ImageInfo info, Object name) {
    try (MatScope m = new MatScope()) {
      Mat mat = pixels(m, bytes, info, name);
      double top = mat.depth() == CvType.CV_16U ? 65535 : 255;
      if (mat.channels() > 1) {
        Imgproc.cvtColor(mat, mat, mat.channels() == 4 ? Imgproc.COLOR_BGRA2GRAY : Imgproc.COLOR_BGR2GRAY);
      }
      mat.convertTo(mat, CvType.CV_32F, 1 / top);
      return Mats.plane(mat);
    }
  }

  public static byte[] encode(Image image, ImageFormat format, int quality) {
    Image in = image.channels() == 4 && (format == ImageFormat.JPEG || format == ImageFormat.BMP) ? toRgb(image) : image;
    try (MatScope m = new MatScope()) {
      int[] settings = switch (format) {
        case JPEG -> new int[] {Imgcodecs.IMWRITE_JPEG_QUALITY, quality};
        case WEBP -> new int[] {Imgcodecs.IMWRITE_WEBP_QUALITY, quality};
        // PNG without settings: OpenCV's quick filter and run lengths, a quarter of level 3's time for 3 % more bytes.
        case PNG, BMP -> new int[0];
      };
      if (format == ImageFormat.WEBP && Math.max(in.width(), in.height()) > 16_383) {
        throw new UserProblem("WebP holds at most 16,383 pixels a side; this picture has " + in.width() + " x " + in.height() + ".");
      }
      return encode(m, m.add(Mats.bgr(in)), format.extension(), settings);
    }
  }

  /** A grey 16-bit PNG of values 0-1. */
  public static byte[] encodePlane(Plane plane) {
    try (MatScope m = new MatScope()) {
      Mat mat = m.add(Mats.of(plane));
      mat.convertTo(mat, CvType.CV_16U, 65535);
      return encode(m, mat, ".png", Imgcodecs.IMWRITE_PNG_COMPRESSION, 3);
    }
  }

  /** Three channels: grey is repeated, transparent pixels are laid over black. */
  public static Image toRgb(Image in) {
    if (in.channels() == 3) {
      return in;
    }
    int n = in.width() * in.height();
    byte[] src = in.data();
    byte[] out = new byte[Math.multiplyExact(n, 3)];
    for (int i = 0; i < n; i++) {
      if (in.channels() == 1) {
        out[3 * i] = out[3 * i + 1] = out[3 * i + 2] = src[i];
      } else {
        int a = src[4 * i + 3] & 0xff;
        for (int k = 0; k < 3; k++) {
          out[3 * i + k] = (byte) (((src[4 * i + k] & 0xff) * a + 127) / 255);
        }
      }
    }
    return new Image(in.width(), in.height(), 3, out);
  }

  private static byte[] encode(MatScope m, Mat mat, String extension, int... settings) {
    MatOfByte out = m.add(new MatOfByte());
    MatOfInt parameters = m.add(new MatOfInt(settings));
    if (!Imgcodecs.imencode(extension, mat, out, parameters)) {
      throw new IllegalStateException("OpenCV cannot encode " + extension);
    }
    return out.toArray();
  }

  private static Mat pixels(MatScope m, byte[] bytes, ImageInfo info, Object name) {
    Whole.check(info.format(), bytes, name);
    if (info.format() == ImageFormat.JPEG && info.depth() != 8) {
      throw unsupported(info, name);
    }
    if (info.format() == ImageFormat.JPEG) {
      JpegWork.check(bytes, info.width(), info.height(), name);
    }
    Mat mat;
    try {
      byte[] needed = info.format() == ImageFormat.PNG ? PngChunks.needed(bytes) : bytes;
      Mat in = m.add(new Mat(1, needed.length, CvType.CV_8U));
      in.put(0, 0, needed);
      mat = m.add(Imgcodecs.imdecode(in, Imgcodecs.IMREAD_UNCHANGED));
    } catch (CvException e) {
      throw new UserProblem(name + " is a damaged " + info.format() + " picture and cannot be decoded.", e);
    }
    if (mat.empty()) {
      throw new UserProblem(name + " is a damaged " + info.format() + " picture and cannot be decoded.");
    }
    return mat;
  }

  private static Mat eightBits(Mat mat, MatScope m) {
    if (mat.depth() == CvType.CV_8U) {
      return mat;
    }
    Mat out = m.mat();
    mat.convertTo(out, CvType.CV_8U, mat.depth() == CvType.CV_16U ? 1 / 257.0 : 255);
    return out;
  }

  /** Decoding needs the pixels about three times; a heap that is too small is said, not met. */
  private static void room(ImageInfo info, Object name) {
    long need = 3L * info.width() * info.height() * 4;
    Runtime r = Runtime.getRuntime();
    long free = r.maxMemory() - (r.totalMemory() - r.freeMemory());
    if (need > free && need > 64L << 20) {
      throw new UserProblem(name + " has " + info.width() + " x " + info.height() + " pixels: decoding needs "
          + (need >> 20) + " MB of memory, and " + (free >> 20) + " MB are left (Java option -Xmx).");
    }
  }

  private static UserProblem unsupported(ImageInfo info, Object name) {
    return new UserProblem(name + " is a " + info.format() + " picture with " + info.depth() + " bits and " + info.channels()
        + " channels, which cannot be read; save it with 8 bits.");
  }
}
