// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.lessons.LessonPage;
import org.likeness.lessons.LessonResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness lesson export}. */
@Command(name = "export", description = "Writes a lesson and what came of it as one page of HTML, and runs first what has not been run yet.",
    footer = {"", "Example:", "  likeness lesson export mode-collapse --out mode-collapse.html"})
final class LessonExport implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Parameters(paramLabel = "LESSON", description = "A file, or the id of one of the product's lessons.")
  private String name;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The page.")
  private String out;

  @Override
  public Integer call() throws Exception {
    Path file = options.session().path(out);
    overwrite.outputs().input(options.session().path(name), "the lesson").file(file).require();
    LessonResult result = LessonRun.result(options, name, false);
    new LessonPage(result, options.likeness().version()).write(file);
    Map<String, Object> plain = new LinkedHashMap<>(LessonRun.plain(result));
    plain.put("page", file.toString());
    options.output().print(plain, () -> {
      LessonRun.print(options, result);
      options.output().line("");
      options.output().line("Wrote " + file);
    });
    return result.holds() ? 0 : 1;
  }
}
