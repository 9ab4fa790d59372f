// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.List;
import java.util.Optional;

/** The runs that this process executes now. */
public interface LiveRuns {

  List<LiveRun> active();

  default Optional<LiveRun> find(String runId) {
    return active().stream().filter(r -> r.run().id().equals(runId)).findFirst();
  }

  /** Calls the listener, on the run's thread, when a run begins or ends and when a snapshot is published; be quick. */
  AutoCloseable onChange(Runnable listener);
}
