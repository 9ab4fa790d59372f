// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import java.util.random.RandomGenerator;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.likeness.media.image.Sampling;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

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
   * The warped picture: both maps are enlarged bilinearly to 5/4 of {@code size} and their middle is cut out, so that the
   * outer half-cells, where enlarging only repeats the border node, fall away (80 to 64 px in the original).
   */
  public Image warp(Image in, int size) {
    return Warp.remap(in, map(x, size), map(y, size), Sampling.LINEAR, Border.REPLICATE);
  }

  /** The same for one value per pixel. */
  public Plane warp(Plane in, int size) {
    return Warp.remap(in, map(x, size), map(y, size), Sampling.LINEAR, Border.REPLICATE);
  }

  /** The similarity from the source picture to the target of side {@code size}: nodes fitted to a regular 0..size grid. */
  public Affine realignment(int size) {
    double[] from = new double[2 * x.length];
    double[] to = new double[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      from[2 * i] = x[i];
      from[2 * i + 1] = y[i];
      to[2 * i] = (double) size * (i % nodes) / (nodes - 1);
      to[2 * i + 1] = (double) size * (i / nodes) / (nodes - 1);
    }
    return Umeyama.fit(from, to);
  }

  private Plane map(double[] values, int size) {
    float[] f = new float[values.length];
    for (int i = 0; i < f.length; i++) {
      f[i] = (float) values[i];
    }
    int large = Math.round(size * 1.25f);
    int margin = (large - size) / 2;
    try (MatScope m = new MatScope()) {
      Mat out = m.mat();
      Imgproc.resize(m.add(Mats.of(new Plane(nodes, nodes, f))), out, new Size(large, large), 0, 0, Imgproc.INTER_LINEAR);
      return Mats.plane(m.add(m.add(out.submat(margin, margin + size, margin, margin + size)).clone()));
    }
  }
}
