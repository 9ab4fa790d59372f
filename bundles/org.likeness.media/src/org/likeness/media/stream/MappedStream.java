// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A parallel map that keeps the order: a window of futures, the oldest awaited first. */
final class MappedStream<T, R> implements FrameStream<R> {
  private final FrameStream<T> source;
  private final FrameStream.Step<? super T, ? extends R> step;
  private final ExecutorService pool;
  private final int window;
  private final int threads;
  private final Deque<Task<R>> underWay = new ArrayDeque<>();
  private long weight;
  private RuntimeException late;

  private record Task<R>(Future<R> result, int weight) {}

  private boolean ended;

  MappedStream(FrameStream<T> source, int threads, FrameStream.Step<? super T, ? extends R> step) {
    this.source = source;
    this.step = step;
    this.threads = threads;
    window = 2 * threads;
    pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("likeness-map-", 0).factory());
  }

  @Override
  public R next() {
    fill();
    Task<R> oldest = underWay.poll();
    if (oldest == null) {
      if (late != null) {
        RuntimeException e = late;
        late = null;
        throw e;
      }
      return null;
    }
    weight -= oldest.weight;
    try {
      return oldest.result.get();
    } catch (ExecutionException e) {
      throw Failures.unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failures.interrupted(e);
    }
  }

  /** A failure of the source is kept until the items before it are out. */
  private void fill() {
    while (!ended && (underWay.size() < threads || underWay.size() < window && weight < Weight.BUDGET)) {
      try {
        T item = source.next();
        if (item == null) {
          ended = true;
        } else {
          int bytes = Weight.of(item);
          weight += bytes;
          underWay.add(new Task<>(pool.submit(() -> step.apply(item)), bytes));
        }
      } catch (RejectedExecutionException e) {
        throw new CancellationException("The stream is closed");
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) {
        ended = true;
        late = e;
      }
    }
  }

  @Override
  public void close() {
    for (Runnable waiting : pool.shutdownNow()) {
      if (waiting instanceof Future<?> f) {
        f.cancel(true); // so that a reader that waits for it wakes up
      }
    }
    source.close();
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
