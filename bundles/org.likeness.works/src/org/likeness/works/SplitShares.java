// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.likeness.core.recipe.RecipeNode;

/**
 * How faces are divided into those to learn from, to choose by, and to test with.
 *
 * @param by what stays together
 * @param training share
 * @param validation share; the rest is the test
 * @param gap frames left out at each border where clips are cut by time
 */
record SplitShares(By by, double training, double validation, int gap) {
  static final SplitShares DEFAULT = new SplitShares(By.AUTO, 0.55, 0.15, 6);

  /** What stays together. */
  enum By {
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

  static SplitShares read(RecipeNode root) {
    RecipeNode node = root.optional("split").orElse(null);
    if (node == null) {
      return DEFAULT;
    }
    node.known("by", "training", "validation", "gap");
    SplitShares s = new SplitShares(node.choice("by", By.class, DEFAULT.by), node.real("training", DEFAULT.training, 0.1, 0.9),
        node.real("validation", DEFAULT.validation, 0.05, 0.5), (int) node.integer("gap", DEFAULT.gap, 0, 1000));
    if (s.training + s.validation > 0.95) {
      throw node.problem("training and validation leave " + Math.round(100 * (1 - s.training - s.validation))
          + " % for the test; at least 5 % are needed");
    }
    return s;
  }

  Map<String, Object> plain() {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("by", by.key());
    m.put("training", training);
    m.put("validation", validation);
    m.put("gap", (long) gap);
    return m;
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
