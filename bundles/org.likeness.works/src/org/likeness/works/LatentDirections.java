// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.base.math.Eigenvectors;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

/**
 * The directions among the latents in which the picture of one latent changes most: eigenvectors of J'J, J being the derivative of
 * the picture's values by the latent's numbers (Wang & Ponce 2021, arXiv:2101.06006, with squared differences of pixels instead of a
 * perceptual distance), by differences to both sides. Made pictures have 256 steps, so the differences are not small: a fifth of the
 * latent's scale to each side. Pictures larger than 64 px count as made smaller.
 *
 * @param from the latent
 * @param scale the root of the mean square of its numbers: what 1 is in {@link #moved}
 * @param directions unit vectors, orthogonal to each other; the one that changes most first
 * @param shares of each in all that changes, 0 to 1
 * @param among in how many directions was looked: all that there are, or 256 at random where there are more
 */
public record LatentDirections(float[] from, double scale, List<float[]> directions, double[] shares, int among) {

  /** Of more numbers a random subspace of so many is looked at. */
  public static final int MOST = 256;
  private static final int BATCH = 32;
  private static final int SIDE = 64;
  private static final double STEP = 0.2;
  private static final double LEAST_SCALE = 1e-3;

  /**
   * Asks for two pictures per number of the latent, 32 at a time.
   *
   * @param ofClass what they show; anything without classes
   * @param count how many directions, at most; fewer where the latent has fewer numbers
   * @throws java.util.concurrent.CancellationException when the progress is cancelled
   */
  public static LatentDirections at(PictureMaker maker, float[] latent, int ofClass, int count, Progress progress) {
    double scale = Math.max(LEAST_SCALE, Math.sqrt(square(latent) / latent.length));
    List<float[]> axes = axes(latent.length);
    progress.start("Looking in " + axes.size() + " directions", axes.size());
    List<float[]> changes = new ArrayList<>();
    for (int i = 0; i < axes.size(); i += BATCH / 2) {
      progress.check();
      List<float[]> some = axes.subList(i, Math.min(axes.size(), i + BATCH / 2));
      changes.addAll(changes(maker, latent, some, STEP * scale, ofClass));
      progress.advance(some.size());
    }
    int n = axes.size();
    double[][] products = new double[n][n];
    double all = 0;
    for (int i = 0; i < n; i++) {
      progress.check();
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(changes.get(i), changes.get(j));
        products[j][i] = products[i][j];
      }
      all += products[i][i];
    }
    Eigenvectors found = Eigenvectors.largest(products, Math.min(count, n), progress);
    List<float[]> directions = new ArrayList<>();
    double[] shares = new double[found.values().length];
    for (int k = 0; k < shares.length; k++) {
      directions.add(sum(axes, found.vectors()[k]));
      shares[k] = all > 0 ? Math.max(0, found.values()[k]) / all : 0;
    }
    return new LatentDirections(latent.clone(), scale, directions, shares, n);
  }

  /** Of each axis what changes from one side to the other. */
  private static List<float[]> changes(PictureMaker maker, float[] latent, List<float[]> axes, double step, int ofClass) {
    List<float[]> sides = new ArrayList<>();
    for (float[] axis : axes) {
      sides.add(along(latent, axis, step));
      sides.add(along(latent, axis, -step));
    }
    List<Image> made = maker.of(sides, ofClass);
    List<float[]> out = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      byte[] plus = small(made.get(2 * i)).data();
      byte[] minus = small(made.get(2 * i + 1)).data();
      float[] change = new float[plus.length];
      for (int k = 0; k < change.length; k++) {
        change[k] = (plus[k] & 0xff) - (minus[k] & 0xff);
      }
      out.add(change);
    }
    return out;
  }

  private static Image small(Image image) {
    double share = SIDE / (double) Math.max(image.width(), image.height());
    return share >= 1 ? image
        : Scale.to(image, Math.max(1, (int) Math.round(image.width() * share)), Math.max(1, (int) Math.round(image.height() * share)), Sampling.AREA);
  }

  /** The numbers themselves, or orthogonal directions at random, the same each time. */
  private static List<float[]> axes(int size) {
    List<float[]> axes = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < Math.min(MOST, size); i++) {
      float[] axis = new float[size];
      if (size <= MOST) {
        axis[i] = 1;
      } else {
        for (int k = 0; k < size; k++) {
          axis[k] = (float) random.nextGaussian();
        }
        for (int pass = 0; pass < 2; pass++) {
          for (float[] before : axes) {
            axis = along(axis, before, -dot(axis, before));
          }
        }
        axis = along(new float[size], axis, 1 / Math.sqrt(square(axis)));
      }
      axes.add(axis);
    }
    return axes;
  }

  /** The latent, moved along each direction. @param amounts of the first directions, in scales */
  public float[] moved(double... amounts) {
    float[] out = from.clone();
    for (int k = 0; k < amounts.length; k++) {
      out = along(out, directions.get(k), amounts[k] * scale);
    }
    return out;
  }

  private static float[] sum(List<float[]> axes, double[] weights) {
    float[] out = new float[axes.getFirst().length];
    for (int i = 0; i < weights.length; i++) {
      out = along(out, axes.get(i), weights[i]);
    }
    return out;
  }

  private static float[] along(float[] from, float[] axis, double by) {
    float[] out = from.clone();
    for (int k = 0; k < out.length; k++) {
      out[k] += (float) (by * axis[k]);
    }
    return out;
  }

  private static double square(float[] a) {
    return dot(a, a);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }
}
