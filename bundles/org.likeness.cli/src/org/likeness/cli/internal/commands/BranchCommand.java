// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.likeness.api.problem.UserProblem;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.recipe.Overrides;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Executor;
import org.likeness.core.workspace.Workspace;
import org.likeness.trainer.Branching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness branch}. */
@Command(name = "branch", description = {"Makes a new run that goes on from a run's checkpoint with its exact state (weights, optimisers, order of the data, random"
    + " state) and other settings. With nothing changed it becomes what the run became, bit for bit."},
    footer = {"", "Examples:", "  likeness branch last --at 2000 --set learning-rate=1e-5 --name slower",
        "  likeness branch my-gan --set budget.steps=50000", "", "'start: RUN' in a recipe takes another run's weights alone, and begins anew."})
final class BranchCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Where where;

  @Parameters(paramLabel = "RUN", description = "Id, its beginning, a recipe's name, or 'last'.")
  private String id;

  @Option(names = "--at", paramLabel = "STEP", description = "Step of one of its checkpoints. Default: the last good one.")
  private Long step;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Another value for a key of the recipe, such as optimiser.learning-rate=1e-5; may be repeated.")
  private List<String> changes = new ArrayList<>();

  @Option(names = "--name", paramLabel = "NAME", description = "Name of the new run. Default: the old one's with '-branch'.")
  private String name;

  @Option(names = "--dry-run", description = "Only check the recipe and print it.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Workspace workspace = options.workspace();
    Run from = workspace.runs().find(options.session().run(id));
    String base = from.info().name().substring(0, Math.min(64, from.info().name().length())).replaceFirst("-branch$", "");
    Recipe recipe = Branching.recipe(options.likeness(), from, Optional.ofNullable(step), name == null ? base + "-branch" : name);
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals < 1) {
        throw new UserProblem("--set wants KEY=VALUE, not '" + change + "'");
      }
      String path = Overrides.path(recipe, change.substring(0, equals));
      recipe = Overrides.put(recipe, from.recipe(), path, Overrides.value(change.substring(equals + 1), "--set " + path));
    }
    Recipe resolved = options.likeness().runner().resolve(recipe, workspace);
    Branching.tried(options.likeness(), workspace, resolved, options.session().control().over(org.likeness.api.task.Progress.NONE));
    if (dryRun) {
      options.output().print(resolved.root().plainMap(), () -> options.output().line(resolved.toYaml().strip()));
      return 0;
    }
    Run run = where.execute(options, Executor.Job.of(options.likeness(), workspace, recipe));
    Finished.print(options, run);
    return 0;
  }
}
