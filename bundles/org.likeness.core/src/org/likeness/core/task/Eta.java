// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.task;

import java.time.Duration;

/**
 * Estimates speed and time left from the recent past: an exponential mean over about {@code window} seconds, so that a
 * slow start or a pause does not spoil the estimate for long. Not thread-safe.
 */
public final class Eta {
  private final double window;
  /** Units and seconds of the past, fading at the same pace: in the first seconds their quotient is the plain mean. */
  private double units;
  private double seconds;
  private long lastNanos;
  private long lastDone;
  private boolean started;

  /** A window of 10 seconds. */
  public Eta() {
    this(10);
  }

  public Eta(double windowSeconds) {
    this.window = windowSeconds;
  }

  /**
   * Tells how much is done.
   *
   * @param nanos {@link System#nanoTime()}
   */
  public void update(long nanos, long done) {
    if (!started) {
      started = true;
      lastNanos = nanos;
      lastDone = done;
      return;
    }
    double dt = (nanos - lastNanos) / 1e9;
    if (dt < 0.05 || done <= lastDone) {
      return;
    }
    double kept = Math.exp(-dt / window);
    units = units * kept + done - lastDone;
    seconds = seconds * kept + dt;
    lastNanos = nanos;
    lastDone = done;
  }

  /** Forgets the time since the last update, which was spent paused. */
  public void skip(long nanos) {
    lastNanos = nanos;
  }

  /** Units per second; NaN while unknown. */
  public double rate() {
    return seconds == 0 ? Double.NaN : units / seconds;
  }

  /** Time for so many more units; null while unknown. */
  public Duration left(long more) {
    double rate = rate();
    if (!(rate > 0) || more < 0) {
      return null;
    }
    return Duration.ofMillis(Math.round(more / rate * 1000));
  }

  /** {@code 1:02:03} or {@code 2:03}. */
  public static String format(Duration d) {
    long s = Math.max(0, Math.round(d.toMillis() / 1000.0));
    return s >= 3600 ? String.format("%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60)
        : String.format("%d:%02d", s / 60, s % 60);
  }
}
