// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.image;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Long work that cannot be interrupted, on a thread of its own that can be left behind: whoever waits may give up and the result is dropped.
 * At most two such works go on in the process, those left behind included, so that their memory is bounded; others wait for room.
 */
final class Aside {
  private static final int MOST = 2;
  private static final long LOOK_UP_MILLIS = 50;
  private static final Semaphore ROOM = new Semaphore(MOST);

  private Aside() {}

  /**
   * The result of the work, or what it throws.
   *
   * @param check asked twenty times a second; what it throws ends the waiting
   * @throws CancellationException when the waiting thread is interrupted, which stays set
   */
  static <T> T call(Supplier<T> work, Runnable check) {
    try {
      while (!ROOM.tryAcquire(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
        check.run();
      }
      FutureTask<T> task = new FutureTask<>(work::get);
      start(task);
      while (true) {
        try {
          return task.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          check.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException c = new CancellationException("Interrupted");
      c.initCause(e);
      throw c;
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static void start(FutureTask<?> task) {
    boolean started = false;
    try {
      Thread.ofPlatform().daemon().name("likeness-picture").start(() -> {
        try {
          task.run();
        } finally {
          ROOM.release();
        }
      });
      started = true;
    } finally {
      if (!started) {
        ROOM.release();
      }
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof RuntimeException e) {
      return e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return new CompletionException(cause);
  }
}
