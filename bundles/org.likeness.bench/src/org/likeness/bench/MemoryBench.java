// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.doctor.ResidentMemory;

/** How much resident memory grows while a small DCGAN trains. */
final class MemoryBench {

  private static final int WARM_UP = 100;
  private static final int STEPS = 400;
  private static final int EVERY = 20;

  private MemoryBench() {}

  static List<BenchResult> run(Likeness likeness, Progress progress) {
    if (ResidentMemory.bytes().isEmpty()) {
      progress.note("Memory growth is not measured: this system does not tell a process its resident memory");
      return List.of();
    }
    progress.start("Memory over " + STEPS + " steps", WARM_UP + STEPS);
    List<Double> megabytes = new ArrayList<>();
    try (Workload w = new GanWorkload(likeness, "gan.dcgan", "loss.non-saturating", 32, 4, 0.5, 0.999)) {
      for (int i = 0; i < WARM_UP + STEPS; i++) {
        progress.check();
        w.step();
        progress.advance(1);
        if (i >= WARM_UP && i % EVERY == 0) {
          megabytes.add(ResidentMemory.bytes().getAsLong() / 1e6);
        }
      }
    }
    int part = megabytes.size() / 4;
    double first = Statistics.median(megabytes.subList(0, part));
    double last = Statistics.median(megabytes.subList(megabytes.size() - part, megabytes.size()));
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("workload", "DCGAN 32 px, batch 4");
    setting.put("warm-up", WARM_UP);
    setting.put("steps", STEPS);
    setting.put("value", "median of the last quarter over that of the first; samples in MB");
    return List.of(new BenchResult("memory-growth", "Resident memory growth in training", 100 * (last / first - 1), "%",
        100 * (last / first - 1), setting, megabytes));
  }
}
