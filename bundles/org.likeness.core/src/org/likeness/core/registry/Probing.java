// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks a plug-in once, on a thread of its own and for a limited time: loading its classes, making it, reading its
 * defaults is code of somebody else, which may hang or die. Whoever asks later than the limit is told at once; an answer
 * that comes after all still counts. Any thread.
 */
final class Probing {
  /** How long a plug-in may take. */
  static final Duration LIMIT = Duration.ofSeconds(5);

  private final String name;
  private final Duration limit;
  private final Supplier<Probe> question;
  private final Runnable late;
  private CompletableFuture<Probe> answer;
  private Thread asking;
  private long begin;
  private boolean told;

  /**
   * @param question runs at most once
   * @param late called when the answer comes after somebody was told that there is none
   */
  Probing(String name, Duration limit, Supplier<Probe> question, Runnable late) {
    this.name = name;
    this.limit = limit;
    this.question = question;
    this.late = late;
  }

  /** Begins to ask, so that several plug-ins are asked at the same time. */
  synchronized void start() {
    if (answer == null) {
      answer = new CompletableFuture<>();
      begin = System.nanoTime();
      asking = Thread.ofPlatform().daemon().name("Likeness asks " + name).start(this::ask);
    }
  }

  /**
   * Gives up: a plug-in that still hangs is interrupted, since the framework cannot take away what is being made.
   *
   * @return whether it had answered
   */
  synchronized boolean stop() {
    boolean answered = answer != null && answer.isDone();
    if (asking != null && !answered) {
      asking.interrupt();
    }
    return answered;
  }

  private void ask() {
    Probe probe;
    try {
      probe = question.get();
    } catch (Throwable e) {
      // Whatever a plug-in throws stays with the plug-in: errors of linking, of memory, of assertions.
      probe = Probe.failed("it does not start: " + Reasons.of(e));
    }
    boolean news;
    synchronized (this) {
      answer.complete(probe);
      news = told;
    }
    if (news) {
      late.run();
    }
  }

  /** Waits until there is an answer, or the time is up. */
  Probe answer() {
    start();
    long left = limit.toNanos() - (System.nanoTime() - begin);
    try {
      return answer.get(Math.max(0, left), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return inTime();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    }
  }

  private synchronized Probe inTime() {
    told = !answer.isDone();
    return answer.getNow(Probe.failed("it has not answered for " + (limit.toMillis() + 999) / 1000 + " s"));
  }
}
