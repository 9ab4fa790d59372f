// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.util.List;
import java.util.function.Consumer;
import org.likeness.api.image.Image;
import org.likeness.api.run.RunSink;

/** Sends everything to several sinks; safe to call from any thread; flushes when a second has passed since the last time. */
final class SinkFan implements RunSink.Writer {
  private static final long FLUSH_NANOS = 1_000_000_000L;
  private final List<RunSink.Writer> writers;
  private long flushed = System.nanoTime();

  SinkFan(List<RunSink.Writer> writers) {
    this.writers = List.copyOf(writers);
  }

  @Override
  public void scalar(long step, String tag, double value) {
    each(w -> w.scalar(step, tag, value));
  }

  @Override
  public void image(long step, String tag, Image image) {
    each(w -> w.image(step, tag, image));
  }

  @Override
  public void histogram(long step, String tag, float[] values) {
    each(w -> w.histogram(step, tag, values));
  }

  @Override
  public synchronized void flush() {
    flushed = System.nanoTime();
    writers.forEach(RunSink.Writer::flush);
  }

  @Override
  public synchronized void close() {
    RuntimeException first = null;
    for (RunSink.Writer w : writers) {
      try {
        w.close();
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private synchronized void each(Consumer<RunSink.Writer> what) {
    writers.forEach(what);
    if (System.nanoTime() - flushed > FLUSH_NANOS) {
      flush();
    }
  }
}
