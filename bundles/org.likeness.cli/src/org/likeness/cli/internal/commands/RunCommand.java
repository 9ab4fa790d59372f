// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.api.problem.UserProblem;
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
@Command(name = "run", description = {"Does what a recipe says and writes a run folder.",
    "Several recipes are checked before the first starts; one that fails does not stop the others."},
    footer = {"", "Examples:", "  likeness run docs/recipes/03-train-swap.yaml --workspace demo",
        "  likeness run first.yaml second.yaml third.yaml      one after another"})
final class RunCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Mixin
  private Where where;

  @Parameters(paramLabel = "RECIPE", arity = "1..*", description = "YAML files, or names of some in the workspace's recipes.")
  private List<String> recipes;

  @Option(names = "--dry-run", description = "Only check the recipe and print it with every default written out.")
  private boolean dryRun;

  @Option(names = "--stop", description = "Of several recipes: stop at the first that fails.")
  private boolean stop;

  @Option(names = "--estimate", description = "Of a training: only make its first steps, throw them away, and say what all of them will take.")
  private boolean estimate;

  @Override
  public Integer call() {
    Workspace workspace = options.workspaceOrNew();
    if (recipes.size() > 1) {
      return several(workspace);
    }
    Recipe read = read(workspace, recipes.getFirst());
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

  private Recipe read(Workspace workspace, String recipe) {
    Recipe read = options.recipe(workspace, recipe);
    return overwrite.asked() ? read.overwriting() : read;
  }

  /** One after another. Each is checked first: nobody wants to find a slip of the pen after a night. */
  private int several(Workspace workspace) {
    if (estimate) {
      throw new UserProblem("--estimate takes one recipe");
    }
    List<Recipe> all = recipes.stream().map(r -> read(workspace, r)).toList();
    List<Recipe> resolved = all.stream().map(r -> options.likeness().runner().resolve(r, workspace)).toList();
    if (dryRun) {
      options.output().print(resolved.stream().map(r -> r.root().plainMap()).toList(),
          () -> resolved.forEach(r -> options.output().line("---\n" + r.toYaml().strip())));
      return 0;
    }
    List<RunQueue.Entry> entries = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      entries.add(new RunQueue.Entry(recipes.get(i), Executor.Job.of(options.likeness(), workspace, all.get(i))));
    }
    List<RunQueue.Outcome> outcomes = RunQueue.execute(options, where, entries, stop);
    options.output().print(outcomes.stream().map(RunQueue.Outcome::plain).toList(),
        () -> RunQueue.summary(outcomes, entries.size()).forEach(options.output()::line));
    return RunQueue.status(outcomes);
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
