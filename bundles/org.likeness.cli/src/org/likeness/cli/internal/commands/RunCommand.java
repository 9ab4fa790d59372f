// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Executor;
import org.likeness.core.workspace.Workspace;
import org.likeness.trainer.TrainingEstimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness run}. */
@Command(name = "run", description = "Does what a recipe says and writes a run folder.",
    footer = {"", "Example:", "  likeness run docs/recipes/03-train-swap.yaml --workspace demo"})
final class RunCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Mixin
  private Where where;

  @Parameters(paramLabel = "RECIPE", description = "A YAML file, or the name of one in the workspace's recipes.")
  private String recipe;

  @Option(names = "--dry-run", description = "Only check the recipe and print it with every default written out.")
  private boolean dryRun;

  @Option(names = "--estimate", description = "Of a training: only make its first steps, throw them away, and say what all of them will take.")
  private boolean estimate;

  @Override
  public Integer call() {
    Workspace workspace = options.workspaceOrNew();
    String named = java.nio.file.Files.isRegularFile(options.session().path(recipe))
        ? options.session().path(recipe).toString() : recipe;
    Recipe read = overwrite.asked() ? workspace.recipes().read(named).overwriting() : workspace.recipes().read(named);
    if (dryRun) {
      Recipe resolved = options.likeness().runner().resolve(read, workspace);
      options.output().print(resolved.root().plainMap(), () -> options.output().line(resolved.toYaml().strip()));
      return 0;
    }
    if (estimate) {
      TrainingEstimate found = TrainingEstimate.of(options.likeness(), workspace, options.likeness().runner().resolve(read, workspace), options.progress());
      options.output().print(plain(found), () -> found.inWords().forEach(options.output()::line));
      return 0;
    }
    Run run = where.execute(options, Executor.Job.of(options.likeness(), workspace, read));
    Finished.print(options, run);
    return 0;
  }

  private static Map<String, Object> plain(TrainingEstimate e) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("networks", e.networks());
    out.put("secondsPerStep", e.secondsPerStep());
    out.put("timedSteps", e.timed());
    out.put("checkpointBytes", e.checkpointBytes());
    out.put("residentBytes", e.residentBytes());
    return out;
  }
}
