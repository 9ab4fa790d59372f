// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.kinds;

import static org.likeness.api.kinds.Answers.finite;
import static org.likeness.api.kinds.Answers.require;

import org.likeness.api.forensics.ClipDetector.Evidence;
import org.likeness.api.forensics.ClipDetector.Verdict;
import org.likeness.api.forensics.FaceTrack;
import org.likeness.api.kinds.Answers.Asked;

/** Answers of clip forgery detectors. */
final class ClipAnswers {

  private ClipAnswers() {}

  static void verdict(Asked asked, Object answer) {
    if (answer instanceof Verdict v) {
      require(v.fakeProbability() >= 0 && v.fakeProbability() <= 1,
          "it gave the probability " + v.fakeProbability() + ", but allowed is 0 to 1");
      require(v.evidence() != null, "its verdict lacks its evidence (null)");
      FaceTrack track = asked.argument(0, FaceTrack.class);
      v.evidence().forEach(e -> evidence(e, track));
    }
  }

  private static void evidence(Evidence e, FaceTrack track) {
    require(e != null && e.quantity() != null && !e.quantity().isBlank(), "a piece of its evidence names no quantity");
    require(finite(e.value(), e.pull(), e.time()), "a number of its evidence is none: " + e);
    require(e.time() >= track.time(0) && e.time() <= track.time(track.size() - 1), "its evidence is of " + e.time() + " s, but the track goes from "
        + track.time(0) + " to " + track.time(track.size() - 1) + " s");
  }
}
