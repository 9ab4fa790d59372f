// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ILog;
import org.likeness.api.task.Progress;
import org.likeness.core.runner.LiveRun;
import org.likeness.core.runner.LiveRuns;

/** Waiting for runs that were told to stop. Background thread. */
public final class Stopping {

  private Stopping() {}

  /** Returns when none of them is executed any more. @throws CancellationException when the progress is cancelled before */
  public static void await(LiveRuns all, Collection<LiveRun> stopped, Progress progress) {
    CountDownLatch gone = new CountDownLatch(1);
    AutoCloseable following = all.onChange(() -> look(all, stopped, gone));
    try {
      look(all, stopped, gone);
      while (!gone.await(200, TimeUnit.MILLISECONDS)) {
        if (progress.isCancelled()) {
          throw new CancellationException("Cancelled");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    } finally {
      close(following);
    }
  }

  private static void look(LiveRuns all, Collection<LiveRun> stopped, CountDownLatch gone) {
    if (all.active().stream().noneMatch(stopped::contains)) {
      gone.countDown();
    }
  }

  private static void close(AutoCloseable following) {
    try {
      following.close();
    } catch (Exception e) {
      ILog.get().warn("A listener could not be removed", e);
    }
  }
}
