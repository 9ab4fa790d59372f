// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.util.List;
import java.util.Map;
import org.likeness.core.run.Run;

/**
 * What came of a lesson.
 *
 * @param runs by the lesson's names of its recipes
 * @param verdicts one for each check
 */
public record LessonResult(Lesson lesson, Map<String, Run> runs, List<Verdict> verdicts) {

  /** @param number what was found; NaN when the run has no such number */
  public record Verdict(LessonCheck check, double number) {

    public boolean holds() {
      return check.holds(number);
    }
  }

  public boolean holds() {
    return verdicts.stream().allMatch(Verdict::holds);
  }
}
