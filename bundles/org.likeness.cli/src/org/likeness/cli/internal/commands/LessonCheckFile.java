// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.lessons.Lesson;
import org.likeness.lessons.Lessons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness lesson check}. */
@Command(name = "check", description = "Says whether a file is a lesson whose recipes can be run; runs nothing.",
    footer = {"", "Example:", "  likeness lesson check my-lesson.yaml"})
final class LessonCheckFile implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "LESSON", description = "A file, or the id of one of the product's lessons.")
  private String name;

  @Override
  public Integer call() {
    Lesson lesson = Lessons.find(name, options.session().path(name));
    List<String> open = Lessons.check(lesson, options.likeness(), options.workspaceOrNew());
    options.output().print(Map.of("id", lesson.id(), "steps", lesson.steps().size(), "runs", lesson.runs(), "checks", lesson.checks().size(), "notes", open), () -> {
      options.output().line(lesson.title() + ": a lesson of " + lesson.steps().size() + " steps, " + lesson.runs().size() + " runs and " + lesson.checks().size() + " checks");
      open.forEach(options.output()::line);
    });
    return 0;
  }
}
