// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.api.problem.UserProblem;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness runs remove}. */
@Command(name = "remove", description = "Moves a run into the workspace's trash. One that is being executed stays.",
    footer = {"", "Example:", "  likeness runs remove 20261120-142233-dcgan-faces"})
final class RunsRemove implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "RUN", description = "Id, its beginning, or a recipe's name.")
  private String id;

  @Override
  public Integer call() {
    Workspace workspace = options.workspace();
    Run run = workspace.runs().find(options.session().run(id));
    if (run.info().kind().equals(Run.FOREIGN)) {
      throw new UserProblem("The folder " + run.folder() + " belongs to another tool; delete it yourself if it is not wanted");
    }
    if (run.info().state().live()) {
      throw new UserProblem("The run " + run.id() + " is being executed; stop it first");
    }
    Path to = workspace.discard(run.folder());
    options.output().print(Map.of("run", run.id(), "trash", to.toString()), () -> options.output().line("Moved " + run.id() + " to " + to));
    return 0;
  }
}
