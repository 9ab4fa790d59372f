// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.Locale;
import org.likeness.api.plugin.Parameter;
import org.likeness.core.runner.Desk;

/**
 * How faces are divided into those to learn from, to choose by, and to test with.
 *
 * @param by what stays together
 * @param training share
 * @param validation share; the rest is the test
 * @param gap frames left out at each border where clips are cut by time
 */
public record SplitShares(
    @Parameter(label = "By", description = "What stays together; auto: the strictest that the data allow") By by,
    @Parameter(label = "Training", min = 0.1, max = 0.9, step = 0.05, description = "Share of the faces to learn from") double training,
    @Parameter(label = "Validation", min = 0.05, max = 0.5, step = 0.05, description = "Share to choose by; the rest is the test") double validation,
    @Parameter(label = "Gap", min = 0, max = 1000, unit = "frames", description = "Left out at each border where clips are cut by time") int gap) {
  public static final SplitShares DEFAULTS = new SplitShares(By.AUTO, 0.55, 0.15, 6);
  private static final double LEAST_TEST = 0.05;

  /** What stays together. */
  public enum By {
    /** The strictest that the data allow: the dataset's own split, else persons, else clips, else time. */
    AUTO,
    /** As the dataset says: {@code train}, {@code val}, {@code test}. */
    OWN,
    /** All faces of a person. */
    SUBJECT,
    /** All faces of a clip or picture. */
    CLIP,
    /** Stretches of each clip: says nothing of other clips or persons. */
    TIME;

    /** In recipes. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** @throws org.likeness.api.problem.UserProblem naming file, line and key when too little is left for the test */
  void checked(Desk desk) {
    if (training + validation > 1 - LEAST_TEST + 1e-9) {
      throw desk.problem("split", "training and validation leave " + Math.round(100 * (1 - training - validation))
          + " % for the test; at least 5 % are needed");
    }
  }

  /** Where the i-th of n whole things falls. */
  FaceSplit.Part whole(int i, int n) {
    return i < Math.round(n * training) ? FaceSplit.Part.TRAINING
        : i < Math.round(n * (training + validation)) ? FaceSplit.Part.VALIDATION : FaceSplit.Part.TEST;
  }

  /** Where a frame of a clip falls when the clip is cut by time. */
  FaceSplit.Part at(int frame, int frames) {
    int a = (int) Math.round(frames * training);
    int b = (int) Math.round(frames * (training + validation));
    if (frame < a - gap / 2) {
      return FaceSplit.Part.TRAINING;
    }
    if (frame >= a + gap - gap / 2 && frame < b - gap / 2) {
      return FaceSplit.Part.VALIDATION;
    }
    return frame >= b + gap - gap / 2 ? FaceSplit.Part.TEST : FaceSplit.Part.GAP;
  }
}
