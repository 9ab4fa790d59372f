// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.forensics.ClipDetector;
import org.likeness.api.forensics.FaceTrack;
import org.likeness.api.forensics.LabelledTrack;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

/** Clip forgery detectors. Override {@link #context()} with tensors when the detector uses them. */
public abstract class ClipDetectorContract extends PluginContract {

  /** Parameters of a short training. */
  protected Map<String, ?> quick() {
    return Map.of();
  }

  /** Faces of a track that the detector accepts. */
  protected int frames() {
    return 24;
  }

  private List<LabelledTrack> tracks(int n) {
    List<LabelledTrack> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      out.add(new LabelledTrack(new SwayingTrack(frames(), i % 2 == 1, i), i % 2 == 1, "clip " + i));
    }
    return out;
  }

  @SuppressWarnings("unchecked")
  private ClipDetector<Record> detector() {
    return (ClipDetector<Record>) plugin();
  }

  private ClipDetector.Trained train(Progress progress) {
    return detector().train(parameters(quick()), tracks(12), context(), progress, (tag, value) -> { });
  }

  @Test
  void givesVerdictsThatSurviveSavingAndLoading(@TempDir Path folder) {
    FaceTrack track = new SwayingTrack(frames(), true, 99);
    try (ClipDetector.Trained trained = train(Progress.NONE)) {
      ClipDetector.Verdict verdict = trained.score(track, Progress.NONE);
      assertTrue(verdict.fakeProbability() >= 0 && verdict.fakeProbability() <= 1, verdict.toString());
      for (ClipDetector.Evidence e : verdict.evidence()) {
        assertTrue(Double.isFinite(e.value()) && Double.isFinite(e.pull()) && !e.quantity().isBlank(), e.toString());
        assertTrue(e.time() >= track.time(0) && e.time() <= track.time(frames() - 1), e.toString());
      }
      trained.save(folder);
      try (ClipDetector.Trained loaded = detector().load(parameters(quick()), folder, context())) {
        assertEquals(verdict.fakeProbability(), loaded.score(track, Progress.NONE).fakeProbability(), 1e-6);
      }
    }
  }

  @Test
  void learnsTheSameUnderTheSameSeed() {
    FaceTrack track = new SwayingTrack(frames(), false, 98);
    try (ClipDetector.Trained one = train(Progress.NONE); ClipDetector.Trained two = train(Progress.NONE)) {
      assertEquals(one.score(track, Progress.NONE).fakeProbability(), two.score(track, Progress.NONE).fakeProbability(), 1e-6);
    }
  }

  @Test
  void refusesATrackOfOneFace() {
    try (ClipDetector.Trained trained = train(Progress.NONE)) {
      assertThrows(UserProblem.class, () -> trained.score(new SwayingTrack(1, false, 1), Progress.NONE));
    }
  }

  @Test
  void stopsWhenCancelled() {
    CancelAfter progress = new CancelAfter(1);
    assertThrows(CancellationException.class, () -> train(progress).close());
    assertTrue(progress.asked() <= 4, "asked " + progress.asked() + " times after it was cancelled");
  }
}
