// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import picocli.CommandLine.Option;

/** A command that is one step of the work: its flags become a recipe, which is run like one from a file. As a mixin. */
final class Step {
  @Option(names = "--name", paramLabel = "NAME", description = "Name of the run.")
  private String name;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--show-recipe", description = "Only print the recipe that does the same.")
  private boolean show;

  /** Keys whose value is null are left out. */
  Integer run(Options options, String kind, Map<String, Object> keys) {
    Map<String, Object> given = new LinkedHashMap<>(keys);
    given.values().removeIf(v -> v == null);
    Recipe recipe = RecipeYaml.of(kind, name == null ? kind : name, seed, given);
    if (show) {
      options.output().print(recipe.root().plainMap(), () -> options.output().line(recipe.toYaml().strip()));
      return 0;
    }
    Workspace workspace = options.workspaceOrNew();
    Run run = options.likeness().runner().run(recipe, workspace, options.session().control(), options.progress());
    Finished.print(options, run);
    return 0;
  }
}
