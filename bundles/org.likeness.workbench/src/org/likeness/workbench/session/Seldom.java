// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Passes on at most two calls a second, the last one always. */
public final class Seldom implements Runnable {
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final Runnable target;

  public Seldom(Runnable target) {
    this.target = target;
  }

  @Override
  public void run() {
    if (waiting.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(() -> {
        waiting.set(false);
        target.run();
      });
    }
  }
}
