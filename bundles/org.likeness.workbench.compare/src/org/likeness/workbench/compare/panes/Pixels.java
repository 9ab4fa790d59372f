// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import org.likeness.api.image.Image;
import org.likeness.media.image.Scale;

/** Arithmetic on two pictures. The second one is brought to the first one's size. Any thread. */
public final class Pixels {

  private Pixels() {}

  /** Both at the first one's size. */
  static Image fitted(Image b, Image a) {
    return b.sameSize(a) ? b : Scale.to(b, a.width(), a.height());
  }

  /** Absolute differences times a gain: grey 0 where both are equal; a fixed scale, so that frames can be compared. */
  public static Image difference(Image a, Image other, int gain) {
    Image b = fitted(other, a);
    Image out = Image.rgb(a.width(), a.height());
    for (int y = 0, at = 0; y < a.height(); y++) {
      for (int x = 0; x < a.width(); x++) {
        for (int c = 0; c < 3; c++) {
          int d = Math.abs(a.get(x, y, Math.min(c, a.channels() - 1)) - b.get(x, y, Math.min(c, b.channels() - 1)));
          out.data()[at++] = (byte) Math.min(255, d * gain);
        }
      }
    }
    return out;
  }

  /** Half of each. */
  public static Image mean(Image a, Image other) {
    Image b = fitted(other, a);
    Image out = Image.rgb(a.width(), a.height());
    for (int y = 0, at = 0; y < a.height(); y++) {
      for (int x = 0; x < a.width(); x++) {
        for (int c = 0; c < 3; c++) {
          out.data()[at++] = (byte) ((a.get(x, y, Math.min(c, a.channels() - 1)) + b.get(x, y, Math.min(c, b.channels() - 1)) + 1) / 2);
        }
      }
    }
    return out;
  }

  /** Peak signal-to-noise ratio in dB over all pixels; 100 for equal pictures. */
  public static double psnr(Image a, Image other) {
    Image b = fitted(other, a);
    long sum = 0;
    int n = Math.min(a.data().length, b.data().length);
    for (int i = 0; i < n; i++) {
      int d = (a.data()[i] & 0xff) - (b.data()[i] & 0xff);
      sum += (long) d * d;
    }
    return sum == 0 ? 100 : Math.min(100, 10 * Math.log10(255.0 * 255.0 * n / sum));
  }

  /** R, G and B of a pixel, at a place given in another picture's pixels. */
  static int[] at(Image image, Image reference, int x, int y) {
    int px = Math.clamp(Math.round((x + 0.5) * image.width() / reference.width() - 0.5), 0, image.width() - 1);
    int py = Math.clamp(Math.round((y + 0.5) * image.height() / reference.height() - 0.5), 0, image.height() - 1);
    return new int[] {image.get(px, py, 0), image.get(px, py, Math.min(1, image.channels() - 1)),
        image.get(px, py, Math.min(2, image.channels() - 1))};
  }
}
