// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.core.run.Run;

/**
 * What came of a lesson.
 *
 * @param runs by the lesson's names of its recipes
 * @param verdicts one for each check that could be judged
 */
public record LessonResult(Lesson lesson, Map<String, Run> runs, List<Verdict> verdicts) {

  /** @param number what was found; NaN when the run has no such number */
  public record Verdict(LessonCheck check, double number) {

    public boolean holds() {
      return check.holds(number);
    }
  }

  /** Judges what can be judged by these runs: a check whose runs are not all there has no verdict yet. */
  public static LessonResult of(Lesson lesson, Map<String, Run> runs) {
    List<Verdict> verdicts = new ArrayList<>();
    for (LessonCheck check : lesson.checks()) {
      if (runs.containsKey(check.run()) && (check.beside().isEmpty() || runs.containsKey(check.beside()))) {
        double number = number(check, runs.get(check.run()));
        verdicts.add(new Verdict(check, check.beside().isEmpty() ? number : number / number(check, runs.get(check.beside()))));
      }
    }
    return new LessonResult(lesson, runs, List.copyOf(verdicts));
  }

  private static double number(LessonCheck check, Run run) {
    double number = number(check, check.value(), run);
    return check.over().isEmpty() ? number : number / number(check, check.over(), run);
  }

  private static double number(LessonCheck check, String value, Run run) {
    run.events().refresh();
    if (run.events().scalarTags().contains(value)) {
      return check.number(run.events().series(value));
    }
    return run.results().stream().filter(r -> r.id().equals(value)).mapToDouble(r -> r.value()).findFirst().orElse(Double.NaN);
  }

  /** Whether every verdict that there is holds. */
  public boolean holds() {
    return verdicts.stream().allMatch(Verdict::holds);
  }
}
