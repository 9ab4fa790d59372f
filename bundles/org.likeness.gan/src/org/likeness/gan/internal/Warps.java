// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.likeness.api.geometry.Affine;

/**
 * Each picture of a batch under a map of its own, bilinear; differentiable any number of times, which PyTorch's grid_sample
 * is not.
 */
final class Warps {

  /** What lies outside of a picture. */
  enum Border {
    ZERO, REFLECT
  }

  private static final int CORNERS = 4;

  private final int height;
  private final int width;
  private final Border border;
  private final long[][] index;
  private final float[][] weight;
  /** Where nothing is interpolated, one corner says it all. */
  private final boolean[] counts = new boolean[CORNERS];

  private Warps(int n, int height, int width, Border border) {
    this.height = height;
    this.width = width;
    this.border = border;
    this.index = new long[CORNERS][n * height * width];
    this.weight = new float[CORNERS][n * height * width];
  }

  /**
   * @param pictures [N, C, H, W]
   * @param maps one for each picture, from where a pixel is to where it is taken from; both are counted in pixels from the
   *     picture's middle
   */
  static NDArray apply(NDArray pictures, Affine[] maps, Border border) {
    Shape shape = pictures.getShape();
    int n = (int) shape.get(0);
    Warps warps = new Warps(n, (int) shape.get(2), (int) shape.get(3), border);
    for (int i = 0; i < n; i++) {
      warps.picture(i, maps[i]);
    }
    return warps.gathered(pictures);
  }

  private void picture(int picture, Affine map) {
    double cx = (width - 1) / 2.0;
    double cy = (height - 1) / 2.0;
    int at = picture * height * width;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at++) {
        double sx = map.a() * (x - cx) + map.b() * (y - cy) + map.tx() + cx;
        double sy = map.c() * (x - cx) + map.d() * (y - cy) + map.ty() + cy;
        pixel(at, sx, sy);
      }
    }
  }

  private void pixel(int at, double sx, double sy) {
    long left = (long) Math.floor(sx);
    long top = (long) Math.floor(sy);
    double right = sx - left;
    double low = sy - top;
    corner(0, at, left, top, (1 - right) * (1 - low));
    corner(1, at, left + 1, top, right * (1 - low));
    corner(2, at, left, top + 1, (1 - right) * low);
    corner(3, at, left + 1, top + 1, right * low);
  }

  private void corner(int corner, int at, long x, long y, double share) {
    if (share == 0) {
      return;
    }
    boolean inside = x >= 0 && x < width && y >= 0 && y < height;
    counts[corner] = true;
    weight[corner][at] = inside || border == Border.REFLECT ? (float) share : 0;
    index[corner][at] = reflected(y, height) * width + reflected(x, width);
  }

  /** Back and forth between the outermost pixels, which are not repeated. */
  private static long reflected(long i, int size) {
    if (size == 1) {
      return 0;
    }
    long period = 2L * (size - 1);
    long within = Math.floorMod(i, period);
    return Math.min(within, period - within);
  }

  private NDArray gathered(NDArray pictures) {
    NDManager m = pictures.getManager();
    Shape shape = pictures.getShape();
    long n = shape.get(0);
    long pixels = (long) height * width;
    Shape flat = new Shape(n, shape.get(1), pixels);
    NDArray x = pictures.reshape(flat);
    NDArray sum = null;
    for (int corner = 0; corner < CORNERS; corner++) {
      if (!counts[corner]) {
        continue;
      }
      NDArray where = m.create(index[corner], new Shape(n, 1, pixels)).broadcast(flat);
      NDArray share = m.create(weight[corner], new Shape(n, 1, pixels)).toType(pictures.getDataType(), false);
      NDArray part = x.gather(where, 2).mul(share);
      sum = sum == null ? part : sum.add(part);
    }
    return sum.reshape(shape);
  }
}
