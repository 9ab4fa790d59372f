// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import java.util.random.RandomGenerator;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.image.Sampling;

/**
 * A square grid of source positions that is stretched over a target picture: the random warp of the 2017 face swap, whose
 * target is the crop <em>re-aligned</em> to the warped nodes, not simply the crop.
 *
 * @param nodes nodes per side, at least 2
 * @param x source x of each node, row by row
 * @param y source y of each node
 */
public record GridWarp(int nodes, double[] x, double[] y) {

  /** Evenly spaced nodes over the square {@code from..to} in both directions. */
  public static GridWarp regular(int nodes, double from, double to) {
    double[] x = new double[nodes * nodes];
    double[] y = new double[nodes * nodes];
    for (int i = 0; i < x.length; i++) {
      x[i] = from + (to - from) * (i % nodes) / (nodes - 1);
      y[i] = from + (to - from) * (i / nodes) / (nodes - 1);
    }
    return new GridWarp(nodes, x, y);
  }

  /** Each coordinate moved by normal noise of {@code sigma} pixels: all x first, then all y. */
  public GridWarp jittered(RandomGenerator random, double sigma) {
    double[] nx = x.clone();
    double[] ny = y.clone();
    for (int i = 0; i < nx.length; i++) {
      nx[i] += sigma * random.nextGaussian();
    }
    for (int i = 0; i < ny.length; i++) {
      ny[i] += sigma * random.nextGaussian();
    }
    return new GridWarp(nodes, nx, ny);
  }

  /**
   * The warped picture. Between its outermost nodes the grid is stretched bilinearly over the target's whole area: node i
   * of n lies at {@code size * i / (n - 1) - 0.5}, on the edges of the outermost pixels. (The original of 2017 enlarges the
   * maps to 80 px and cuts 64 out of their middle, which is the same.)
   */
  public Image warp(Image in, int size) {
    return Warp.remap(in, map(x, size), map(y, size), Sampling.LINEAR, Border.REPLICATE);
  }

  /** The same for one value per pixel. */
  public Plane warp(Plane in, int size) {
    return Warp.remap(in, map(x, size), map(y, size), Sampling.LINEAR, Border.REPLICATE);
  }

  /**
   * The similarity from the source picture to the target of side {@code size} that fits the nodes best to the places where
   * {@link #warp} puts them. The original of 2017 fits them half a target pixel further to the right and down, so that its
   * targets, and what a model learns from them, lie off the input by as much; here input and target agree.
   */
  public Affine realignment(int size) {
    double[] from = new double[2 * x.length];
    double[] to = new double[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      from[2 * i] = x[i];
      from[2 * i + 1] = y[i];
      to[2 * i] = (double) size * (i % nodes) / (nodes - 1) - 0.5;
      to[2 * i + 1] = (double) size * (i / nodes) / (nodes - 1) - 0.5;
    }
    return Umeyama.fit(from, to);
  }

  private Plane map(double[] values, int size) {
    float[] out = new float[size * size];
    for (int oy = 0; oy < size; oy++) {
      double v = (oy + 0.5) * (nodes - 1) / size;
      int row = (int) v;
      double down = v - row;
      for (int ox = 0; ox < size; ox++) {
        double u = (ox + 0.5) * (nodes - 1) / size;
        int i = row * nodes + (int) u;
        double right = u - (int) u;
        double above = values[i] + right * (values[i + 1] - values[i]);
        double below = values[i + nodes] + right * (values[i + nodes + 1] - values[i + nodes]);
        out[oy * size + ox] = (float) (above + down * (below - above));
      }
    }
    return new Plane(size, size, out);
  }
}
