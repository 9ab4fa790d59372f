// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.likeness.api.image.Image;
import org.likeness.core.Likeness;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.runner.LiveRun;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.lessons.Lesson;
import org.likeness.lessons.LessonResult;
import org.likeness.lessons.LessonTask;
import org.likeness.media.image.Images;
import org.likeness.workbench.widgets.Numbers;

/** The runs of a lesson on its page: those that were started there, else those of the workspace. Safe to use from any thread. */
final class LessonRuns {

  private final Lesson lesson;
  private final Likeness likeness;
  private final Workspace workspace;
  private final Map<String, RunControl> started = new ConcurrentHashMap<>();
  private final Map<String, Run> runs = new ConcurrentHashMap<>();

  LessonRuns(Lesson lesson, Likeness likeness, Workspace workspace) {
    this.lesson = lesson;
    this.likeness = likeness;
    this.workspace = workspace;
  }

  /** Executes a recipe of the lesson on the calling thread. */
  Run run(String recipe, RunControl control, org.likeness.api.task.Progress progress) {
    started.put(recipe, control);
    runs.remove(recipe);
    try {
      Run run = likeness.runner().run(lesson.recipes().get(recipe), workspace, control, progress);
      runs.put(recipe, run);
      return run;
    } finally {
      started.remove(recipe);
    }
  }

  /** Whether the plane can show it. */
  boolean canBeLed(String recipe) {
    return lesson.recipes().get(recipe).kind().equals("toy-gan");
  }

  boolean isRunning(String recipe) {
    return started.containsKey(recipe);
  }

  /** Whether a run of it is known, or goes on. */
  boolean isThere(String recipe) {
    return isRunning(recipe) || runs.containsKey(recipe);
  }

  /** Background thread. */
  LessonContent read() {
    for (LiveRun live : likeness.runner().live().active()) {
      started.forEach((name, control) -> {
        if (live.control() == control) {
          runs.put(name, live.run());
        }
      });
    }
    if (!runs.keySet().containsAll(lesson.runs())) {
      LessonTask.before(lesson, likeness, workspace).forEach((name, run) -> {
        if (!isRunning(name)) {
          runs.putIfAbsent(name, run);
        }
      });
    }
    Map<String, LessonContent.State> states = new LinkedHashMap<>();
    Map<String, Run> finished = new LinkedHashMap<>();
    runs.forEach((name, run) -> {
      run.events().refresh();
      Optional<LiveRun> live = likeness.runner().live().find(run.id());
      states.put(name, new LessonContent.State(run, words(run, live), live.isPresent(), samples(run, live)));
      if (live.isEmpty() && run.info().state() == RunState.FINISHED) {
        finished.put(name, run);
      }
    });
    return new LessonContent(states, LessonResult.of(lesson, finished));
  }

  private static String words(Run run, Optional<LiveRun> live) {
    Optional<TrainingSnapshot> now = live.flatMap(LiveRun::snapshot);
    if (now.isPresent()) {
      TrainingSnapshot s = now.get();
      return s.state() + ", step " + Numbers.grouped(s.step()) + (s.totalSteps() > 0 ? " of " + Numbers.grouped(s.totalSteps()) : "");
    }
    return live.isPresent() ? "running" : run.info().state().word() + (run.info().reason().isEmpty() ? "" : ": " + run.info().reason());
  }

  private static Image samples(Run run, Optional<LiveRun> live) {
    Image newest = live.flatMap(LiveRun::snapshot).map(TrainingSnapshot::samples).orElse(null);
    if (newest != null) {
      return newest;
    }
    List<Path> files = run.samples();
    return files.isEmpty() ? null : Images.read(files.getLast());
  }
}
