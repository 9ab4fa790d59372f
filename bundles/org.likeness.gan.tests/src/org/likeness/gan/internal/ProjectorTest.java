// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.CancelAfter;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.Projection;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;

/** The search for a latent, with a generator of one layer, whose answer is known. */
class ProjectorTest {

  private static final int LATENTS = 6;
  private static final Projection.Settings USUAL = new Projection.Settings(3, 200, 64);

  private static GanPictures maker(NDManager m) {
    Block generator = Networks.initialise(new Sequential(new Linear(LATENTS, 3 * 8 * 8), new Reshape(3, 8, 8), Activation.tanh()), m, new Shape(1, LATENTS));
    return new GanPictures(generator, LATENTS, List.of(), m);
  }

  private static double length(float[] latent) {
    double sum = 0;
    for (float v : latent) {
      sum += v * v;
    }
    return Math.sqrt(sum);
  }

  @Test
  void findsTheLatentOfAPictureThatTheGeneratorMade() {
    try (NDManager m = Scope.open(1)) {
      GanPictures maker = maker(m);
      for (float[] latent : maker.latents(7, 0, 4, 0)) {
        Projection p = maker.project(maker.of(List.of(latent), 0).getFirst(), USUAL, 0, Progress.NONE);
        assertArrayEquals(latent, p.latent(), 0.1f, "found " + Arrays.toString(p.latent()) + " of " + Arrays.toString(latent));
        assertTrue(p.difference() < 2 && p.difference() < p.firstDifference() / 8, p.difference() + " of 255, from " + p.firstDifference());
        assertArrayEquals(maker.of(List.of(p.latent()), 0).getFirst().data(), p.picture().data(), "the picture is the latent's");
      }
    }
  }

  @Test
  void theSeedDecidesAndSamplesOfTheSameSeedAreNotAmongTheStarts() {
    try (NDManager m = Scope.open(1)) {
      GanPictures maker = maker(m);
      Image target = maker.make(3, 0, 1, 0).getFirst();
      Projection.Settings few = new Projection.Settings(3, 15, 64);
      Projection once = maker.project(target, few, 0, Progress.NONE);
      Scope.ENGINE.seed(99);
      assertArrayEquals(once.latent(), maker.project(target, few, 0, Progress.NONE).latent(), 0, "whatever the engine drew before");
      assertFalse(Arrays.equals(once.latent(), maker.project(target, new Projection.Settings(4, 15, 64), 0, Progress.NONE).latent()));
      assertTrue(once.firstDifference() > 5, "the target's own latent is not looked at first: " + once.firstDifference());
    }
  }

  /** Of a picture that only a latent far out makes, the nearest usual one. */
  @Test
  void latentsStayWhereNormalOnesLie() {
    try (NDManager m = Scope.open(2)) {
      GanPictures maker = maker(m);
      float[] far = maker.latents(5, 0, 1, 0).getFirst();
      double scale = 12 / length(far);
      for (int k = 0; k < far.length; k++) {
        far[k] *= (float) scale;
      }
      Projection p = maker.project(maker.of(List.of(far), 0).getFirst(), USUAL, 0, Progress.NONE);
      assertEquals(Math.sqrt(LATENTS - 0.5) + 3 * Math.sqrt(0.5), length(p.latent()), 1e-3);
      assertTrue(p.difference() < p.firstDifference());
    }
  }

  @Test
  void theMiddleSquareIsCompared() {
    try (NDManager m = Scope.open(3)) {
      GanPictures maker = maker(m);
      Image made = maker.make(7, 0, 1, 0).getFirst();
      Image wide = Image.rgb(8 * 4 + 6, 8 * 4);
      for (int y = 0; y < 32; y++) {
        for (int x = 0; x < 32; x++) {
          System.arraycopy(made.data(), 3 * (y / 4 * 8 + x / 4), wide.data(), 3 * (y * wide.width() + x + 3), 3);
        }
      }
      assertArrayEquals(made.data(), maker.project(wide, new Projection.Settings(1, 1, 1), 0, Progress.NONE).target().data());
    }
  }

  @Test
  void asksInEveryStepWhetherToStopAndLeavesNothingBehind() {
    try (NDManager m = Scope.open(4)) {
      GanPictures maker = maker(m);
      Image target = maker.make(7, 0, 1, 0).getFirst();
      int arrays = m.getManagedArrays().size();
      CancelAfter never = new CancelAfter(Integer.MAX_VALUE);
      Projection done = maker.project(target, new Projection.Settings(1, 50, 64), 0, never);
      assertTrue(never.asked() >= 50 + 64 / 16, "asked " + never.asked() + " times");
      assertTrue(done.difference() <= done.firstDifference());
      for (int questions : new int[] {0, 2, 20}) {
        CancelAfter cancel = new CancelAfter(questions);
        assertThrows(CancellationException.class, () -> maker.project(target, new Projection.Settings(1, 50, 64), 0, cancel));
        assertEquals(questions + 1, cancel.asked(), "nothing more is asked, nor done");
      }
      assertEquals(arrays, m.getManagedArrays().size(), "arrays of the generator's manager");
    }
  }

  /** In the last quarter there is no noise, and what the generator is given is the latents themselves, of the search's manager. */
  @Test
  void arraysDieWithTheirStep() {
    try (NDManager m = Scope.open(5)) {
      GanPictures maker = maker(m);
      List<Integer> held = new ArrayList<>();
      Projector projector = new Projector(latents -> {
        held.add(latents.getManager().getManagedArrays().size());
        return Networks.forward(maker.generator(), latents, false);
      }, LatentShell.of(LATENTS), m);
      projector.project(maker.make(7, 0, 1, 0).getFirst(), new Projection.Settings(1, 200, 4), maker.latents(1, 0, 4, 0), Progress.NONE);
      List<Integer> last = held.subList(held.size() - 4 - 45, held.size() - 4);
      assertEquals(1, last.stream().distinct().count(), "arrays held at the start of a step: " + last);
    }
  }

  @Test
  void theRateRisesAndFallsAsPublished() {
    assertEquals(0, Projector.ramp(0), 0);
    assertEquals(0.5, Projector.ramp(0.025), 1e-12);
    assertEquals(1, Projector.ramp(0.05), 0);
    assertEquals(1, Projector.ramp(0.75), 1e-12);
    assertEquals(0.5, Projector.ramp(0.875), 1e-12);
    assertEquals(0, Projector.ramp(1), 1e-12);
  }
}
