// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.concurrent.CancellationException;

/** A run was cancelled; its folder says STOPPED. */
public final class RunStopped extends CancellationException {
  private static final long serialVersionUID = 1L;
  private final String runId;
  private final String reason;

  public RunStopped(String runId) {
    super("The run " + runId + " was stopped");
    this.runId = runId;
    this.reason = "";
  }

  /** @param reason why it stopped itself */
  public RunStopped(String runId, String reason) {
    super("The run " + runId + " was stopped. " + reason);
    this.runId = runId;
    this.reason = reason;
  }

  /** Why it stopped itself; empty when a person stopped it. */
  public String reason() {
    return reason;
  }

  public String runId() {
    return runId;
  }
}
