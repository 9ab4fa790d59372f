// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.images;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.likeness.api.image.Image;

/** Between pictures in memory and SWT's. Any thread. */
public final class Pictures {
  private static final PaletteData RGB = new PaletteData(0xff0000, 0xff00, 0xff);

  private Pictures() {}

  /** 24-bit data, alpha kept beside it. */
  public static ImageData data(Image image) {
    int n = image.width() * image.height();
    byte[] in = image.data();
    byte[] out = new byte[n * 3];
    int c = image.channels();
    for (int i = 0; i < n; i++) {
      out[3 * i] = in[c * i];
      out[3 * i + 1] = in[c == 1 ? i : c * i + 1];
      out[3 * i + 2] = in[c == 1 ? i : c * i + 2];
    }
    ImageData data = new ImageData(image.width(), image.height(), 24, RGB, 1, out);
    if (c == 4) {
      byte[] alpha = new byte[n];
      for (int i = 0; i < n; i++) {
        alpha[i] = in[4 * i + 3];
      }
      data.alphaData = alpha;
    }
    return data;
  }

  /** RGB from any SWT picture; alpha is left out. */
  public static Image image(ImageData data) {
    Image out = Image.rgb(data.width, data.height);
    int[] row = new int[data.width];
    int at = 0;
    for (int y = 0; y < data.height; y++) {
      data.getPixels(0, y, data.width, row, 0);
      for (int x = 0; x < data.width; x++) {
        var rgb = data.palette.getRGB(row[x]);
        out.data()[at++] = (byte) rgb.red;
        out.data()[at++] = (byte) rgb.green;
        out.data()[at++] = (byte) rgb.blue;
      }
    }
    return out;
  }

  /** Smaller by averaging whole areas, so that it fits a square; the image itself when it fits already. */
  public static Image fit(Image image, int side) {
    int larger = Math.max(image.width(), image.height());
    if (larger <= side) {
      return image;
    }
    int w = Math.max(1, image.width() * side / larger);
    int h = Math.max(1, image.height() * side / larger);
    int c = image.channels();
    byte[] out = new byte[w * h * c];
    for (int y = 0; y < h; y++) {
      int y0 = y * image.height() / h;
      int y1 = Math.max(y0 + 1, (y + 1) * image.height() / h);
      for (int x = 0; x < w; x++) {
        int x0 = x * image.width() / w;
        int x1 = Math.max(x0 + 1, (x + 1) * image.width() / w);
        average(image, x0, x1, y0, y1, out, (y * w + x) * c);
      }
    }
    return new Image(w, h, c, out);
  }

  private static void average(Image image, int x0, int x1, int y0, int y1, byte[] out, int at) {
    int c = image.channels();
    int count = (x1 - x0) * (y1 - y0);
    for (int k = 0; k < c; k++) {
      int sum = 0;
      for (int y = y0; y < y1; y++) {
        int row = (y * image.width() + x0) * c + k;
        for (int x = x0; x < x1; x++, row += c) {
          sum += image.data()[row] & 0xff;
        }
      }
      out[at + k] = (byte) ((sum + count / 2) / count);
    }
  }
}
