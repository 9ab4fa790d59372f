// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.image.Image;

/** Which numbers of a picture are compared. */
public enum Channels {
  /** Red, green and blue alike (or the one channel of a grey picture). */
  ALL,
  /** BT.601 luma, not rounded. */
  LUMA;

  /** The picture as planes of doubles 0-255, row by row; alpha is left out. */
  public double[][] planes(Image image) {
    int colours = image.channels() == 1 ? 1 : 3;
    int n = image.width() * image.height();
    byte[] data = image.data();
    int step = image.channels();
    if (this == LUMA && colours == 3) {
      double[] y = new double[n];
      for (int i = 0, o = 0; i < n; i++, o += step) {
        y[i] = 0.299 * (data[o] & 0xff) + 0.587 * (data[o + 1] & 0xff) + 0.114 * (data[o + 2] & 0xff);
      }
      return new double[][] {y};
    }
    double[][] planes = new double[colours][n];
    for (int c = 0; c < colours; c++) {
      for (int i = 0, o = c; i < n; i++, o += step) {
        planes[c][i] = data[o] & 0xff;
      }
    }
    return planes;
  }

  /** The word in a metric's recipe. */
  public String inWords() {
    return this == ALL ? "mean over the colour channels" : "BT.601 luma";
  }
}
