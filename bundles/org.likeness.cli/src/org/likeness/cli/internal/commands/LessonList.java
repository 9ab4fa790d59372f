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

/** {@code likeness lesson list}. */
@Command(name = "list", description = "Lists the product's lessons, in the order in which they are best given.",
    footer = {"", "Example:", "  likeness lesson list"})
final class LessonList implements Callable<Integer> {
  @Mixin
  private Options options;

  @Override
  public Integer call() {
    List<Lesson> lessons = Lessons.bundled();
    options.output().print(lessons.stream().map(l -> Map.of("id", l.id(), "title", l.title(), "about", l.about(), "runs", l.runs().size(),
        "checks", l.checks().size())).toList(),
        () -> options.output().table(List.of("LESSON", "TITLE"), lessons.stream().map(l -> List.of(l.id(), l.title())).toList()));
    return 0;
  }
}
