// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Changes the size of pictures. Pure functions; safe from any thread. */
public final class Scale {

  private Scale() {}

  /** To this size: by area when it shrinks, bicubic when it grows. The same object when the size is right already. */
  public static Image to(Image in, int width, int height) {
    boolean shrinks = (long) width * height <= (long) in.width() * in.height();
    return to(in, width, height, shrinks ? Sampling.AREA : Sampling.CUBIC);
  }

  public static Image to(Image in, int width, int height, Sampling sampling) {
    if (in.width() == width && in.height() == height) {
      return in;
    }
    try (MatScope m = new MatScope()) {
      return Mats.image(resized(m, m.add(Mats.of(in)), width, height, sampling));
    }
  }

  /** To this size: by area when it shrinks, bilinear when it grows (so that a mask stays within 0-1). */
  public static Plane to(Plane in, int width, int height) {
    return to(in, width, height, (long) width * height <= (long) in.width() * in.height() ? Sampling.AREA : Sampling.LINEAR);
  }

  public static Plane to(Plane in, int width, int height, Sampling sampling) {
    if (in.width() == width && in.height() == height) {
      return in;
    }
    try (MatScope m = new MatScope()) {
      return Mats.plane(resized(m, m.add(Mats.of(in)), width, height, sampling));
    }
  }

  /** Shrinks so that no side is longer than {@code side}, keeping the aspect ratio; never enlarges. */
  public static Image atMost(Image in, int side) {
    double f = (double) side / Math.max(in.width(), in.height());
    return f >= 1 ? in : to(in, (int) Math.max(1, Math.round(in.width() * f)), (int) Math.max(1, Math.round(in.height() * f)));
  }

  /** A copy of a part; what lies outside the picture repeats its nearest edge pixel. */
  public static Image crop(Image in, int x, int y, int width, int height) {
    int c = in.channels();
    byte[] out = new byte[Math.multiplyExact(Math.multiplyExact(width, height), c)];
    for (int oy = 0; oy < height; oy++) {
      int sy = Math.clamp(y + oy, 0, in.height() - 1);
      int from = Math.clamp(-x, 0, width);
      int to = Math.clamp(in.width() - x, from, width);
      for (int ox = 0; ox < from; ox++) {
        System.arraycopy(in.data(), sy * in.width() * c, out, (oy * width + ox) * c, c);
      }
      if (to > from) {
        System.arraycopy(in.data(), (sy * in.width() + x + from) * c, out, (oy * width + from) * c, (to - from) * c);
      }
      for (int ox = to; ox < width; ox++) {
        System.arraycopy(in.data(), (sy * in.width() + in.width() - 1) * c, out, (oy * width + ox) * c, c);
      }
    }
    return new Image(width, height, c, out);
  }

  /** Mirrored left-right. */
  public static Image flipped(Image in) {
    return Orientation.FLIPPED.apply(in);
  }

  private static Mat resized(MatScope m, Mat in, int width, int height, Sampling sampling) {
    Mat out = m.mat();
    Imgproc.resize(in, out, new Size(width, height), 0, 0, sampling.code());
    return out;
  }

  /** Enlarged by the least whole factor that makes it so wide; the same one when it is. */
  public static Image atLeast(Image image, int width, Sampling sampling) {
    int factor = Math.ceilDiv(width, image.width());
    return factor <= 1 ? image : to(image, image.width() * factor, image.height() * factor, sampling);
  }
}
