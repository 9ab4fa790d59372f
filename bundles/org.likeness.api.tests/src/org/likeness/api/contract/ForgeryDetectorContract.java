// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.task.Progress;

/** Forgery detectors. Override {@link #context()} with tensors when the detector uses them. */
public abstract class ForgeryDetectorContract extends PluginContract {

  /** Parameters of a short training. */
  protected Map<String, ?> quick() {
    return Map.of();
  }

  /** Smooth pictures are real here, and such with a fine pattern are fake. */
  protected static LabelledFaces faces(int n, long seed) {
    return new LabelledFaces() {
      @Override
      public int size() {
        return n;
      }

      @Override
      public Image face(int i) {
        Image image = Pictures.smooth(64, 64, seed * 1000 + i);
        if (fake(i)) {
          for (int p = 0; p < image.data().length; p++) {
            int x = p / 3 % 64;
            int y = p / 3 / 64;
            image.data()[p] = (byte) Math.max(0, Math.min(255, (image.data()[p] & 0xff) + ((x + y) % 2 == 0 ? 14 : -14)));
          }
        }
        return image;
      }

      @Override
      public boolean fake(int i) {
        return i % 2 == 1;
      }

      @Override
      public String group(int i) {
        return "clip " + i / 4;
      }
    };
  }

  @SuppressWarnings("unchecked")
  private ForgeryDetector<Record> detector() {
    return (ForgeryDetector<Record>) plugin();
  }

  private ForgeryDetector.Trained train(Progress progress) {
    return detector().train(parameters(quick()), faces(24, 1), faces(8, 2), context(), progress, (tag, value) -> { });
  }

  @Test
  void givesProbabilitiesAndMapsThatSurviveSavingAndLoading(@TempDir Path folder) {
    Image face = faces(2, 3).face(1);
    try (ForgeryDetector.Trained trained = train(Progress.NONE)) {
      double p = trained.fakeProbability(face);
      assertTrue(p >= 0 && p <= 1, "P(fake) = " + p);
      Plane map = trained.explain(face);
      assertEquals(face.width(), map.width());
      assertEquals(face.height(), map.height());
      for (float v : map.data()) {
        assertTrue(v >= 0 && v <= 1, "map value " + v);
      }
      trained.save(folder);
      try (ForgeryDetector.Trained loaded = detector().load(parameters(quick()), folder, context())) {
        assertEquals(p, loaded.fakeProbability(face), 1e-6);
      }
    }
  }

  @Test
  void learnsTheSameUnderTheSameSeed() {
    Image face = faces(2, 3).face(1);
    try (ForgeryDetector.Trained one = train(Progress.NONE); ForgeryDetector.Trained two = train(Progress.NONE)) {
      assertEquals(one.fakeProbability(face), two.fakeProbability(face), 1e-6);
    }
  }

  @Test
  void stopsWhenCancelled() {
    CancelAfter progress = new CancelAfter(1);
    assertThrows(CancellationException.class, () -> train(progress).close());
    assertTrue(progress.asked() <= 4, "asked " + progress.asked() + " times after it was cancelled");
  }
}
