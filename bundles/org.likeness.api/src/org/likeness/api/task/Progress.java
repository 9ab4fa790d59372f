// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.task;

import java.util.concurrent.CancellationException;

/**
 * How long work tells how far it is, and learns that it shall stop. Implementations are safe to call from any thread and
 * cheap to call often: they thin out what they show.
 */
public interface Progress {

  /** Begins a phase. A new call ends the phase before it. {@code total} < 0: not known. */
  void start(String what, long total);

  /** So many more units of the phase are done. */
  void advance(long units);

  /** One sentence for the log, shown as it is. */
  void note(String sentence);

  /** Whether the work shall stop. Asked at least once per batch or frame. */
  boolean isCancelled();

  /** Stops the work by a {@link CancellationException} when it is cancelled. */
  default void check() {
    if (isCancelled()) {
      throw new CancellationException("Cancelled");
    }
  }

  /** Shows nothing, is never cancelled. */
  Progress NONE = new Progress() {
    @Override
    public void start(String what, long total) {
      // nobody watches
    }

    @Override
    public void advance(long units) {
      // nobody watches
    }

    @Override
    public void note(String sentence) {
      // nobody watches
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  };
}
