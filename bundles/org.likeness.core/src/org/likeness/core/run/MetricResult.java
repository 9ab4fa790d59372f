// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.util.Map;

/**
 * A number that a run found, with all that is needed to find it again.
 *
 * @param id of the metric: {@code metric.ssim}
 * @param label for people
 * @param value NaN when nothing could be measured
 * @param unit may be empty
 * @param higherIsBetter null where neither way is better
 * @param n how many pictures or clips were measured
 * @param low lower end of the interval; NaN for none
 * @param high upper end
 * @param intervalMethod in words, complete enough to repeat it; or why there is none
 * @param subject what was measured: {@code swap}, {@code B unchanged}; may be empty
 * @param recipe window, constants, features with their hash, resize, split, seed ...; what the number must be read with
 *     stands under the keys that this class names
 */
public record MetricResult(String id, String label, double value, String unit, Boolean higherIsBetter, int n,
    double low, double high, String intervalMethod, String subject, Map<String, String> recipe) {
  /** What the clip scores before anything is done to it. */
  public static final String FLOOR = "floor";
  /** What the exact answer scores. */
  public static final String CEILING = "ceiling";
  /** What a metric of sets says of the reference against itself, in words. */
  public static final String REAL_AGAINST_REAL = "real against real";
  /** How many frames could not be measured: {@code 2 of 150 frames}. */
  public static final String NOT_MEASURED = "not measured";
  /** What the value would be if they were as bad as the worst. */
  public static final String BOUND = "bound";
  /** Frames whose moment only one of two clips has; a sentence. */
  public static final String ONE_ALONE = "moments of one alone";
  /** How many comparisons were made beside this one, itself included. */
  public static final String COMPARISONS = "comparisons";
  /** Lower end of the interval that holds for all comparisons together. */
  public static final String LOW_TOGETHER = "low together";
  /** Its upper end. */
  public static final String HIGH_TOGETHER = "high together";
  /** Name of the measured clip. */
  public static final String CANDIDATE = "candidate";
  /** Name of the clip it was measured against. */
  public static final String REFERENCE = "reference";
  /** What was cut out of the frames. */
  public static final String SQUARE = "square";
  /** Who found the faces. */
  public static final String FACES_BY = "faces by";
}
