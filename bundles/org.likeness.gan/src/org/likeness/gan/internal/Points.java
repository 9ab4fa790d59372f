// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.ArrayList;
import java.util.List;

/** Where the real points of a toy GAN lie. */
public enum Points {
  /** Eight modes on a circle (Metz et al. 2017, section 3.1). */
  RING,
  /** Twenty-five modes, five by five (Srivastava et al. 2017, section 4.1). */
  GRID,
  /** Two half circles that reach into one another. */
  TWO_MOONS,
  /** One and a half turns from the middle outwards. */
  SPIRAL,
  /** One and a half turns that begin away from the middle; denser inside. */
  SWISS_ROLL,
  /** A picture of places, given by the recipe's {@code drawn}. */
  DRAWN;

  private static final double DEVIATION = 0.03;
  /** So near to one another along a curve, in deviations, that the gaps between centres cannot be seen in the density. */
  private static final int ON_A_CURVE = 400;
  private static final int PIECES = 20;

  /** @param drawn places for {@link #DRAWN}; of no meaning else */
  Cloud cloud(String drawn) {
    return switch (this) {
      case RING -> modes(8, i -> polar(0.8, i * Math.PI / 4));
      case GRID -> modes(25, i -> new double[] {(i % 5 - 2) * 0.4, (i / 5 - 2) * 0.4});
      case TWO_MOONS -> curve(t -> moons(t));
      case SPIRAL -> curve(t -> polar(0.95 * Math.sqrt(t), 3 * Math.PI * Math.sqrt(t)));
      case SWISS_ROLL -> curve(t -> polar((1 + 2 * t) / 3 * 0.9, 1.5 * Math.PI * (1 + 2 * t)));
      case DRAWN -> drawn(DrawnPoints.read(drawn));
    };
  }

  private static Cloud drawn(List<double[]> places) {
    return modes(places.size(), places::get);
  }

  private interface Place<T> {
    double[] at(T where);
  }

  private static Cloud modes(int n, Place<Integer> place) {
    List<double[]> centres = new ArrayList<>();
    int[] modes = new int[n];
    for (int i = 0; i < n; i++) {
      centres.add(place.at(i));
      modes[i] = i;
    }
    return new Cloud(centres, modes, n, DEVIATION);
  }

  /** A curve counts as pieces of equal share, each a mode. @param place of a share of the points, 0 to 1 */
  private static Cloud curve(Place<Double> place) {
    List<double[]> centres = new ArrayList<>();
    int[] modes = new int[ON_A_CURVE];
    for (int i = 0; i < ON_A_CURVE; i++) {
      centres.add(place.at((i + 0.5) / ON_A_CURVE));
      modes[i] = i * PIECES / ON_A_CURVE;
    }
    return new Cloud(centres, modes, PIECES, DEVIATION);
  }

  private static double[] polar(double radius, double angle) {
    return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
  }

  private static double[] moons(double t) {
    double angle = Math.PI * (t < 0.5 ? 2 * t : 2 * t - 1);
    double x = t < 0.5 ? Math.cos(angle) : 1 - Math.cos(angle);
    double y = t < 0.5 ? Math.sin(angle) : 0.5 - Math.sin(angle);
    return new double[] {(x - 0.5) * 0.6, (y - 0.25) * 0.6};
  }
}
