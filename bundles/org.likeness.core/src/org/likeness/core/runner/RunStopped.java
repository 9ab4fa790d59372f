// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.concurrent.CancellationException;

/** A run was cancelled; its folder says STOPPED. */
public final class RunStopped extends CancellationException {
  private static final long serialVersionUID = 1L;
  private final String runId;

  public RunStopped(String runId) {
    super("The run " + runId + " was stopped");
    this.runId = runId;
  }

  public String runId() {
    return runId;
  }
}
