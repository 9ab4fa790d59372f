// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.cli.internal.session.Output;
import org.likeness.lessons.Lesson;
import org.likeness.lessons.LessonCheck;
import org.likeness.lessons.LessonStep;
import org.likeness.lessons.Lessons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness lesson show}. */
@Command(name = "show", description = "Shows what a lesson tells, asks, runs and checks.",
    footer = {"", "Examples:", "  likeness lesson show mode-collapse", "  likeness lesson show mode-collapse --yaml"})
final class LessonShow implements Callable<Integer> {
  private static final int WIDTH = 100;

  @Mixin
  private Options options;

  @Parameters(paramLabel = "LESSON", description = "A file, or the id of one of the product's lessons.")
  private String name;

  @Option(names = "--yaml", description = "Print the lesson's file: to begin one of your own with.")
  private boolean yaml;

  @Override
  public Integer call() {
    Lesson lesson = Lessons.find(name, options.session().path(name));
    Output out = options.output();
    if (yaml) {
      out.line(lesson.yaml().strip());
      return 0;
    }
    out.print(java.util.Map.of("id", lesson.id(), "title", lesson.title(), "about", lesson.about(), "runs", lesson.runs(),
        "checks", lesson.checks().stream().map(LessonCheck::says).toList()), () -> {
          out.line(lesson.title());
          out.line("");
          wrapped(out, "", lesson.about());
          lesson.steps().forEach(step -> show(out, step));
        });
    return 0;
  }

  private static void show(Output out, LessonStep step) {
    out.line("");
    switch (step) {
      case LessonStep.Text t -> {
        for (int i = 0; i < t.paragraphs().size(); i++) {
          if (i > 0) {
            out.line("");
          }
          wrapped(out, "", t.paragraphs().get(i));
        }
      }
      case LessonStep.Question q -> {
        wrapped(out, "?  ", q.question());
        wrapped(out, "   ", q.answer());
      }
      case LessonStep.Run r -> out.line(">  runs " + r.recipe());
      case LessonStep.Pictures p -> wrapped(out, ">  ", "shows the samples of " + String.join(", ", p.runs()) + (p.caption().isEmpty() ? "" : ": " + p.caption()));
      case LessonStep.Curves c -> wrapped(out, ">  ", "shows " + c.value() + " of " + String.join(", ", c.runs()) + (c.caption().isEmpty() ? "" : ": " + c.caption()));
      case LessonCheck c -> wrapped(out, "=  ", c.says() + " (" + c.inWords() + ")");
    }
  }

  private static void wrapped(Output out, String before, String text) {
    StringBuilder line = new StringBuilder(before);
    for (String word : text.split("\\s+")) {
      if (line.length() + word.length() > WIDTH) {
        out.line(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(before.length()));
      }
      line.append(word).append(' ');
    }
    out.line(line.toString().stripTrailing());
  }
}
