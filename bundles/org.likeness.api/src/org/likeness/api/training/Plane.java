// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.List;
import java.util.Map;

/**
 * A training whose data are points of the plane, as it is now: what a picture of it is drawn from. Used by the engine's thread,
 * between steps; changes nothing of the training and takes none of its random numbers. Points are x and y after one another.
 */
public interface Plane {

  /** The square from -edge to edge holds all that is worth seeing. */
  double edge();

  /** Real points, the same each time. */
  float[] real(int n);

  /** Points by the generator that samples show, of the same latents each time. */
  float[] made(int n);

  /**
   * How sure the discriminator is that a point is real, 0 to 1: the logistic function of its logit, also where a loss gives the
   * logit no such meaning.
   *
   * @return side x side values, rows from the top, each from the left
   */
  float[] field(int side);

  /**
   * A net over two numbers of the latent, the others 0, as the generator maps it: {@code lines} lines along each of the two,
   * at even shares of the normal distribution.
   *
   * @param points of each line
   * @return lines along the first number, then those along the second
   */
  List<float[]> net(int lines, int points);

  /**
   * Which way the chosen loss of the generator would have each of {@link #made} go: minus its gradient by the point, times n, so
   * that lengths do not depend on how many are looked at. Regularisers are left out; the discriminator is as in use, not as
   * in training.
   *
   * @return a vector for each of the points of {@code made(n)}
   */
  float[] pulls(int n);

  /** How near the made points are to the real ones, by tag, exactly as validation would say. */
  Map<String, Double> numbers();
}
