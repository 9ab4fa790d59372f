// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.likeness.cli.internal.session.Session;
import org.likeness.core.runner.LiveRun;
import org.likeness.core.task.RunControl;

/**
 * Turns Ctrl-C (and a polite kill) into cancellation: the JVM's shutdown waits until the command has put its things in
 * order, but not longer than {@value #PATIENCE_MS} ms, and not longer than {@value #PLUGIN_MS} ms for a plug-in that does
 * not come back: that one is named. The exit status is then the signal's, 130 for Ctrl-C.
 */
final class Interrupts implements AutoCloseable {
  static final long PATIENCE_MS = 5_000;
  static final long PLUGIN_MS = 400;
  /**
   * A call that has taken no longer than this may be a step of a large network, which cannot be cut short; nor does one
   * hang that has come back from longer ones.
   */
  static final Duration HANGS = Duration.ofMillis(1_800);
  private static final long LOOK_MS = 50;
  private static final long WRITE_MS = 150;

  private final Thread hook;

  private Interrupts(Thread hook) {
    this.hook = hook;
  }

  static Interrupts cancel(Session session) {
    Thread worker = Thread.currentThread();
    Thread hook = new Thread(() -> {
      String hanging = stop(worker, session.control(), least -> session.started().map(l -> l.plugins().atWork(least)).orElse(List.of()));
      if (!hanging.isEmpty()) {
        abandon(session, "Stopped by a person while " + hanging + " did not come back");
        session.err().println("likeness: interrupted; " + hanging + " did not come back and was cut off");
        session.err().flush();
      }
    }, "likeness-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interrupts(hook);
  }

  /**
   * Cancels and waits for the worker to end.
   *
   * @param atWork the plug-ins that have been at work for at least so long and longer than is their way, in words
   * @return the one that keeps the worker from ending; empty when it has ended, or for want of patience
   */
  static String stop(Thread worker, RunControl control, Function<Duration, List<String>> atWork) {
    control.cancel();
    long begin = System.nanoTime();
    try {
      for (long waited = 0; waited < PATIENCE_MS && worker.isAlive(); waited = (System.nanoTime() - begin) / 1_000_000) {
        worker.join(LOOK_MS);
        if (worker.isAlive() && waited >= PLUGIN_MS - LOOK_MS) {
          List<String> hanging = atWork.apply(HANGS);
          if (!hanging.isEmpty()) {
            return hanging.getFirst();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  /** On a thread of its own: the hanging one may hold what writing needs. */
  private static void abandon(Session session, String reason) {
    Thread writer = Thread.ofPlatform().daemon().start(() ->
        session.started().ifPresent(l -> l.runner().live().active().forEach((LiveRun run) -> run.abandon(reason))));
    try {
      writer.join(WRITE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The shutdown that the hook waits for is under way: let it go on.
      hook.interrupt();
    }
  }
}
