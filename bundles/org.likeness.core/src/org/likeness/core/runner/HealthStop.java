// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.util.concurrent.CancellationException;

/** A run has stopped itself, for a reason: its folder says STOPPED, with the reason, and it can be resumed. */
public final class HealthStop extends CancellationException {
  private static final long serialVersionUID = 1L;

  /** @param reason one or two sentences */
  public HealthStop(String reason) {
    super(reason);
  }
}
