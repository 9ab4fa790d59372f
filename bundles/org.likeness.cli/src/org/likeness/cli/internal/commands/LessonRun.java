// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.lessons.LessonResult;
import org.likeness.lessons.LessonTask;
import org.likeness.lessons.Lessons;
import org.likeness.report.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness lesson run}. */
@Command(name = "run", description = {"Runs a lesson's recipes in the workspace and checks what came of them.",
    "What was run there before exactly so is not run again. Ends with status 1 when a check does not hold."},
    footer = {"", "Example:", "  likeness lesson run mode-collapse --workspace class"})
final class LessonRun implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "LESSON", description = "A file, or the id of one of the product's lessons.")
  private String name;

  @Option(names = "--again", description = "Run everything once more.")
  private boolean again;

  @Override
  public Integer call() {
    LessonResult result = result(options, name, again);
    options.output().print(plain(result), () -> print(options, result));
    return result.holds() ? 0 : 1;
  }

  static LessonResult result(Options options, String name, boolean again) {
    return new LessonTask(options.likeness(), options.workspaceOrNew(), Lessons.find(name, options.session().path(name)), options.session().control(), again)
        .run(options.progress());
  }

  static void print(Options options, LessonResult result) {
    options.output().table(List.of("CHECKED", "FOUND", "AS EXPECTED"), result.verdicts().stream()
        .map(v -> List.of(v.check().inWords(), Numbers.significant(v.number()), v.holds() ? "yes" : "no")).toList());
    options.output().line("");
    result.verdicts().forEach(v -> options.output().line((v.holds() ? "So it is: " : "It is not so: ") + v.check().says()));
  }

  static Map<String, Object> plain(LessonResult result) {
    Map<String, Object> runs = new LinkedHashMap<>();
    result.runs().forEach((name, run) -> runs.put(name, run.id()));
    return Map.of("lesson", result.lesson().id(), "holds", result.holds(), "runs", runs, "checks", result.verdicts().stream()
        .map(v -> Map.of("says", v.check().says(), "checked", v.check().inWords(), "found", v.number(), "holds", v.holds())).toList());
  }
}
