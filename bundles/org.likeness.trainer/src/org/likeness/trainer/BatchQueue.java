// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prepares what the steps need on background threads, a bounded number of steps ahead, and hands it over in order. What a
 * step gets depends on its number alone, not on which thread was quick.
 */
final class BatchQueue<T> implements AutoCloseable {

  /** Makes one step's data from its number; called by several threads at once. */
  interface Maker<T> {
    T make(long step) throws Exception;
  }

  private final Maker<T> maker;
  private final ExecutorService workers;
  private final ArrayDeque<Future<T>> ahead = new ArrayDeque<>();
  private long next;
  private long waitedNanos;

  BatchQueue(Maker<T> maker, long firstStep, int threads, int capacity) {
    this.maker = maker;
    this.next = firstStep;
    this.workers = Executors.newFixedThreadPool(threads, task -> {
      Thread thread = new Thread(task, "training data");
      thread.setDaemon(true);
      return thread;
    });
    for (int i = 0; i < capacity; i++) {
      submit();
    }
  }

  private void submit() {
    long step = next++;
    ahead.add(workers.submit(() -> maker.make(step)));
  }

  /** The next step's data; waits for it. A failure to make it comes out here. */
  T next() {
    long start = System.nanoTime();
    try {
      T result = ahead.remove().get();
      submit();
      return result;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException("Training data could not be prepared", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    } finally {
      waitedNanos += System.nanoTime() - start;
    }
  }

  /** Time that {@link #next} has waited so far. */
  long waitedNanos() {
    return waitedNanos;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
