// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.task.Progress;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.MetricResult;
import org.likeness.core.stats.DetectionScores;
import org.likeness.media.image.Draw;
import org.likeness.media.image.Scale;

/** What a trained detector says of faces that were held out. All numbers are of single frames, and say so. */
final class DetectorTest {
  private static final double LEVEL = 0.95;
  private static final int RESAMPLES = 1000;
  private static final int SHOWN = 6;
  private static final int TILE = 160;

  private final FaceList test;
  private final double[] scores;
  private final boolean[] fake;
  private final double threshold;
  private final long seed;

  private DetectorTest(FaceList test, double[] scores, double threshold, long seed) {
    this.test = test;
    this.scores = scores;
    this.fake = truth(test);
    this.threshold = threshold;
    this.seed = seed;
  }

  /** Scores the test faces; the threshold is chosen on the validation faces alone. */
  static DetectorTest of(ForgeryDetector.Trained trained, FaceList validation, FaceList test, long seed, Progress progress) {
    progress.start("Testing the detector", validation.size() + test.size());
    double[] v = score(trained, validation, progress);
    double threshold = DetectionScores.of(v, truth(validation)).bestThreshold().orElse(0.5);
    return new DetectorTest(test, score(trained, test, progress), threshold, seed);
  }

  private static double[] score(ForgeryDetector.Trained trained, FaceList faces, Progress progress) {
    double[] s = new double[faces.size()];
    for (int i = 0; i < s.length; i++) {
      progress.check();
      s[i] = trained.fakeProbability(faces.face(i));
      progress.advance(1);
    }
    return s;
  }

  private static boolean[] truth(FaceList faces) {
    boolean[] t = new boolean[faces.size()];
    for (int i = 0; i < t.length; i++) {
      t[i] = faces.fake(i);
    }
    return t;
  }

  List<MetricResult> results(Configured detector, int trainedOn, int validatedOn, TimeSplit split) {
    Map<String, String> recipe = new LinkedHashMap<>();
    detector.plain().forEach((k, v) -> recipe.put(k.equals("id") ? "detector" : k, String.valueOf(v)));
    recipe.put("level", "single frames");
    recipe.put("split", "by time within each clip: " + split.plain());
    recipe.put("faces", trainedOn + " training, " + validatedOn + " validation, " + scores.length + " test");
    recipe.put("threshold", "0.5, or chosen on validation: " + String.format(Locale.ROOT, "%.4f", threshold));
    List<MetricResult> out = new ArrayList<>();
    out.add(result("detect.auc", "AUC", true, s -> s.auc().orElse(Double.NaN), recipe, detector));
    out.add(result("detect.ap", "Average precision", true, s -> s.averagePrecision().orElse(Double.NaN), recipe, detector));
    out.add(result("detect.eer", "Equal error rate", false, s -> s.equalErrorRate().orElse(Double.NaN), recipe, detector));
    out.add(result("detect.accuracy-0.5", "Accuracy at 0.5", true, s -> s.confusion(0.5).accuracy(), recipe, detector));
    out.add(result("detect.accuracy", "Accuracy at the chosen threshold", true, s -> s.confusion(threshold).accuracy(), recipe, detector));
    out.add(result("detect.precision", "Precision", true, s -> s.confusion(threshold).precision(), recipe, detector));
    out.add(result("detect.recall", "Recall", true, s -> s.confusion(threshold).recall(), recipe, detector));
    out.add(result("detect.f1", "F1", true, s -> s.confusion(threshold).f1(), recipe, detector));
    return out;
  }

  private MetricResult result(String id, String label, boolean higher, ToDoubleFunction<DetectionScores> statistic,
      Map<String, String> recipe, Configured detector) {
    double value = statistic.applyAsDouble(DetectionScores.of(scores, fake));
    double[] interval = interval(statistic);
    String method = Double.isNaN(interval[0]) ? "" : "95 % percentile bootstrap over blocks of frames, " + RESAMPLES + " resamples, seed " + seed;
    return new MetricResult(id, label, value, "", higher, scores.length, interval[0], interval[1], method, detector.id(), recipe);
  }

