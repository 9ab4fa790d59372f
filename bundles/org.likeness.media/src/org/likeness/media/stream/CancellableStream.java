// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.stream;

import java.util.concurrent.CancellationException;
import org.likeness.api.task.Progress;

/** Watches a progress beside the stream, so that a cancel is heard even while an item is awaited. */
final class CancellableStream<T> implements FrameStream<T> {
  private static final long WATCH_MILLIS = 100;

  private final FrameStream<T> source;
  private final Progress progress;
  private final Thread watch;

  CancellableStream(FrameStream<T> source, Progress progress) {
    this.source = source;
    this.progress = progress;
    watch = Thread.ofVirtual().name("likeness-cancel").start(this::watch);
  }

  private void watch() {
    try {
      while (!progress.isCancelled()) {
        Thread.sleep(WATCH_MILLIS);
      }
      source.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: the watch is over
    }
  }

  @Override
  public T next() {
    progress.check();
    try {
      return source.next();
    } catch (CancellationException e) {
      progress.check();
      throw e;
    }
  }

  @Override
  public void close() {
    watch.interrupt();
    Failures.join(watch);
    source.close();
  }
}
