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

  /** The newest snapshot that was published. */
  Optional<TrainingSnapshot> snapshot();
}
