// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;

/** A training under way. Used by the thread that made it, which is the engine's thread; {@link #snapshot} by any. */
public interface TrainingSession extends AutoCloseable {

  /** Finished steps. */
  long step();

  /**
   * Trains until the budget is spent. Writes a checkpoint at the end, and first when it is cancelled.
   *
   * @throws java.util.concurrent.CancellationException when cancelled, within a step
   * @throws org.likeness.api.problem.UserProblem when a loss is no longer a number; names the last good checkpoint
   */
  void train(RunControl control, Budget budget);

  /** How it is doing; immutable. */
  TrainingSnapshot snapshot();

  @Override
  void close();
}
