// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.likeness.api.image.Image;
import org.likeness.api.run.RunSink;
import org.likeness.core.registry.PluginFailure;

/**
 * Sends everything to several sinks; safe to call from any thread; flushes when a second has passed since the last time. A
 * sink that fails is told of once and left out from then on: a run does not end for want of a curve.
 */
final class SinkFan implements RunSink.Writer {
  private static final long FLUSH_NANOS = 1_000_000_000L;
  private final List<RunSink.Writer> writers;
  private final Consumer<String> told;
  private long flushed = System.nanoTime();

  /** @param told hears of a sink that has failed */
  SinkFan(List<RunSink.Writer> writers, Consumer<String> told) {
    this.writers = new ArrayList<>(writers);
    this.told = told;
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
  public void goBack(long step) {
    each(w -> w.goBack(step));
  }

  @Override
  public synchronized void flush() {
    flushed = System.nanoTime();
    all(RunSink.Writer::flush);
  }

  @Override
  public synchronized void close() {
    RuntimeException first = null;
    for (RunSink.Writer w : writers) {
      try {
        w.close();
      } catch (PluginFailure e) {
        told.accept(e.getMessage());
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

  private void all(Consumer<RunSink.Writer> what) {
    for (Iterator<RunSink.Writer> i = writers.iterator(); i.hasNext();) {
      try {
        what.accept(i.next());
      } catch (PluginFailure e) {
        i.remove();
        told.accept(e.getMessage() + "; the run goes on without it");
      }
    }
  }

  private synchronized void each(Consumer<RunSink.Writer> what) {
    all(what);
    if (System.nanoTime() - flushed > FLUSH_NANOS) {
      flush();
    }
  }
}
