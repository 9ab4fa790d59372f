// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginEntry;

/** Pictures per second of the renderer and of every detector that can be used. */
final class RateBench {

  private static final double SECONDS = 3;
  private static final int SIDE = 256;

  private final Likeness likeness;
  private final PluginContext context;

  RateBench(Likeness likeness) {
    this.likeness = likeness;
    this.context = likeness.context(1);
  }

  List<BenchResult> run(BenchOptions options, Progress progress) {
    List<BenchResult> out = new ArrayList<>();
    for (PluginEntry entry : likeness.plugins().entries(Synthesiser.KIND)) {
      if (entry.state() == PluginEntry.State.READY && options.wanted(entry.id())) {
        out.add(renderer(entry, progress));
      }
    }
    Image picture = null;
    for (PluginEntry entry : likeness.plugins().entries(FaceDetector.KIND)) {
      if (entry.state() == PluginEntry.State.READY && options.wanted(entry.id())) {
        picture = picture == null ? portrait() : picture;
        out.add(detector(entry, picture, progress));
      }
    }
    return out;
  }

  private BenchResult renderer(PluginEntry entry, Progress progress) {
    progress.start("Rendering with " + entry.label(), -1);
    Configured c = likeness.plugins().configure(Synthesiser.KIND, entry.id(), "bench");
    Synthesiser<Record> synthesiser = c.as(Synthesiser.class);
    try (Synthesiser.Worker worker = synthesiser.create(c.parameters(), context)) {
      Synthesiser.Clip clip = worker.clip(1, 1, Synthesiser.Motion.SPEECH, 4, 25, SIDE);
      return rate(entry.id(), entry.label() + ", frames of a clip", Map.of("size", SIDE), progress, i -> clip.frame(i % clip.frames()));
    }
  }

  private BenchResult detector(PluginEntry entry, Image picture, Progress progress) {
    progress.start("Detecting with " + entry.label(), -1);
    Configured c = likeness.plugins().configure(FaceDetector.KIND, entry.id(), "bench");
    FaceDetector<Record> detector = c.as(FaceDetector.class);
    try (FaceDetector.Worker worker = detector.create(c.parameters(), context)) {
      return rate(entry.id(), entry.label(), Map.of("size", picture.width() + "x" + picture.height()), progress,
          i -> worker.detect(picture));
    }
  }

  /** A rendered face when there is a renderer, else grey. */
  private Image portrait() {
    for (PluginEntry entry : likeness.plugins().entries(Synthesiser.KIND)) {
      if (entry.state() == PluginEntry.State.READY) {
        Configured c = likeness.plugins().configure(Synthesiser.KIND, entry.id(), "bench");
        Synthesiser<Record> synthesiser = c.as(Synthesiser.class);
        try (Synthesiser.Worker worker = synthesiser.create(c.parameters(), context)) {
          return worker.still(1, 1, 480).image();
        }
      }
    }
    return Image.rgb(480, 480);
  }

  private interface Work {
    void run(int i);
  }

  private static BenchResult rate(String id, String label, Map<String, Object> details, Progress progress, Work work) {
    for (int i = 0; i < 3; i++) {
      work.run(i);
    }
    List<Double> rates = new ArrayList<>();
    long end = System.nanoTime() + (long) (SECONDS * 1e9);
    for (int i = 0; System.nanoTime() < end; i++) {
      progress.check();
      long start = System.nanoTime();
      work.run(i);
      rates.add(1e9 / (System.nanoTime() - start));
    }
    Map<String, Object> setting = new LinkedHashMap<>(details);
    setting.put("repeats", rates.size());
    double best = rates.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    return new BenchResult(id, label, Statistics.median(rates), "1/s", best, setting, List.of());
  }
}
