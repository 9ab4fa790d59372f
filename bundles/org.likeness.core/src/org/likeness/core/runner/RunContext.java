// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.Optional;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.RunFolder;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

/** What an executing recipe works with. */
public interface RunContext {

  Likeness likeness();

  Workspace workspace();

  /** Resolved. */
  Recipe recipe();

  RunFolder folder();

  RunControl control();

  /** Already under the control: cancelled and paused with it. */
  Progress progress();

  /** Where to go on; empty for a run from the start. Verified. */
  Optional<Checkpoint> resumeFrom();

  /**
   * Something went wrong that does not end the run: told at once, written to the log, and shown with the finished run.
   *
   * @param sentence as people read it
   */
  void warn(String sentence);

  /** What views show; call as often as wanted, they look at most ten times a second. */
  void publish(TrainingSnapshot snapshot);

  /** For creating workers, with the recipe's seed. */
  default PluginContext plugins() {
    return likeness().context(recipe().seed(), workspace());
  }
}
