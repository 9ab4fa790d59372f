// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;

/** Times a training step, taking turns with its Python twin when there is one. */
final class TrainingBench {

  private static final long SETTLE_MILLIS = 400;

  private final Likeness likeness;
  private final BenchOptions options;

  TrainingBench(Likeness likeness, BenchOptions options) {
    this.likeness = likeness;
    this.options = options;
  }

  List<BenchResult> run(String id, String label, Supplier<Workload> workload, Map<String, Object> details, Progress progress)
      throws IOException {
    int threads = options.threads() > 0 ? options.threads() : Runtime.getRuntime().availableProcessors();
    likeness.engine().setThreads(threads);
    Map<String, Object> setting = new LinkedHashMap<>(details);
    setting.put("threads", threads);
    setting.put("rounds", options.rounds());
    setting.put("steps per round", options.steps());
    setting.put("optimiser", "Adam, fused");
    progress.start(label, options.rounds());
    List<Double> java = new ArrayList<>();
    List<Double> python = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    String torch = "";
    try (Workload w = workload.get();
        PythonTwin twin = options.python() == null ? null : new PythonTwin(options.python(), id, threads)) {
      time(w, 2);
      if (twin != null) {
        twin.steps(2);
        torch = twin.version();
      }
      for (int round = 0; round < options.rounds(); round++) {
        progress.check();
        List<Double> own = time(w, options.steps());
        java.addAll(own);
        if (twin != null) {
          settle();
          List<Double> other = twin.steps(options.steps());
          python.addAll(other);
          ratios.add(Statistics.median(own) / Statistics.median(other));
          settle();
        }
        progress.advance(1);
      }
    }
    return results(id, label, setting, torch, java, python, ratios);
  }

  private List<BenchResult> results(String id, String label, Map<String, Object> setting, String torch, List<Double> java,
      List<Double> python, List<Double> ratios) {
    List<BenchResult> out = new ArrayList<>();
    Map<String, Object> ours = new LinkedHashMap<>(setting);
    ours.put("engine", likeness.engine().info().toString());
    out.add(BenchResult.ofTimes(id, label, java, ours));
    if (!python.isEmpty()) {
      Map<String, Object> theirs = new LinkedHashMap<>(setting);
      theirs.put("torch", torch);
      out.add(BenchResult.ofTimes(id + ".python", label + ", PyTorch", python, theirs));
      Map<String, Object> both = new LinkedHashMap<>(theirs);
      both.put("value", "median of the rounds' ratios of medians; best = ratio of the smallest times");
      out.add(new BenchResult(id + ".ratio", label + ", Java over PyTorch", Statistics.median(ratios), "",
          Statistics.min(java) / Statistics.min(python), both, ratios));
    }
    return out;
  }

  private static List<Double> time(Workload w, int steps) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      long start = System.nanoTime();
      w.step();
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    return seconds;
  }

  /** Lets the other side's idle threads stop spinning. */
  private static void settle() {
    try {
      Thread.sleep(SETTLE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
