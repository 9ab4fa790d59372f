// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.api.forensics.ClipDetector;
import org.likeness.api.forensics.FaceTrack;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.forensics.TemporalDetector;
import org.likeness.tensor.io.PlainTensor;

/**
 * A trained classifier of tracks. Its probabilities are those of the logistic regression itself, of classes that count alike;
 * the penalty keeps them modest where there are few clips.
 */
public final class TemporalTrained implements ClipDetector.Trained {
  private static final String ID = "clip-forgery.temporal";

  private final TemporalDetector.Parameters parameters;
  private final List<TemporalQuantity> used;
  private final LogisticRegression classifier;

  TemporalTrained(TemporalDetector.Parameters parameters, List<TemporalQuantity> used, LogisticRegression classifier) {
    this.parameters = parameters;
    this.used = used;
    this.classifier = classifier;
  }

  /** Reads what {@link #save} wrote, with the settings of that time. */
  public static TemporalTrained load(Path folder) {
    DetectorFile file = DetectorFile.read(folder, ID);
    try {
      Map<String, String> s = file.settings();
      List<TemporalQuantity> used = Stream.of(s.getOrDefault("quantities", "").split(",")).map(TemporalQuantity::valueOf).toList();
      int n = used.size();
      return new TemporalTrained(new TemporalDetector.Parameters(Integer.parseInt(s.getOrDefault("side", "")),
          Integer.parseInt(s.getOrDefault("frames", "")), Double.parseDouble(s.getOrDefault("penalty", ""))), used,
          new LogisticRegression(file.vector("mean", n), file.vector("deviation", n), file.vector("weights", n), file.vector("bias", 1)[0]));
    } catch (IllegalArgumentException e) {
      throw new UserProblem("The saved detector in " + folder + " lacks its settings", e);
    }
  }

  @Override
  public ClipDetector.Verdict score(FaceTrack track, Progress progress) {
    TemporalSeries series = TemporalSeries.of(track, parameters.side(), parameters.frames(), progress);
    double[] features = TemporalTraining.features(series, used);
    List<ClipDetector.Evidence> evidence = new ArrayList<>();
    for (int k = 0; k < features.length; k++) {
      TemporalQuantity q = used.get(k);
      if (Double.isNaN(features[k])) {
        throw new UserProblem("The detector learned from " + q.words() + ", and the track has no three landmarked faces in a row to measure it");
      }
      double weight = classifier.weights()[k];
      evidence.add(new ClipDetector.Evidence(q.words(), series.value(q),
          weight * (features[k] - classifier.mean()[k]) / classifier.deviation()[k], series.extreme(q, weight >= 0)));
    }
    evidence.sort(Comparator.comparingDouble(ClipDetector.Evidence::pull).reversed());
    return new ClipDetector.Verdict(PlattScaling.sigmoid(classifier.logit(features)), List.copyOf(evidence));
  }

  @Override
  public void save(Path folder) {
    Map<String, PlainTensor> tensors = new LinkedHashMap<>();
    tensors.put("mean", DetectorFile.vector(classifier.mean()));
    tensors.put("deviation", DetectorFile.vector(classifier.deviation()));
    tensors.put("weights", DetectorFile.vector(classifier.weights()));
    tensors.put("bias", DetectorFile.vector(classifier.bias()));
    new DetectorFile(tensors, PlattScaling.IDENTITY, Map.of("quantities", used.stream().map(Enum::name).collect(Collectors.joining(",")),
        "side", Integer.toString(parameters.side()), "frames", Integer.toString(parameters.frames()),
        "penalty", Double.toString(parameters.penalty()))).write(folder, ID);
  }

  @Override
  public void close() {
    // holds plain numbers only
  }
}
