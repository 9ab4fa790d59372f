// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.forensics.ForgeryDetector.Trained;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.image.Plane;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

class SpectrumDetectorTest {
  private static final LabelledFaces TRAINING = new NoiseFaces(60, 64, 1);
  private static final LabelledFaces VALIDATION = new NoiseFaces(20, 64, 2);
  private static final LabelledFaces TEST = new NoiseFaces(40, 64, 3);

  private static Trained train(LabelledFaces training) {
    return new SpectrumDetector().train(SpectrumDetector.Parameters.DEFAULTS, training, VALIDATION, new ForensicsContext(1),
        Progress.NONE, (tag, value) -> { });
  }

  @Test
  void fakesScoreHigherThanReals() {
    try (Trained t = train(TRAINING)) {
      for (int i = 0; i < TEST.size(); i++) {
        double p = t.fakeProbability(TEST.face(i));
        assertEquals(TEST.fake(i), p > 0.5, "face " + i + ": " + p);
      }
    }
  }

  @Test
  void whatWasSavedAnswersTheSame(@TempDir Path folder) {
    try (Trained t = train(TRAINING)) {
      t.save(folder);
      try (Trained read = new SpectrumDetector().load(SpectrumDetector.Parameters.DEFAULTS, folder, new ForensicsContext(1))) {
        for (int i = 0; i < 10; i++) {
          assertEquals(t.fakeProbability(TEST.face(i)), read.fakeProbability(TEST.face(i)));
        }
      }
    }
  }

  @Test
  void otherFilesAreRefused(@TempDir Path folder) throws IOException {
    SpectrumDetector d = new SpectrumDetector();
    assertThrows(UserProblem.class, () -> d.load(SpectrumDetector.Parameters.DEFAULTS, folder, new ForensicsContext(1)));
    Files.writeString(folder.resolve("detector.safetensors"), "no tensors here, whatever the name says");
    UserProblem p = assertThrows(UserProblem.class,
        () -> d.load(SpectrumDetector.Parameters.DEFAULTS, folder, new ForensicsContext(1)));
    assertTrue(p.getMessage().contains("detector.safetensors"), p.getMessage());
  }

  @Test
  void explainsByTheSmoothMiddle() {
    try (Trained t = train(TRAINING)) {
      // 128 px: the middle from 32 to 96 is smooth, the classifier looks at 26 to 102
      Plane map = t.explain(new NoiseFaces(2, 128, 9).face(1));
      assertEquals(128, map.width());
      double inside = 0;
      double outside = 0;
      for (int y = 26; y < 102; y++) {
        for (int x = 26; x < 102; x++) {
          float v = map.get(x, y);
          assertTrue(v >= 0 && v <= 1);
          if (x >= 40 && x < 88 && y >= 40 && y < 88) {
            inside += v / (48 * 48);
          } else if (x < 32 || x >= 96 || y < 32 || y >= 96) {
            outside += v / (76 * 76 - 64 * 64);
          }
        }
      }
      assertTrue(inside > 2 * outside, inside + " inside, " + outside + " outside");
    }
  }

  @Test
  void oneClassIsNotEnough() {
    UserProblem p = assertThrows(UserProblem.class, () -> train(new OneClass(TRAINING)));
    assertTrue(p.getMessage().contains("60 real and 0 fake"), p.getMessage());
  }

  @Test
  void logsWhatItReached() {
    List<String> tags = new ArrayList<>();
    new SpectrumDetector().train(SpectrumDetector.Parameters.DEFAULTS, TRAINING, VALIDATION, new ForensicsContext(1),
        Progress.NONE, (tag, value) -> tags.add(tag)).close();
    assertEquals(List.of("loss/training", "loss/validation", "accuracy/validation"), tags);
  }
}
