// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.task.Progress;
import org.likeness.core.run.MetricResult;
import org.likeness.media.image.Draw;
import org.likeness.media.image.Scale;
import org.likeness.works.stats.Calibration;
import org.likeness.works.stats.DetectionScores;
import org.likeness.works.stats.GroupJackknife;
import org.likeness.works.stats.Interval;

/** What a trained detector says of faces that were held out. All numbers are of single frames, and say so. */
final class HeldOutScores {
  static final double LEVEL = 0.95;
  private static final int SHOWN = 6;
  private static final int TILE = 160;

  private final FaceList faces;
  private final double[] scores;
  private final boolean[] fake;
  private final double threshold;

  private HeldOutScores(FaceList faces, double[] scores, double threshold) {
    this.faces = faces;
    this.scores = scores;
    this.fake = truth(faces);
    this.threshold = threshold;
  }

  /** Scores the test faces; the threshold is chosen on the validation faces alone. */
  static HeldOutScores of(ForgeryDetector.Trained trained, FaceList validation, FaceList test, Progress progress) {
    progress.start("Testing the detector", validation.size() + test.size());
    double[] v = score(trained, validation, progress);
    double threshold = DetectionScores.of(v, truth(validation)).bestThreshold().orElse(0.5);
    return new HeldOutScores(test, score(trained, test, progress), threshold);
  }

  /** The same detector and threshold on faces that nothing was made in. */
  HeldOutScores control(ForgeryDetector.Trained trained, FaceList untouched, Progress progress) {
    progress.start("Asking about a control", untouched.size());
    return new HeldOutScores(untouched, score(trained, untouched, progress), threshold);
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

  /**
   * The numbers of the test.
   *
   * @param subject what was tested: the detector
   * @param recipe what else belongs to each number: detector, split, faces
   */
  List<MetricResult> results(String subject, Map<String, String> recipe) {
    Map<String, String> r = new LinkedHashMap<>(recipe);
    r.put("level", "single frames");
    r.put("threshold", "0.5, or chosen on validation: " + String.format(Locale.ROOT, "%.4f", threshold));
    List<MetricResult> out = new ArrayList<>();
    out.add(result("detect.auc", "AUC", true, s -> s.auc().orElse(Double.NaN), subject, r));
    out.add(result("detect.ap", "Average precision", true, s -> s.averagePrecision().orElse(Double.NaN), subject, r));
    out.add(result("detect.eer", "Equal error rate", false, s -> s.equalErrorRate().orElse(Double.NaN), subject, r));
    out.add(result("detect.accuracy-0.5", "Accuracy at 0.5", true, s -> s.confusion(0.5).accuracy(), subject, r));
    out.add(result("detect.accuracy", "Accuracy at the chosen threshold", true, s -> s.confusion(threshold).accuracy(), subject, r));
    out.add(result("detect.precision", "Precision", true, s -> s.confusion(threshold).precision(), subject, r));
    out.add(result("detect.recall", "Recall", true, s -> s.confusion(threshold).recall(), subject, r));
    out.add(result("detect.f1", "F1", true, s -> s.confusion(threshold).f1(), subject, r));
    out.add(plain("detect.calibration-error", "Calibration error", Calibration.expectedError(scores, fake, Calibration.BINS), subject, r));
    out.add(plain("detect.brier", "Brier score", Calibration.brier(scores, fake), subject, r));
    return out;
  }

  /** How many faces of a control are called fake: what the detector reacts to beside a new face. */
  MetricResult falseAlarms(String control, Map<String, String> recipe) {
    Map<String, String> r = new LinkedHashMap<>(recipe);
    r.put("level", "single frames");
    r.put("threshold", "chosen on validation: " + String.format(Locale.ROOT, "%.4f", threshold));
    return result("detect.false-alarms", "Untouched faces called fake", false, s -> {
      DetectionScores.Confusion c = s.confusion(threshold);
      return (c.falsePositives() + c.truePositives()) / (double) (s.reals() + s.fakes());
    }, control, r);
  }

  private MetricResult result(String id, String label, boolean higher, ToDoubleFunction<DetectionScores> statistic, String subject,
      Map<String, String> recipe) {
    List<String> groups = faces.entries().stream().map(FaceList.Entry::group).toList();
    Interval i = new GroupJackknife(scores, fake, groups).of(statistic, LEVEL, "clip or person", faces.groups(true) > 0);
    return new MetricResult(id, label, i.value(), "", higher, scores.length, i.low(), i.high(), i.method(), subject, recipe);
  }

  private MetricResult plain(String id, String label, double value, String subject, Map<String, String> recipe) {
    return new MetricResult(id, label, value, "", false, scores.length, Double.NaN, Double.NaN, "", subject, recipe);
  }

  /** One line per test face. */
  String scoresCsv() {
    StringBuilder b = new StringBuilder("face,item,frame,fake,p_fake,group\n");
    for (int i = 0; i < scores.length; i++) {
      var f = faces.entries().get(i).face();
      b.append(String.format(Locale.ROOT, "%d,%d,%d,%d,%.6f,%s%n", f.id(), f.itemId(), f.frame(), fake[i] ? 1 : 0, scores[i], faces.group(i)));
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
    List<Image> shown = new ArrayList<>();
    List<Image> maps = new ArrayList<>();
    for (int k = 0; k < Math.min(SHOWN, fakes.size()); k++) {
      Image face = faces.face(fakes.get(k * fakes.size() / Math.min(SHOWN, fakes.size())));
      shown.add(Scale.to(face, TILE, TILE));
      Plane map = Scale.to(trained.explain(face), TILE, TILE);
      maps.add(HeatMap.over(shown.get(k), map));
    }
    List<Image> tiles = new ArrayList<>(shown);
    tiles.addAll(maps);
    return Optional.of(Draw.grid(tiles, shown.size(), 4, 0x777777));
  }

  /** The reliability diagram: in how many cases P(fake) was right. */
  String reliabilityCsv() {
    StringBuilder b = new StringBuilder("faces,mean_p_fake,share_fake\n");
    for (Calibration.Bin bin : Calibration.reliability(scores, fake, Calibration.BINS)) {
      b.append(String.format(Locale.ROOT, "%d,%.6f,%.6f%n", bin.count(), bin.meanProbability(), bin.fakeShare()));
    }
    return b.toString();
  }
}
