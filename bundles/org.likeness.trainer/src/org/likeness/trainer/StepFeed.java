// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.function.LongSupplier;
import org.likeness.api.training.Feed;

/** A queue of data that keeps to the steps' numbers: a step that took nothing leaves no gap. */
final class StepFeed<T> implements Feed<T> {

  private static final int THREADS = 2;
  private static final int AHEAD = 4;

  private final Maker<T> maker;
  private final LongSupplier step;
  private BatchQueue<T> queue;
  private long next = -1;
  private long waited;

  StepFeed(Maker<T> maker, LongSupplier step) {
    this.maker = maker;
    this.step = step;
  }

  @Override
  public T next() {
    long now = step.getAsLong();
    if (next == now + 1) {
      throw new IllegalStateException("it asks twice within a step for the step's data");
    }
    if (queue == null || next != now) {
      close();
      queue = new BatchQueue<>(maker::make, now, THREADS, AHEAD);
    }
    next = now + 1;
    return queue.next();
  }

  long waitedNanos() {
    return waited + (queue == null ? 0 : queue.waitedNanos());
  }

  void close() {
    if (queue != null) {
      waited += queue.waitedNanos();
      queue.close();
      queue = null;
    }
  }
}
