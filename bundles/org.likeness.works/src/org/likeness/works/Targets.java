// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Files;
import java.nio.file.Path;
import org.likeness.base.io.Outputs;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;

/** What no recipe may write over: what the workspace itself keeps, and files elsewhere that its datasets are made of. */
final class Targets {

  private Targets() {}

  /** Outputs of a recipe that shall write there, told what must stay. */
  static Outputs outside(RunContext context, boolean overwrite) {
    Workspace workspace = context.workspace();
    return Outputs.replacing(overwrite)
        .input(workspace.datasets().folder(), "where the workspace keeps its datasets")
        .input(workspace.runs().folder(), "where the workspace keeps its runs");
  }

  /** Adds the linked files of all datasets when there is a file that would be replaced. */
  static Outputs linked(Outputs outputs, RunContext context, Path file) {
    if (Files.exists(file)) {
      for (Dataset dataset : context.workspace().datasets().list()) {
        dataset.items().stream().filter(i -> i.linked())
            .forEach(i -> outputs.input(dataset.file(i), "part of the dataset '" + dataset.name() + "':"));
      }
    }
    return outputs;
  }
}
