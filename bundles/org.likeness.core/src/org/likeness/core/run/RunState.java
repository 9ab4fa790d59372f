// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

/** Where a run is in its life. */
public enum RunState {
  QUEUED, RUNNING, PAUSED,
  /** A person stopped it; it can be resumed when its kind can. */
  STOPPED,
  FINISHED, FAILED,
  /** Its process is gone without having said why: killed, crashed, power cut. Never written, always found out. */
  INTERRUPTED;

  /** Whether a process is at work. */
  public boolean live() {
    return this == QUEUED || this == RUNNING || this == PAUSED;
  }

  /** The word in files, JSON and tables: {@code running}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
