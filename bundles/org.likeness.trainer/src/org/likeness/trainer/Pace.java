// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.time.Duration;
import org.likeness.core.task.Eta;

/** The clock of a training: active time, speed, time left. */
final class Pace {

  private static final long NOTE_NANOS = 10_000_000_000L;

  private final Eta eta = new Eta();
  private double before;
  private long started;
  private boolean running;
  private long lastNote;
  private long lastWait;
  private long lastStep;
  private double waitShare;

  /** The time that earlier processes spent. */
  void seconds(double earlier) {
    before = earlier;
  }

  void start(long step) {
    started = System.nanoTime();
    lastNote = started;
    lastStep = started;
    running = true;
    eta.skip(started);
    eta.update(started, step);
  }

  void stop() {
    before = seconds();
    running = false;
  }

  /** Training time so far, without pauses. */
  double seconds() {
    return before + (running ? (System.nanoTime() - started) / 1e9 : 0);
  }

  void stepDone(long step, long waitedNanos) {
    long now = System.nanoTime();
    eta.update(now, step);
    double share = (waitedNanos - lastWait) / (double) Math.max(1, now - lastStep);
    waitShare += 0.1 * (Math.clamp(share, 0, 1) - waitShare);
    lastWait = waitedNanos;
    lastStep = now;
  }

  /** Steps per second of late; NaN while unknown. */
  double rate() {
    return eta.rate();
  }

  /** Share of the late steps' time in which the engine waited for data. */
  double waitShare() {
    return waitShare;
  }

  /** By steps and by time, the smaller; null while unknown. */
  Duration left(long step, Budget budget) {
    Duration bySteps = budget.steps() > 0 ? eta.left(budget.steps() - step) : null;
    Duration byTime = budget.minutes() > 0 ? Duration.ofMillis((long) Math.max(0, (budget.minutes() * 60 - seconds()) * 1000)) : null;
    if (bySteps == null || byTime == null) {
      return budget.steps() > 0 && byTime == null ? bySteps : byTime;
    }
    return bySteps.compareTo(byTime) < 0 ? bySteps : byTime;
  }

  /** True about every ten seconds. */
  boolean noteDue() {
    long now = System.nanoTime();
    if (now - lastNote < NOTE_NANOS) {
      return false;
    }
    lastNote = now;
    return true;
  }
}
