// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.likeness.tensor.Compute;

/**
 * Times a few steps of each way to compute, on networks of their own that are thrown away, and takes the quickest. What loses
 * digits or differs from the usual must gain something for it.
 */
final class ComputeTrial {

  /** A share of the time that another way must save at least. */
  static final double GAIN = 0.05;
  private static final int WARM_UP = 2;
  private static final int TIMED = 3;
  /** Nobody waits longer for it than this, in seconds: the rest is not tried. */
  private static final double PATIENCE = 60;

  private final Map<Compute, Double> seconds = new LinkedHashMap<>();

  /** A training of its own to time. */
  interface Trainee extends AutoCloseable {
    /** One step. */
    void step(long number);

    @Override
    void close();
  }

  private ComputeTrial() {}

  /**
   * @param candidates the plainest first
   * @param fresh opens a training that computes so
   * @param check throws when the run was cancelled
   */
  static ComputeTrial of(List<Compute> candidates, Function<Compute, Trainee> fresh, Runnable check) {
    ComputeTrial trial = new ComputeTrial();
    long begin = System.nanoTime();
    for (Compute candidate : candidates) {
      if (trial.seconds.isEmpty() || System.nanoTime() - begin < PATIENCE * 1e9) {
        try (Trainee trainee = fresh.apply(candidate)) {
          trial.seconds.put(candidate, time(trainee, check, begin));
        }
      }
    }
    return trial;
  }

  /** The median of the timed steps; of the first where one alone tries the patience. */
  private static double time(Trainee trainee, Runnable check, long begin) {
    double[] each = new double[TIMED];
    int timed = 0;
    double last = 0;
    for (int step = 0; step < WARM_UP + TIMED && (step == 0 || System.nanoTime() - begin < PATIENCE * 1e9); step++) {
      check.run();
      long start = System.nanoTime();
      trainee.step(step);
      last = (System.nanoTime() - start) / 1e9;
      if (step >= WARM_UP) {
        each[timed++] = last;
      }
    }
    return timed == 0 ? last : Arrays.stream(each, 0, timed).sorted().toArray()[timed / 2];
  }

  static ComputeTrial of(Map<Compute, Double> seconds) {
    ComputeTrial trial = new ComputeTrial();
    trial.seconds.putAll(seconds);
    return trial;
  }

  /** The plainest that is at most a little slower than the quickest. */
  Compute best() {
    double quickest = seconds.values().stream().mapToDouble(s -> s).min().orElseThrow();
    return seconds.entrySet().stream().filter(e -> e.getValue() * (1 - GAIN) <= quickest).findFirst().orElseThrow().getKey();
  }

  /** What was timed and taken. */
  String sentence() {
    StringJoiner all = new StringJoiner("; ");
    seconds.forEach((c, s) -> all.add(String.format(Locale.ROOT, "%s %.3g s", ComputeSettings.inWords(c), s)));
    return "Computes in " + ComputeSettings.inWords(best()) + "; a step took: " + all;
  }
}
