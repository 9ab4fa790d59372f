// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.task.RunControl;
import org.likeness.core.task.Task;
import org.likeness.core.workspace.Workspace;

/** Runs a lesson's recipes, in the order of its steps, and checks what came of them. */
public final class LessonTask implements Task<LessonResult> {

  private final Likeness likeness;
  private final Workspace workspace;
  private final Lesson lesson;
  private final RunControl control;
  private final boolean again;

  /** @param again whether recipes are run once more that have been run in this workspace exactly so */
  public LessonTask(Likeness likeness, Workspace workspace, Lesson lesson, RunControl control, boolean again) {
    this.likeness = likeness;
    this.workspace = workspace;
    this.lesson = lesson;
    this.control = control;
    this.again = again;
  }

  @Override
  public LessonResult run(Progress progress) {
    Map<String, Run> runs = new LinkedHashMap<>();
    for (String name : lesson.runs()) {
      control.check();
      Recipe recipe = lesson.recipes().get(name);
      Optional<Run> before = again ? Optional.empty() : finished(recipe);
      before.ifPresent(run -> progress.note(name + " was run before: " + run.id()));
      runs.put(name, before.orElseGet(() -> {
        progress.note("Running " + name);
        return likeness.runner().run(recipe, workspace, control, progress);
      }));
    }
    List<LessonResult.Verdict> verdicts = new ArrayList<>();
    for (LessonCheck check : lesson.checks()) {
      double number = number(check, runs.get(check.run()));
      verdicts.add(new LessonResult.Verdict(check, check.beside().isEmpty() ? number : number / number(check, runs.get(check.beside()))));
    }
    return new LessonResult(lesson, runs, verdicts);
  }

  /** A finished run of the very same recipe, the newest. */
  private Optional<Run> finished(Recipe recipe) {
    String wanted = likeness.runner().resolve(recipe, workspace).toYaml();
    return workspace.runs().list().stream().filter(run -> run.info().name().equals(recipe.name()) && run.info().state() == RunState.FINISHED
        && run.recipe().toYaml().equals(wanted)).findFirst();
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
}
