// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness runs import}. */
@Command(name = "import", description = "Reads a run that was exported elsewhere.",
    footer = {"", "Example:", "  likeness runs import run.zip"})
final class RunsImport implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "FILE", description = "A zip file written by 'likeness runs export'.")
  private String file;

  @Override
  public Integer call() {
    Run run = options.workspaceOrNew().runs().importZip(options.session().path(file), options.progress());
    options.output().print(Map.of("run", run.id(), "folder", run.folder().toString()),
        () -> options.output().line("Imported as " + run.id()));
    return 0;
  }
}
