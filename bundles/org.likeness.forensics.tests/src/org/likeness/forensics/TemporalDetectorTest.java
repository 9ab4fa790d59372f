// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.contract.SwayingTrack;
import org.likeness.api.forensics.ClipDetector.Evidence;
import org.likeness.api.forensics.ClipDetector.Trained;
import org.likeness.api.forensics.FaceTrack;
import org.likeness.api.forensics.LabelledTrack;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

class TemporalDetectorTest {
  private static final int FRAMES = 30;

  private static List<LabelledTrack> tracks(int n, long seed, boolean unsteadyIsFake) {
    List<LabelledTrack> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boolean fake = i % 2 == 1;
      out.add(new LabelledTrack(new SwayingTrack(FRAMES, fake && unsteadyIsFake, seed * 1000 + i), fake, "clip " + i));
    }
    return out;
  }

  private static Trained train(List<LabelledTrack> tracks) {
    return new TemporalDetector().train(TemporalDetector.Parameters.DEFAULTS, tracks, new ForensicsContext(1), Progress.NONE, (tag, value) -> { });
  }

  /** Part of the pairs of a fake and a real track in which the fake scores higher. */
  private static double auc(Trained trained, List<LabelledTrack> tracks) {
    double right = 0;
    int pairs = 0;
    for (LabelledTrack f : tracks.stream().filter(LabelledTrack::fake).toList()) {
      for (LabelledTrack r : tracks.stream().filter(t -> !t.fake()).toList()) {
        double d = p(trained, f.track()) - p(trained, r.track());
        right += d > 0 ? 1 : d == 0 ? 0.5 : 0;
        pairs++;
      }
    }
    return right / pairs;
  }

  private static double p(Trained trained, FaceTrack track) {
    return trained.score(track, Progress.NONE).fakeProbability();
  }

  @TestFactory
  Stream<DynamicTest> unsteadyFacesAreToldFromSmoothOnes() {
    return Stream.of(1L, 2L, 3L).map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
      try (Trained t = train(tracks(12, seed, true))) {
        double auc = auc(t, tracks(12, seed + 50, true));
        assertTrue(auc > 0.95, "AUC " + auc);
        assertTrue(p(t, new SwayingTrack(FRAMES, true, seed + 900)) > 0.8 && p(t, new SwayingTrack(FRAMES, false, seed + 900)) < 0.2);
      }
    }));
  }

  @Test
  void nothingIsFoundWhereNothingDiffers() {
    double sum = 0;
    for (long seed = 1; seed <= 4; seed++) {
      try (Trained t = train(tracks(12, seed, false))) {
        sum += auc(t, tracks(12, seed + 50, false)) / 4;
      }
    }
    assertEquals(0.5, sum, 0.25, "the labels say nothing, so neither may the detector");
  }

  @Test
  void saysWhatSpokeForFakeAndWhen() {
    try (Trained t = train(tracks(12, 1, true))) {
      FaceTrack flash = new Changed(new SwayingTrack(FRAMES, false, 901)) {
        @Override
        public Image face(int i) {
          Image image = super.face(i);
          for (int k = 0; i == 17 && k < image.data().length; k++) {
            image.data()[k] = (byte) Math.min(255, (image.data()[k] & 0xff) + 60);
          }
          return image;
        }

        @Override
        public Optional<Landmarks> landmarks(int i) {
          return new SwayingTrack(FRAMES, false, 901).landmarks(i);
        }
      };
      Evidence first = t.score(flash, Progress.NONE).evidence().getFirst();
      assertEquals("colour flicker", first.quantity());
      assertEquals(17 / 25.0, first.time(), 1e-9);
      assertTrue(first.pull() > 0);
    }
  }

  @Test
  void whatWasSavedAnswersTheSameToTheLastBit(@TempDir Path folder) {
    try (Trained t = train(tracks(8, 4, true))) {
      t.save(folder);
      try (Trained read = new TemporalDetector().load(TemporalDetector.Parameters.DEFAULTS, folder, new ForensicsContext(1))) {
        for (LabelledTrack each : tracks(4, 70, true)) {
          assertEquals(t.score(each.track(), Progress.NONE), read.score(each.track(), Progress.NONE));
        }
      }
    }
  }

  @Test
  void shortTracksOneClassAndMissingLandmarksAreRefused() {
    assertTrue(assertThrows(UserProblem.class, () -> train(tracks(4, 1, true).stream().filter(LabelledTrack::fake).toList())).getMessage()
        .contains("0 real and 2 fake"));
    try (Trained t = train(tracks(6, 5, true))) {
      String few = assertThrows(UserProblem.class, () -> p(t, new SwayingTrack(5, false, 1))).getMessage();
      assertEquals("The track has 5 faces, but the detector needs at least 12 to measure how a face goes on in time", few);
      FaceTrack blind = new Changed(new SwayingTrack(FRAMES, false, 1));
      assertTrue(assertThrows(UserProblem.class, () -> p(t, blind)).getMessage().contains("landmark jitter"));
    }
  }

  @Test
  void jitterIsNotLearnedWhereSomeTracksHaveNoLandmarks() {
    List<LabelledTrack> some = new ArrayList<>(tracks(6, 6, true));
    some.add(new LabelledTrack(new Changed(new SwayingTrack(FRAMES, true, 77)), true, "blind"));
    try (Trained t = train(some)) {
      List<Evidence> evidence = t.score(new SwayingTrack(FRAMES, true, 78), Progress.NONE).evidence();
      assertFalse(evidence.stream().anyMatch(e -> e.quantity().equals("landmark jitter")), evidence.toString());
      assertEquals(4, evidence.size());
    }
  }

  /** The same track without landmarks. */
  private static class Changed implements FaceTrack {
    private final FaceTrack track;

    Changed(FaceTrack track) {
      this.track = track;
    }

    @Override
    public int size() {
      return track.size();
    }

    @Override
    public Image face(int i) {
      return track.face(i);
    }

    @Override
    public Optional<Landmarks> landmarks(int i) {
      return Optional.empty();
    }

    @Override
    public double time(int i) {
      return track.time(i);
    }
  }
}
