// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.Optional;
import org.likeness.core.run.Run;
import org.likeness.core.task.RunControl;

/** A run that this process executes now. Safe to use from any thread. */
public interface LiveRun {
  Run run();

  RunControl control();

  /**
   * Writes down that the run was stopped by a person while something in it did not come back. For the moment before the
   * process ends: the run's own thread still hangs.
   */
  void abandon(String reason);

  /** The newest snapshot that was published. */
  Optional<TrainingSnapshot> snapshot();
}
