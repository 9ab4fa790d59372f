// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.likeness.api.image.Image;
import org.likeness.media.image.OpenCV;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Makes the square input of a network: a part of a picture, padded by black to a square, resized, normalised. One worker
 * holds one such object and its buffer.
 */
final class Square implements AutoCloseable {
  private final float[][] table = new float[3][256];
  /** Kept, because each new matrix leaves a small block in the C heap until the next garbage collection. */
  private final Mat padded;
  private final Mat resized;
  private ByteBuffer buffer = ByteBuffer.allocateDirect(0);
  private byte[] pixels = new byte[0];

  /** The value of channel c becomes {@code (value - mean[c]) / divisor}. */
  Square(double[] mean, double divisor) {
    OpenCV.load();
    padded = new Mat();
    resized = new Mat();
    for (int c = 0; c < 3; c++) {
      for (int v = 0; v < 256; v++) {
        table[c][v] = (float) ((v - mean[c]) / divisor);
      }
    }
  }

  /**
   * @param image grey or RGB
   * @param part within the picture
   * @param centred whether black is added on both sides, or at the right and the bottom only
   * @return (1, 3, size, size), float, channels last in memory; the memory is used again by the next call
   */
  NDArray tensor(Image image, Rect part, boolean centred, int size, NDManager manager) {
    int side = Math.max(part.width, part.height);
    padded.create(side, side, CvType.CV_8UC3);
    padded.put(0, 0, padded(image, part, side, centred));
    // Bilinear, as the networks were trained; from half the size on that would skip pixels.
    Imgproc.resize(padded, resized, new Size(size, size), 0, 0, side >= 2 * size ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
    return normalised(resized, size, manager);
  }

  private static byte[] padded(Image image, Rect part, int side, boolean centred) {
    int left = centred ? (side - part.width) / 2 : 0;
    int top = centred ? (side - part.height) / 2 : 0;
    int channels = image.channels();
    byte[] in = image.data();
    byte[] out = new byte[3 * side * side];
    for (int y = 0; y < part.height; y++) {
      int from = ((part.y + y) * image.width() + part.x) * channels;
      int to = ((top + y) * side + left) * 3;
      if (channels == 3) {
        System.arraycopy(in, from, out, to, 3 * part.width);
      } else {
        for (int x = 0; x < part.width; x++, from += channels, to += 3) {
          out[to] = in[from];
          out[to + 1] = in[channels == 1 ? from : from + 1];
          out[to + 2] = in[channels == 1 ? from : from + 2];
        }
      }
    }
    return out;
  }

  private NDArray normalised(Mat rgb, int size, NDManager manager) {
    int n = size * size;
    if (pixels.length != 3 * n) {
      pixels = new byte[3 * n];
      buffer = ByteBuffer.allocateDirect(12 * n).order(ByteOrder.nativeOrder());
    }
    rgb.get(0, 0, pixels);
    FloatBuffer out = buffer.clear().order(ByteOrder.nativeOrder()).asFloatBuffer();
    for (int p = 0; p < 3 * n; p += 3) {
      out.put(table[0][pixels[p] & 0xff]).put(table[1][pixels[p + 1] & 0xff]).put(table[2][pixels[p + 2] & 0xff]);
    }
    // Channels last in memory, as the picture is: the engine's pooling is several times faster so.
    return manager.create(buffer.clear(), new Shape(1, size, size, 3), DataType.FLOAT32).transpose(0, 3, 1, 2);
  }

  @Override
  public void close() {
    padded.release();
    resized.release();
  }
}
