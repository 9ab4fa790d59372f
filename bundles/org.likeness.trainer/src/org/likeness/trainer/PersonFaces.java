// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.problem.UserProblem;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;

/**
 * The aligned crops of one person.
 *
 * @param training to learn from, in the dataset's order
 * @param heldOut to validate on; empty when there are too few
 */
record PersonFaces(List<RecordedPicture> training, List<RecordedPicture> heldOut) {

  private static final int FEWEST = 8;
  private static final int ENOUGH_TO_SPLIT = 50;
  private static final int MOST_HELD_OUT = 32;
  /** Faces between the last that is learned from and the first that is held out. */
  private static final int GAP = 6;

  /** The usable faces of a dataset: its split when it has one (test faces are never read), else a stretch at its end is held out. */
  static PersonFaces of(Dataset dataset) {
    List<RecordedPicture> training = new ArrayList<>();
    List<RecordedPicture> heldOut = new ArrayList<>();
    for (Face face : dataset.usableFaces()) {
      switch (face.split()) {
        case "test" -> { }
        case "val" -> heldOut.add(RecordedPicture.of(face));
        default -> training.add(RecordedPicture.of(face));
      }
    }
    if (training.size() < FEWEST) {
      throw new UserProblem("The dataset '" + dataset.name() + "' has " + training.size() + " faces to train on; at least "
          + FEWEST + " are needed. Extract faces first, or take fewer out");
    }
    return heldOut.isEmpty() ? split(training) : new PersonFaces(training, heldOut.subList(0, Math.min(MOST_HELD_OUT, heldOut.size())));
  }

  /**
   * Holds out a stretch of time: the last faces, with a gap before them. Faces from all over a clip would lie beside faces
   * that were learned from, and the validation would measure memory.
   */
  static PersonFaces split(List<RecordedPicture> all) {
    if (all.size() < ENOUGH_TO_SPLIT) {
      return new PersonFaces(all, List.of());
    }
    int stretch = Math.max(FEWEST, all.size() / 12);
    int begin = all.size() - stretch;
    int every = Math.ceilDiv(stretch, MOST_HELD_OUT); // neighbours tell little: of a long stretch some are enough
    List<RecordedPicture> heldOut = new ArrayList<>();
    for (int i = begin; i < all.size(); i += every) {
      heldOut.add(all.get(i));
    }
    return new PersonFaces(all.subList(0, begin - GAP), heldOut);
  }
}
