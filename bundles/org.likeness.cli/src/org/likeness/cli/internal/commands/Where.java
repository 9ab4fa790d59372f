// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import org.likeness.cli.internal.session.Options;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Executor;
import picocli.CommandLine.Option;

/** Where a run is executed. As a mixin. */
final class Where {
  @Option(names = "--executor", paramLabel = "EXECUTOR", description = "Where it is executed: an id, or a map as in recipes,"
      + " '{id: process, command: [ssh, lab, likeness]}'. Default: here.")
  private String executor = Executor.HERE;

  Run execute(Options options, Executor.Job job) {
    Configured chosen = options.likeness().plugins().configure(Executor.KIND, RecipeYaml.nodes(executor, "--executor"));
    Executor<Record> where = chosen.as(Executor.class);
    return where.execute(chosen.parameters(), job, options.session().control(), options.progress());
  }
}
