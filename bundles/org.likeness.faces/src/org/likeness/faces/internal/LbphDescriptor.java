// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import org.likeness.api.image.Image;

/**
 * A face as histograms of local binary patterns on a grid (Ahonen, Hadid & Pietikainen 2006), made to tell persons apart
 * better than expressions and light:
 *
 * <ul>
 * <li>the inner face is brought to a small size, so that sharpness hardly counts, and freed of light ({@link Photometry});
 * <li>patterns of several radii, counted in overlapping cells with soft borders, so that small misalignments hardly count;
 * <li>square roots of the counts (Hellinger's kernel), less the face's own mean over all cells: what kind of texture the
 * whole picture has does not count, only where in the face which pattern is;
 * <li>cells at eyes, brows and nose weigh more than those at the mouth, which moves.
 * </ul>
 */
public final class LbphDescriptor {
  /** Side of the inner face as a part of an aligned crop that shows the whole face: 2.2 eye distances. */
  private static final double PART = 0.66;

  private final int side;
  private final int cells;
  private final double[] radii;

  /**
   * @param side of the inner face in pixels
   * @param cells of the grid along each axis
   * @param radii of the circles of neighbours in pixels
   */
  public LbphDescriptor(int side, int cells, double... radii) {
    this.side = side;
    this.cells = cells;
    this.radii = radii.clone();
  }

  /** Length of the vector. */
  public int length() {
    return radii.length * cells * cells * LocalBinaryPatterns.CODES;
  }

  /** A vector of length 1 (of zeros for a picture without any structure). */
  public float[] of(Image alignedFace) {
    float[] patch = Photometry.normalised(FacePatch.of(alignedFace, PART, side), side);
    float[] all = new float[length()];
    int block = cells * cells * LocalBinaryPatterns.CODES;
    for (int r = 0; r < radii.length; r++) {
      histograms(LocalBinaryPatterns.of(patch, side, radii[r]), all, r * block);
      centre(all, r * block);
    }
    double norm = 0;
    for (float v : all) {
      norm += v * v;
    }
    float scale = norm == 0 ? 0 : (float) (1 / Math.sqrt(norm));
    for (int i = 0; i < all.length; i++) {
      all[i] *= scale;
    }
    return all;
  }

  /** Each pixel counts in the cells around it, the more the nearer their centres are. */
  private void histograms(byte[] codes, float[] out, int offset) {
    double perPixel = cells / (double) side;
    for (int y = 0; y < side; y++) {
      double gy = (y + 0.5) * perPixel - 0.5;
      int cy = (int) Math.floor(gy);
      float ty = (float) (gy - cy);
      for (int x = 0; x < side; x++) {
        double gx = (x + 0.5) * perPixel - 0.5;
        int cx = (int) Math.floor(gx);
        float tx = (float) (gx - cx);
        int code = codes[y * side + x];
        add(out, offset, cy, cx, code, (1 - ty) * (1 - tx));
        add(out, offset, cy, cx + 1, code, (1 - ty) * tx);
        add(out, offset, cy + 1, cx, code, ty * (1 - tx));
        add(out, offset, cy + 1, cx + 1, code, ty * tx);
      }
    }
  }

  private void add(float[] out, int offset, int cy, int cx, int code, float amount) {
    if (cy >= 0 && cx >= 0 && cy < cells && cx < cells) {
      out[offset + (cy * cells + cx) * LocalBinaryPatterns.CODES + code] += amount;
    }
  }

  private void centre(float[] all, int offset) {
    int n = LocalBinaryPatterns.CODES;
    double[] mean = new double[n];
    for (int c = 0; c < cells * cells; c++) {
      float sum = 0;
      for (int k = 0; k < n; k++) {
        sum += all[offset + c * n + k];
      }
      for (int k = 0; k < n; k++) {
        float root = (float) Math.sqrt(all[offset + c * n + k] / sum);
        all[offset + c * n + k] = root;
        mean[k] += root / (cells * cells);
      }
    }
    for (int c = 0; c < cells * cells; c++) {
      float weight = (float) weight(c % cells, c / cells);
      for (int k = 0; k < n; k++) {
        int i = offset + c * n + k;
        all[i] = (float) (weight * (all[i] - mean[k]));
      }
    }
  }

  /** 1 in the middle, less at the borders (background, hair) and at the mouth. */
  private double weight(int x, int y) {
    double u = (x + 0.5) / cells * 2 - 1;
    double v = (y + 0.5) / cells * 2 - 1;
    double oval = Math.clamp(1.6 - 1.1 * (u * u + 0.6 * v * v), 0.25, 1);
    double mouth = v > 0.3 && Math.abs(u) < 0.55 ? 0.6 : 1;
    return oval * mouth;
  }
}
