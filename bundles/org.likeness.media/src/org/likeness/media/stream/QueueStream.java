// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.stream;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One thread that fills a queue, which is full by number or by {@link Weight}. */
final class QueueStream<T> implements FrameStream<T> {
  private static final Object END = new Object();
  private static final long LOOK_UP_MILLIS = 50;

  private record Failure(Throwable cause) {}

  private final BlockingQueue<Object> queue;
  private final Semaphore room = new Semaphore(Weight.BUDGET);
  private final Thread maker;
  private final Runnable release;
  private volatile boolean closed;
  private boolean ended;

  QueueStream(Source<T> source, Runnable release, int capacity) {
    this.release = release;
    queue = new ArrayBlockingQueue<>(capacity);
    maker = Thread.ofPlatform().daemon().name("likeness-stream").start(() -> make(source));
  }

  private void make(Source<T> source) {
    try {
      try {
        for (T item; !closed && (item = source.next()) != null; ) {
          room.acquire(Weight.of(item));
          queue.put(item);
        }
        queue.put(END);
      } catch (InterruptedException e) {
        throw e;
      } catch (Throwable t) {
        // errors too: whoever reads must hear of them
        queue.put(new Failure(t));
      }
    } catch (InterruptedException e) {
      // closed: nobody reads any more
      Thread.currentThread().interrupt();
    } finally {
      release.run();
    }
  }

  @Override
  public T next() {
    if (ended) {
      return null;
    }
    try {
      Object item = null;
      while (item == null) {
        if (closed) {
          throw new CancellationException("The stream is closed");
        }
        item = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (item == END || item instanceof Failure) {
        ended = true;
        if (item instanceof Failure f) {
          throw Failures.unchecked(f.cause);
        }
        return null;
      }
      room.release(Weight.of(item));
      @SuppressWarnings("unchecked")
      T result = (T) item;
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failures.interrupted(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    maker.interrupt();
    Failures.join(maker);
    queue.clear();
  }
}
