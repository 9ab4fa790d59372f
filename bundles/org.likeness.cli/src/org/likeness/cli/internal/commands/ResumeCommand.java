// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Executor;
import org.likeness.core.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness resume}. */
@Command(name = "resume", description = "Goes on with a run that was stopped or killed, from its last good checkpoint.",
    footer = {"", "Example:", "  likeness resume last"})
final class ResumeCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Where where;

  @Parameters(paramLabel = "RUN", description = "Id, its beginning, a recipe's name, or 'last'.")
  private String id;

  @Override
  public Integer call() {
    Workspace workspace = options.workspace();
    Run run = where.execute(options, Executor.Job.resume(options.likeness(), workspace, workspace.runs().find(options.session().run(id))));
    Finished.print(options, run);
    return 0;
  }
}
