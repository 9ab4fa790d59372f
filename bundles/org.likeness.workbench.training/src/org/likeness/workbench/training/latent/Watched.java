// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.function.DoubleConsumer;
import org.likeness.api.task.Progress;

/** A progress that also tells the share of the phase that is done, at most ten times a second. */
final class Watched implements Progress {
  private static final long PERIOD = 100_000_000L;

  private final Progress inner;
  private final DoubleConsumer share;
  private long total;
  private long done;
  private long told;

  /** @param share is told 0 to 1, on any thread */
  Watched(Progress inner, DoubleConsumer share) {
    this.inner = inner;
    this.share = share;
  }

  @Override
  public synchronized void start(String what, long newTotal) {
    inner.start(what, newTotal);
    total = newTotal;
    done = 0;
    share.accept(0);
  }

  @Override
  public synchronized void advance(long units) {
    inner.advance(units);
    done += units;
    if (total > 0 && System.nanoTime() - told > PERIOD) {
      told = System.nanoTime();
      share.accept(Math.min(1, done / (double) total));
    }
  }

  @Override
  public void note(String sentence) {
    inner.note(sentence);
  }

  @Override
  public boolean isCancelled() {
    return inner.isCancelled();
  }
}
