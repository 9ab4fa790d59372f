// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Run;
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
    Map<String, Run> before = again ? Map.of() : before(lesson, likeness, workspace);
    Map<String, Run> runs = new LinkedHashMap<>();
    for (String name : lesson.runs()) {
      control.check();
      Recipe recipe = lesson.recipes().get(name);
      if (before.containsKey(name)) {
        progress.note(name + " was run before: " + before.get(name).id());
        runs.put(name, before.get(name));
      } else {
        progress.note("Running " + name);
        runs.put(name, likeness.runner().run(recipe, workspace, control, progress));
      }
    }
    return LessonResult.of(lesson, runs);
  }

  /** What was run before exactly so and has finished, the newest of each recipe; by the lesson's names. */
  public static Map<String, Run> before(Lesson lesson, Likeness likeness, Workspace workspace) {
    Map<String, Run> out = new LinkedHashMap<>();
    for (String name : lesson.runs()) {
      Recipe recipe = lesson.recipes().get(name);
      if (workspace.runs().list().stream().anyMatch(run -> run.id().endsWith(recipe.name()))) { // a recipe may not be resolvable before others have run
        workspace.runs().finished(likeness.runner().resolve(recipe, workspace)).ifPresent(run -> out.put(name, run));
      }
    }
    return out;
  }
}
