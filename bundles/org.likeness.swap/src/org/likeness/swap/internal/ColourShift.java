// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.List;
import org.likeness.api.image.Image;

/** Adds a constant to each channel, 0-255. */
record ColourShift(double red, double green, double blue) {

  static final ColourShift NONE = new ColourShift(0, 0, 0);

  /** What takes the mean colour of some pictures to that of others. */
  static ColourShift between(List<Image> from, List<Image> to) {
    double[] a = mean(from);
    double[] b = mean(to);
    return new ColourShift(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
  }

  private static double[] mean(List<Image> images) {
    double[] sum = new double[3];
    long n = 0;
    for (Image image : images) {
      byte[] d = image.data();
      for (int i = 0; i < d.length; i++) {
        sum[i % 3] += d[i] & 0xff;
      }
      n += d.length / 3;
    }
    return new double[] {sum[0] / n, sum[1] / n, sum[2] / n};
  }

  Image apply(Image in) {
    if (this.equals(NONE)) {
      return in;
    }
    byte[] out = new byte[in.data().length];
    for (int i = 0; i < out.length; i++) {
      double shift = i % 3 == 0 ? red : i % 3 == 1 ? green : blue;
      out[i] = (byte) (int) Math.clamp(Math.rint((in.data()[i] & 0xff) + shift), 0, 255);
    }
    return new Image(in.width(), in.height(), 3, out);
  }
}
