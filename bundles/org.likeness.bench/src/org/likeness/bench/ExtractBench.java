// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;
import org.likeness.works.FaceTools;

/**
 * Extraction of a clip of 640 x 480 with one rendered person: frames per second from the clip to the dataset, as a person
 * would wait for it, and the time of each stage alone.
 */
final class ExtractBench {
  static final String ID = "extract";

  static final int WIDTH = 640;
  static final int HEIGHT = 480;
  private static final int FRAMES = 300;
  private static final int RENDERED = 25;

  private final Likeness likeness;

  ExtractBench(Likeness likeness) {
    this.likeness = likeness;
  }

  List<BenchResult> run(int rounds, Progress progress) throws IOException {
    Path folder = Files.createTempDirectory("likeness-bench");
    try {
      progress.start("Rendering a clip to extract from", RENDERED);
      Path clip = clip(folder.resolve("clip.mp4"), BenchFaces.frames(likeness, RENDERED, WIDTH, HEIGHT, progress));
      Workspace workspace = likeness.workspace(folder.resolve("workspace"), true);
      List<Double> rates = new ArrayList<>();
      // the first one warms up
      for (int i = 0; i <= rounds; i++) {
        double rate = extract(clip, workspace, "faces-" + i, progress);
        if (i > 0) {
          rates.add(rate);
        }
      }
      Map<String, Object> setting = new LinkedHashMap<>();
      setting.put("size", WIDTH + "x" + HEIGHT);
      setting.put("frames", FRAMES);
      setting.put("by", FaceTools.auto(likeness).inWords());
      setting.put("cores", Runtime.getRuntime().availableProcessors());
      List<BenchResult> out = new ArrayList<>();
      out.add(new BenchResult(ID, "Extraction, frames from clip to dataset", Statistics.median(rates), "1/s",
          rates.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN), setting, List.copyOf(rates)));
      out.addAll(new ExtractStages(likeness, clip, folder).run(progress));
      return out;
    } finally {
      Atomic.delete(folder);
    }
  }

  private double extract(Path clip, Workspace workspace, String name, Progress progress) {
    Recipe recipe = RecipeYaml.of("extract", name, 1, Map.of("source", clip.toString(), "dataset", name));
    long start = System.nanoTime();
    Run run = likeness.runner().run(recipe, workspace, new RunControl(), progress);
    double seconds = (System.nanoTime() - start) / 1e9;
    double frames = run.results().stream().filter(r -> r.id().equals("extract.frames")).mapToDouble(MetricResult::value).findFirst().orElseThrow();
    return frames / seconds;
  }

  /** The frames forth and back, over and over. */
  private static Path clip(Path file, List<Image> frames) {
    try (VideoWriter writer = VideoWriter.create(file, VideoOptions.of(WIDTH, HEIGHT, Rational.of(25)))) {
      int round = 2 * frames.size() - 2;
      for (int i = 0; i < FRAMES; i++) {
        int k = i % round;
        writer.write(frames.get(k < frames.size() ? k : round - k));
      }
      writer.finish();
    }
    return file;
  }
}
