// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.stream;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** Carries failures from one thread to another. */
final class Failures {

  private Failures() {}

  /** The cause itself when it may be thrown as it is, else wrapped. */
  static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof RuntimeException e) {
      return e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return new CompletionException(cause);
  }

  static CancellationException interrupted(InterruptedException e) {
    CancellationException c = new CancellationException("Interrupted");
    c.initCause(e);
    return c;
  }

  /** Waits for a thread to end, however often the caller is interrupted meanwhile; keeps the caller's interrupt. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
