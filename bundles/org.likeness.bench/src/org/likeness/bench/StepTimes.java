// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Seconds of each step, and the processor time that a process spent on stretches of them. Used by one thread. */
final class StepTimes {

  /**
   * Some steps at a stretch.
   *
   * @param steps how many
   * @param cpu seconds of all cores together, the process's other threads included; NaN where the system does not tell
   */
  record Stretch(int steps, double cpu) {}

  private final ProcessHandle process;
  private final List<Double> seconds = new ArrayList<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private int first;
  private double cpuBefore;
  private long last;

  StepTimes(ProcessHandle process) {
    this.process = process;
  }

  /** A stretch begins, and with it the next step. */
  void begin() {
    first = seconds.size();
    cpuBefore = cpu();
    last = System.nanoTime();
  }

  /** A step is done and the next begins. */
  void step() {
    long now = System.nanoTime();
    add((now - last) / 1e9);
    last = now;
  }

  /** A step that somebody else timed. */
  void add(double time) {
    seconds.add(time);
  }

  void end() {
    stretches.add(new Stretch(seconds.size() - first, cpu() - cpuBefore));
  }

  List<Double> seconds() {
    return seconds;
  }

  List<Double> last(int n) {
    return seconds.subList(seconds.size() - n, seconds.size());
  }

  /** Steps per second of the steps [from, to). */
  double rate(int from, int to) {
    return (to - from) / seconds.subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Processor seconds per step of the stretches [from, to). */
  double cpuPerStep(int from, int to) {
    List<Stretch> some = stretches.subList(from, Math.min(to, stretches.size()));
    return some.stream().mapToDouble(Stretch::cpu).sum() / some.stream().mapToInt(Stretch::steps).sum();
  }

  private double cpu() {
    return process.info().totalCpuDuration().map(Duration::toNanos).map(n -> n / 1e9).orElse(Double.NaN);
  }
}
