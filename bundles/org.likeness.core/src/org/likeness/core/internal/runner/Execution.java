// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.runner;

import java.util.List;
import java.util.Optional;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.RunFolder;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

/** The context of one execution. */
record Execution(Likeness likeness, Workspace workspace, Recipe recipe, RunFolder folder, RunControl control, Progress progress,
    Optional<Checkpoint> resumeFrom, LiveTable.Entry live, List<String> warnings) implements RunContext {

  @Override
  public void warn(String sentence) {
    warnings.add(sentence);
    folder.log("Warning: " + sentence);
    progress.note("Warning: " + sentence);
  }

  @Override
  public void publish(TrainingSnapshot snapshot) {
    live.publish(snapshot);
  }
}
