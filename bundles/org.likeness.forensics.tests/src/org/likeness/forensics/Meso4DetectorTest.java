// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.forensics.ForgeryDetector.Trained;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.image.Plane;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.forensics.Meso4Detector.Loss;
import org.likeness.forensics.Meso4Detector.Parameters;
import org.likeness.tensor.Turns;

class Meso4DetectorTest {
  private static final LabelledFaces TRAINING = new NoiseFaces(32, 256, 1);
  private static final LabelledFaces VALIDATION = new NoiseFaces(12, 256, 2);
  private static final LabelledFaces TEST = new NoiseFaces(12, 256, 3);
  private static final Parameters QUICK = new Parameters(5, 8, 2e-3, Loss.CROSS_ENTROPY, 0);

  private static final Map<String, Integer> LOGGED = new HashMap<>();
  private static Trained trained;

  @BeforeAll
  static void train() {
    trained = train(QUICK, TRAINING, Progress.NONE);
  }

  @AfterAll
  static void close() {
    trained.close();
  }

  private static Trained train(Parameters p, LabelledFaces training, Progress progress) {
    return new Meso4Detector().train(p, training, VALIDATION, new ForensicsContext(7), progress,
        (tag, value) -> LOGGED.merge(tag, 1, Integer::sum));
  }

  @Test
  void fakesScoreHigherThanReals() {
    double real = 0;
    double fake = 0;
    for (int i = 0; i < TEST.size(); i++) {
      double p = trained.fakeProbability(TEST.face(i));
      if (TEST.fake(i)) {
        fake += p / (TEST.size() / 2.0);
      } else {
        real += p / (TEST.size() / 2.0);
      }
    }
    assertTrue(fake > 0.7 && real < 0.3, "mean P(fake) of fakes " + fake + ", of reals " + real);
  }

  @Test
  void whatWasSavedAnswersTheSame(@TempDir Path folder) {
    trained.save(folder);
    try (Trained read = new Meso4Detector().load(QUICK, folder, new ForensicsContext(1))) {
      for (int i = 0; i < 4; i++) {
        assertEquals(trained.fakeProbability(TEST.face(i)), read.fakeProbability(TEST.face(i)));
      }
    }
    UserProblem other = assertThrows(UserProblem.class, () -> new SpectrumDetector()
        .load(SpectrumDetector.Parameters.DEFAULTS, folder, new ForensicsContext(1)));
    assertTrue(other.getMessage().contains("forgery.meso4"), other.getMessage());
  }

  @Test
  void theSameSeedGivesTheSameDetector() {
    Parameters one = new Parameters(1, 8, 1e-3, Loss.SQUARED_ERROR, 0);
    LabelledFaces few = new NoiseFaces(16, 256, 5);
    try (Trained a = train(one, few, Progress.NONE); Trained b = train(one, few, Progress.NONE)) {
      assertEquals(a.fakeProbability(TEST.face(0)), b.fakeProbability(TEST.face(0)));
      assertEquals(a.fakeProbability(TEST.face(1)), b.fakeProbability(TEST.face(1)));
    }
  }

  /** The engine has one generator of random numbers for all threads. */
  @Test
  void anotherTrainingAtTheSameTimeChangesNothing() throws InterruptedException {
    Parameters one = new Parameters(1, 8, 1e-3, Loss.SQUARED_ERROR, 0);
    LabelledFaces few = new NoiseFaces(16, 256, 5);
    try (Trained alone = train(one, few, Progress.NONE)) {
      AtomicBoolean over = new AtomicBoolean();
      Thread other = Thread.ofPlatform().start(() -> {
        try (NDManager m = new ForensicsContext(1).newTensors()) {
          for (int i = 0; !over.get(); i++) {
            int seed = i;
            Turns.take(() -> {
              m.getEngine().setRandomSeed(seed);
              m.randomNormal(new Shape(100)).close();
              return null;
            });
          }
        }
      });
      try (Trained beside = train(one, few, Progress.NONE)) {
        assertEquals(alone.fakeProbability(TEST.face(0)), beside.fakeProbability(TEST.face(0)));
      } finally {
        over.set(true);
        other.join();
      }
    }
  }

  @Test
  void explanationIsAMapOfTheCropsSize() {
    Plane map = trained.explain(new NoiseFaces(2, 128, 3).face(1));
    assertEquals(128, map.width());
    assertEquals(128, map.height());
    for (float v : map.data()) {
      assertTrue(v >= 0 && v <= 1, "value " + v);
    }
  }

  @Test
  void logsEachEpoch() {
    assertTrue(LOGGED.get("loss/training") >= 5);
    assertEquals(LOGGED.get("loss/training"), LOGGED.get("loss/validation"));
    assertEquals(LOGGED.get("loss/training"), LOGGED.get("accuracy/validation"));
  }

  @Test
  void stopsWithinABatch() {
    Progress twoBatches = new Progress() {
      private int batches;

      @Override
      public void start(String what, long total) {
        assertEquals(5 * 4, total);
      }

      @Override
      public void advance(long units) {
        batches += (int) units;
      }

      @Override
      public void note(String sentence) {
        throw new AssertionError("It went on to: " + sentence);
      }

      @Override
      public boolean isCancelled() {
        return batches >= 2;
      }
    };
    assertThrows(CancellationException.class, () -> train(QUICK, TRAINING, twoBatches));
  }

  @Test
  void oneClassIsNotEnough() {
    assertThrows(UserProblem.class, () -> train(QUICK, new OneClass(TRAINING), Progress.NONE));
  }
}
