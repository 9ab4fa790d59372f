// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import org.likeness.cli.internal.session.Options;
import org.likeness.core.run.Run;

/** What is printed when a run has come to its end. */
final class Finished {

  private Finished() {}

  static void print(Options options, Run run) {
    var plain = RunsList.plain(run.info());
    plain.put("folder", run.folder().toString());
    plain.put("results", run.results().stream().map(RunsShow::plain).toList());
    options.output().print(plain, () -> {
      if (!run.results().isEmpty()) {
        RunsShow.results(options.output(), run.results());
      }
      options.output().line("Run " + run.id() + " " + run.info().state().word() + ": " + run.folder());
    });
  }
}
