// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal;

import org.likeness.core.task.RunControl;

/**
 * Turns Ctrl-C (and a polite kill) into cancellation: the JVM's shutdown waits until the command has put its things in
 * order, but not longer than {@value #PATIENCE_MS} ms. The exit status is then the signal's, 130 for Ctrl-C.
 */
final class Interrupts implements AutoCloseable {
  static final long PATIENCE_MS = 5_000;

  private final Thread hook;

  private Interrupts(Thread hook) {
    this.hook = hook;
  }

  static Interrupts cancel(RunControl control) {
    Thread worker = Thread.currentThread();
    Thread hook = new Thread(() -> {
      control.cancel();
      try {
        worker.join(PATIENCE_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }, "likeness-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interrupts(hook);
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
