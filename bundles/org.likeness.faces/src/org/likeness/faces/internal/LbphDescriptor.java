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
 * <li>patterns of two radii are counted in cells with soft borders, so that small misalignments hardly count, over the face
 * and its mirror image, so that neither the side of the light nor a slight turn of the head counts;
 * <li>square roots of the counts (Hellinger's kernel), less those of the {@link MeanFacePatterns}: what all faces share
 * does not count, and strangers have a similarity of about 0;
 * <li>cells in the middle weigh more than those at the border, where hair and background begin.
 * </ul>
 */
public final class LbphDescriptor {
  /** Side of the inner face as a part of an aligned crop that shows the whole face: 2.2 eye distances. */
  private static final double PART = 0.66;
  private static final int SIDE = 64;
  static final int CELLS = 8;
  private static final double[] RADII = {2, 4};
  private static final int BLOCK = CELLS * CELLS * LocalBinaryPatterns.CODES;
  /** Of the vector. */
  public static final int LENGTH = RADII.length * BLOCK;

  private LbphDescriptor() {}

  /** A vector of length 1. */
  public static float[] of(Image alignedFace) {
    float[] v = roots(alignedFace);
    float[] mean = MeanFacePatterns.roots();
    double norm = 0;
    for (int i = 0; i < v.length; i++) {
      int cell = i % BLOCK / LocalBinaryPatterns.CODES;
      v[i] = (v[i] - mean[i]) * weight(cell % CELLS, cell / CELLS);
      norm += v[i] * v[i];
    }
    float scale = (float) (1 / Math.sqrt(norm));
    for (int i = 0; i < v.length; i++) {
      v[i] *= scale;
    }
    return v;
  }

  /** Square roots of the patterns' shares in each cell: radius by radius, row by row, 59 codes each. */
  static float[] roots(Image alignedFace) {
    float[] patch = Photometry.normalised(FacePatch.of(alignedFace, PART, SIDE), SIDE);
    float[] mirrored = mirrored(patch);
    float[] all = new float[LENGTH];
    for (int r = 0; r < RADII.length; r++) {
      count(LocalBinaryPatterns.of(patch, SIDE, RADII[r]), all, r * BLOCK);
      count(LocalBinaryPatterns.of(mirrored, SIDE, RADII[r]), all, r * BLOCK);
    }
    for (int from = 0; from < LENGTH; from += LocalBinaryPatterns.CODES) {
      float sum = 0;
      for (int k = 0; k < LocalBinaryPatterns.CODES; k++) {
        sum += all[from + k];
      }
      for (int k = 0; k < LocalBinaryPatterns.CODES; k++) {
        all[from + k] = (float) Math.sqrt(all[from + k] / sum);
      }
    }
    return all;
  }

  private static float[] mirrored(float[] plane) {
    float[] out = new float[plane.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = plane[i / SIDE * SIDE + SIDE - 1 - i % SIDE];
    }
    return out;
  }

  /** Each pixel counts in the cells around it, the more the nearer their centres are. */
  private static void count(byte[] codes, float[] out, int offset) {
    double perPixel = CELLS / (double) SIDE;
    for (int y = 0; y < SIDE; y++) {
      double gy = (y + 0.5) * perPixel - 0.5;
      int cy = (int) Math.floor(gy);
      float ty = (float) (gy - cy);
      for (int x = 0; x < SIDE; x++) {
        double gx = (x + 0.5) * perPixel - 0.5;
        int cx = (int) Math.floor(gx);
        float tx = (float) (gx - cx);
        int code = codes[y * SIDE + x];
        add(out, offset, cy, cx, code, (1 - ty) * (1 - tx));
        add(out, offset, cy, cx + 1, code, (1 - ty) * tx);
        add(out, offset, cy + 1, cx, code, ty * (1 - tx));
        add(out, offset, cy + 1, cx + 1, code, ty * tx);
      }
    }
  }

  private static void add(float[] out, int offset, int cy, int cx, int code, float amount) {
    if (cy >= 0 && cx >= 0 && cy < CELLS && cx < CELLS) {
      out[offset + (cy * CELLS + cx) * LocalBinaryPatterns.CODES + code] += amount;
    }
  }

  private static float weight(int x, int y) {
    double u = (x + 0.5) / CELLS * 2 - 1;
    double v = (y + 0.5) / CELLS * 2 - 1;
    return (float) Math.clamp(1.6 - 1.1 * (u * u + 0.6 * v * v), 0.25, 1);
  }
}
