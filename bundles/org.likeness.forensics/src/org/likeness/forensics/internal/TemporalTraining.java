// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.likeness.api.forensics.LabelledTrack;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.forensics.TemporalDetector;

/** Fits a logistic regression to the {@link TemporalQuantity} numbers of tracks. Deterministic: nothing is drawn. */
public final class TemporalTraining {
  private final TemporalDetector.Parameters parameters;
  private final Progress progress;
  private final BiConsumer<String, Double> log;

  public TemporalTraining(TemporalDetector.Parameters parameters, Progress progress, BiConsumer<String, Double> log) {
    this.parameters = parameters;
    this.progress = progress;
    this.log = log;
  }

  /** Landmarks are learned from only where every track has some: else their absence would tell real from fake. */
  public TemporalTrained run(List<LabelledTrack> tracks) {
    long fakes = tracks.stream().filter(LabelledTrack::fake).count();
    if (fakes == 0 || fakes == tracks.size()) {
      throw new UserProblem("A clip forgery detector learns from real and fake tracks, but the training set holds "
          + (tracks.size() - fakes) + " real and " + fakes + " fake ones");
    }
    progress.start("Measuring tracks", tracks.size());
    List<TemporalSeries> measured = new ArrayList<>();
    boolean[] fake = new boolean[tracks.size()];
    for (LabelledTrack t : tracks) {
      fake[measured.size()] = t.fake();
      measured.add(TemporalSeries.of(t.track(), parameters.side(), parameters.frames(), progress));
      progress.advance(1);
    }
    List<TemporalQuantity> used = Stream.of(TemporalQuantity.values())
        .filter(q -> measured.stream().allMatch(m -> Double.isFinite(m.value(q)))).toList();
    if (used.stream().noneMatch(TemporalQuantity::ofLandmarks)) {
      progress.note("Some tracks have no landmarks, so the detector does not learn from jitter");
    }
    double[][] features = new double[fake.length][];
    double[] logits = new double[fake.length];
    for (int i = 0; i < fake.length; i++) {
      features[i] = features(measured.get(i), used);
    }
    LogisticRegression classifier = LogisticRegression.fit(features, fake, parameters.penalty());
    for (int i = 0; i < fake.length; i++) {
      logits[i] = classifier.logit(features[i]);
    }
    Logits all = new Logits(logits, fake);
    log.accept("loss/training", all.balancedLoss());
    log.accept("accuracy/training", all.accuracy());
    return new TemporalTrained(parameters, used, classifier);
  }

  static double[] features(TemporalSeries series, List<TemporalQuantity> used) {
    return used.stream().mapToDouble(q -> TemporalQuantity.feature(series.value(q))).toArray();
  }
}
