// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import org.eclipse.core.runtime.IProgressMonitor;
import org.likeness.api.task.Progress;

/** The core's progress shown by a platform job. */
final class JobProgress implements Progress {
  private static final int UNITS = 1000;

  private final IProgressMonitor monitor;
  private final String title;
  private String phase = "";
  private long total;
  private long done;
  private int shown;
  private long lastWords;

  JobProgress(String title, IProgressMonitor monitor) {
    this.title = title;
    this.monitor = monitor;
    monitor.beginTask(title, UNITS);
  }

  @Override
  public synchronized void start(String what, long newTotal) {
    phase = what;
    total = newTotal;
    done = 0;
    monitor.setTaskName(title + ": " + what);
    monitor.subTask("");
  }

  @Override
  public synchronized void advance(long units) {
    done += units;
    long now = System.nanoTime();
    if (now - lastWords > 200_000_000L) {
      lastWords = now;
      monitor.subTask(total > 0 ? "%,d of %,d".formatted(done, total) : "%,d".formatted(done));
    }
    int target = total > 0 ? (int) (UNITS * Math.min(1, done / (double) total)) : 0;
    if (target > shown) {
      monitor.worked(target - shown);
      shown = target;
    }
  }

  @Override
  public void note(String sentence) {
    monitor.subTask(sentence);
  }

  @Override
  public boolean isCancelled() {
    return monitor.isCanceled();
  }

  @Override
  public String toString() {
    return title + ": " + phase;
  }
}