  /** Whole blocks are drawn, reals and fakes apart, so that each resample has both. */
  private double[] interval(ToDoubleFunction<DetectionScores> statistic) {
    Map<String, List<Integer>> real = new LinkedHashMap<>();
    Map<String, List<Integer>> made = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      (fake[i] ? made : real).computeIfAbsent(test.group(i), g -> new ArrayList<>()).add(i);
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> values = new ArrayList<>();
    for (int r = 0; r < RESAMPLES; r++) {
      List<Integer> drawn = new ArrayList<>();
      draw(new ArrayList<>(real.values()), drawn, random);
      draw(new ArrayList<>(made.values()), drawn, random);
      double v = statistic.applyAsDouble(DetectionScores.of(drawn.stream().mapToDouble(i -> scores[i]).toArray(), pick(drawn)));
      if (Double.isFinite(v)) {
        values.add(v);
      }
    }
    values.sort(null);
    if (values.size() < RESAMPLES / 2) {
      return new double[] {Double.NaN, Double.NaN};
    }
    int tail = (int) Math.floor((1 - LEVEL) / 2 * values.size());
    return new double[] {values.get(tail), values.get(values.size() - 1 - tail)};
  }

  private static void draw(List<List<Integer>> blocks, List<Integer> into, SplittableRandom random) {
    for (int k = 0; k < blocks.size(); k++) {
      into.addAll(blocks.get(random.nextInt(blocks.size())));
    }
  }

  private boolean[] pick(List<Integer> indices) {
    boolean[] picked = new boolean[indices.size()];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = fake[indices.get(i)];
    }
    return picked;
  }

  /** One line per test face. */
  String scoresCsv() {
    StringBuilder b = new StringBuilder("face,item,frame,fake,p_fake,group\n");
    for (int i = 0; i < scores.length; i++) {
      var f = test.entries().get(i).face();
      b.append(String.format(Locale.ROOT, "%d,%d,%d,%d,%.6f,%s%n", f.id(), f.itemId(), f.frame(), fake[i] ? 1 : 0, scores[i], test.group(i)));
    }
    return b.toString();
  }

  /** The vertices of the ROC curve. */
  String rocCsv() {
    StringBuilder b = new StringBuilder("false_positive_rate,true_positive_rate,threshold\n");
    for (DetectionScores.RocPoint p : DetectionScores.of(scores, fake).roc()) {
      b.append(String.format(Locale.ROOT, "%.6f,%.6f,%s%n", p.falsePositiveRate(), p.truePositiveRate(),
          Double.isInfinite(p.threshold()) ? "inf" : String.format(Locale.ROOT, "%.6f", p.threshold())));
    }
    return b.toString();
  }

  /** Fakes above, what spoke for "fake" in them below. */
  Optional<Image> explanation(ForgeryDetector.Trained trained) {
    List<Integer> fakes = new ArrayList<>();
    for (int i = 0; i < fake.length; i++) {
      if (fake[i]) {
        fakes.add(i);
      }
    }
    if (fakes.isEmpty()) {
      return Optional.empty();
    }
    List<Image> faces = new ArrayList<>();
    List<Image> maps = new ArrayList<>();
    for (int k = 0; k < Math.min(SHOWN, fakes.size()); k++) {
      Image face = test.face(fakes.get(k * fakes.size() / Math.min(SHOWN, fakes.size())));
      faces.add(Scale.to(face, TILE, TILE));
      Plane map = Scale.to(trained.explain(face), TILE, TILE);
      maps.add(HeatMap.over(faces.get(k), map));
    }
    List<Image> tiles = new ArrayList<>(faces);
    tiles.addAll(maps);
    return Optional.of(Draw.grid(tiles, faces.size(), 4, 0x777777));
  }

  OptionalDouble auc() {
    return DetectionScores.of(scores, fake).auc();
  }
}
