// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Smoother;
import org.likeness.api.face.Smoother.Sighting;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Landmarks.Scheme;

/** Smoothers. */
public abstract class SmootherContract extends PluginContract {
  private static final double FPS = 25;
  private static final Landmarks FACE = new Landmarks(Scheme.FIVE, new double[] {80, 90, 120, 90, 100, 110, 85, 130, 115, 130});

  @SuppressWarnings("unchecked")
  protected final Smoother.Worker worker() {
    return ((Smoother<Record>) plugin()).create(defaults(), context());
  }

  /** Whether it does anything at all. */
  protected boolean calms() {
    return true;
  }

  /** A face at a place, with noise of so many pixels. */
  protected static Sighting at(long frame, double x, double noise, Random random) {
    double[] xy = FACE.transformed(Affine.similarity(1, 0, x, 0)).xy();
    for (int i = 0; i < xy.length; i++) {
      xy[i] += noise * random.nextGaussian();
    }
    return new Sighting(frame, frame / FPS, new Landmarks(Scheme.FIVE, xy));
  }

  private static double error(Landmarks found, double x) {
    Landmarks there = FACE.transformed(Affine.similarity(1, 0, x, 0));
    double sum = 0;
    for (int i = 0; i < found.size(); i++) {
      sum += Math.pow(found.point(i).distance(there.point(i)), 2) / found.size();
    }
    return sum;
  }

  @Test
  void aFaceThatStandsStillIsCalmer() {
    Random random = new Random(2);
    List<Sighting> track = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      track.add(at(i, 0, 0.5, random));
    }
    double before = track.stream().mapToDouble(s -> error(s.landmarks(), 0)).sum();
    double after = worker().smooth(track).stream().mapToDouble(l -> error(l, 0)).sum();
    assertTrue(after < 0.8 * before || !calms() && after == before, "squared error " + before / 300 + " before, " + after / 300 + " after");
  }

  @Test
  void whatIsExactAndStillStays() {
    List<Sighting> track = new ArrayList<>();
    for (int i = 0; i < 20; i += i % 5 == 4 ? 4 : 1) {
      track.add(at(i, 3, 0, new Random()));
    }
    worker().smooth(track).forEach(l -> assertEquals(0, error(l, 3), 1e-9));
  }

  @Test
  void aLeapIsTakenAtOnce() {
    List<Sighting> track = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      track.add(at(i, i < 10 ? 0 : 400, 0, new Random()));
    }
    List<Landmarks> calm = worker().smooth(track);
    for (int i = 0; i < 20; i++) {
      assertEquals(0, error(calm.get(i), i < 10 ? 0 : 400), 1, "frame " + i + ": ten times the eyes' distance is another place");
    }
  }

  @Test
  void answersEveryFaceInItsSchemeTheSameEachTime() {
    Landmarks eyes = new Landmarks(Scheme.EYES, new double[] {80, 90, 120, 90});
    Random random = new Random(4);
    List<Sighting> track = List.of(at(0, 0, 1, random), at(1, 1, 1, random), new Sighting(2, 2 / FPS, eyes), at(7, 2, 1, random));
    double[] before = track.get(1).landmarks().xy().clone();
    try (Smoother.Worker worker = worker()) {
      List<Landmarks> calm = worker.smooth(track);
      assertEquals(List.of(Scheme.FIVE, Scheme.FIVE, Scheme.EYES, Scheme.FIVE), calm.stream().map(Landmarks::scheme).toList());
      worker.smooth(List.of(at(0, 50, 1, random))); // another track
      assertEquals(calm, worker.smooth(track));
      assertEquals(1, worker.smooth(track.subList(0, 1)).size(), "a single face");
    }
    org.junit.jupiter.api.Assertions.assertArrayEquals(before, track.get(1).landmarks().xy(), "it does not write into what it was given");
  }
}
