// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import java.util.Map;
import java.util.Optional;
import org.likeness.api.image.Image;
import org.likeness.core.run.Run;
import org.likeness.lessons.LessonCheck;
import org.likeness.lessons.LessonResult;

/**
 * A lesson's runs as they were read now.
 *
 * @param states by the lesson's names; a recipe that was never run has none
 * @param result of the runs that have finished
 */
record LessonContent(Map<String, State> states, LessonResult result) {

  /**
   * @param run its event data are refreshed
   * @param words for people: {@code running, step 640 of 1,500}
   * @param live whether it goes on
   * @param samples the newest; null for none yet
   */
  record State(Run run, String words, boolean live, Image samples) {}

  Optional<State> state(String recipe) {
    return Optional.ofNullable(states.get(recipe));
  }

  /** Empty before its runs have finished. */
  Optional<LessonResult.Verdict> verdict(LessonCheck check) {
    return result.verdicts().stream().filter(v -> v.check() == check).findFirst();
  }
}
