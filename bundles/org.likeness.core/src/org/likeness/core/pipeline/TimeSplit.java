// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.Face;
import org.likeness.core.recipe.RecipeNode;

/**
 * Disjoint training, validation and test faces: each clip is cut by time into three parts with a gap between them, so that
 * no test frame lies beside a frame that was learned from. The same frames of real and made clips fall into the same
 * part. A dataset of many items (pictures) is cut by item instead.
 *
 * @param training share of each clip, from its beginning
 * @param validation share that follows
 * @param gap frames left out at each border
 */
record TimeSplit(double training, double validation, int gap) {
  static final TimeSplit DEFAULT = new TimeSplit(0.55, 0.15, 6);

  /** Where a face falls. */
  enum Part {
    TRAINING, VALIDATION, TEST, GAP
  }

  static TimeSplit read(RecipeNode root) {
    RecipeNode node = root.optional("split").orElse(null);
    if (node == null) {
      return DEFAULT;
    }
    node.known("training", "validation", "gap");
    TimeSplit s = new TimeSplit(node.real("training", DEFAULT.training, 0.1, 0.9), node.real("validation", DEFAULT.validation, 0.05, 0.5),
        (int) node.integer("gap", DEFAULT.gap, 0, 1000));
    if (s.training + s.validation > 0.95) {
      throw node.problem("training and validation leave " + Math.round(100 * (1 - s.training - s.validation))
          + " % for the test; at least 5 % are needed");
    }
    return s;
  }

  Map<String, Object> plain() {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("training", training);
    m.put("validation", validation);
    m.put("gap", (long) gap);
    return m;
  }

  /** The faces of one part. */
  FaceList part(Part wanted, Dataset dataset, boolean fake, int block) {
    Map<Long, Integer> last = new LinkedHashMap<>();
    for (Face f : dataset.usableFaces()) {
      last.merge(f.itemId(), f.frame(), Math::max);
    }
    boolean clips = last.values().stream().anyMatch(n -> n > 0);
    List<Long> items = new ArrayList<>(last.keySet());
    List<FaceList.Entry> entries = new ArrayList<>();
    for (FaceList.Entry e : FaceList.of(dataset, fake, block).entries()) {
      Part part = clips ? at(e.face().frame(), last.get(e.face().itemId()) + 1, gap)
          : at(items.indexOf(e.face().itemId()), items.size(), 0);
      if (part == wanted) {
        entries.add(e);
      }
    }
    return new FaceList(entries);
  }

  private Part at(int frame, int frames, int border) {
    int a = (int) Math.round(frames * training);
    int b = (int) Math.round(frames * (training + validation));
    if (frame < a - border / 2) {
      return Part.TRAINING;
    }
    if (frame >= a + border - border / 2 && frame < b - border / 2) {
      return Part.VALIDATION;
    }
    return frame >= b + border - border / 2 ? Part.TEST : Part.GAP;
  }

  /** @throws UserProblem when a part has too few faces of a kind to learn or to tell anything */
  static void require(FaceList faces, String part, int fewest) {
    long fakes = faces.entries().stream().filter(FaceList.Entry::fake).count();
    long reals = faces.size() - fakes;
    if (fakes < fewest || reals < fewest) {
      throw new UserProblem("For " + part + " there are " + reals + " real and " + fakes + " made faces; at least " + fewest
          + " of each are needed. Extract more faces or change the split");
    }
  }
}
