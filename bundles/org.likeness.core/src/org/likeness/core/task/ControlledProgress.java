// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.task;

import java.util.concurrent.CancellationException;
import org.likeness.api.task.Progress;

/** A progress under a control. */
final class ControlledProgress implements Progress {
  private final RunControl control;
  private final Progress inner;

  ControlledProgress(RunControl control, Progress inner) {
    this.control = control;
    this.inner = inner;
  }

  @Override
  public void start(String what, long total) {
    inner.start(what, total);
  }

  @Override
  public void advance(long units) {
    inner.advance(units);
  }

  @Override
  public void note(String sentence) {
    inner.note(sentence);
  }

  @Override
  public boolean isCancelled() {
    return control.cancelled() || inner.isCancelled();
  }

  @Override
  public void check() {
    control.awaitIfPaused();
    if (isCancelled()) {
      throw new CancellationException("Cancelled");
    }
  }
}
