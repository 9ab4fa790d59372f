// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.api.training.Plane;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.events.Histogram;
import org.likeness.events.Series;
import org.likeness.trainer.SteppedTraining;

/** A training led by hand makes the steps of the recipe's run, forwards and back; what is seen of it changes nothing. */
class SteppedTrainingTest {

  private static final int POINTS = 50;

  @TempDir
  Path folder;

  private final Likeness likeness = Product.likeness();
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = likeness.workspace(folder, true);
  }

  private static Recipe recipe(Map<String, Object> more) {
    Map<String, Object> r = new LinkedHashMap<>(Map.of("batch", 16, "log", Map.of("every", 1),
        "model", Map.of("id", "mlp-2d", "hidden", 16, "spectral-norm", true), "budget", Map.of("steps", 30), "device", Map.of("threads", 1)));
    r.putAll(more);
    return RecipeYaml.of("toy-gan", "led", 5, r);
  }

  private SteppedTraining led(Map<String, Object> more) {
    return SteppedTraining.open(likeness, workspace, recipe(more));
  }

  @Test
  void itsStepsAreTheRuns() {
    Run run = likeness.runner().run(recipe(Map.of()), workspace, new RunControl(), Progress.NONE);
    run.events().refresh();
    Series losses = run.events().series("loss/generator");
    assertEquals(30, losses.size());
    for (String who : List.of("logits/real", "logits/fake")) {
      Histogram last = run.events().histograms(who).getLast();
      assertEquals(30, last.step());
      assertEquals(16, java.util.Arrays.stream(last.count()).sum(), "one answer for each point of the batch");
    }
    try (SteppedTraining led = led(Map.of())) {
      for (int i = 0; i < 30; i++) {
        look(led.plane().orElseThrow());
        assertEquals((float) losses.value(i), led.forward().get("loss/generator").floatValue(), "step " + i);
      }
    }
  }

  private static void look(Plane plane) {
    plane.field(8);
    plane.net(4, 5);
    plane.pulls(POINTS);
    plane.numbers();
  }

  @Test
  void backAndForthIsTheSameEachTime() {
    try (SteppedTraining led = led(Map.of())) {
      float[][] made = new float[50][];
      for (int i = 0; i < 50; i++) {
        made[i] = led.plane().orElseThrow().made(POINTS);
        led.forward();
      }
      for (int to : new int[] {49, 33, 20, 7, 0}) {
        led.back(to, () -> { });
        assertEquals(to, led.step());
        assertArrayEquals(made[to], led.plane().orElseThrow().made(POINTS), "back at " + to);
      }
      for (int i = 0; i < 50; i++) {
        assertArrayEquals(made[i], led.plane().orElseThrow().made(POINTS), "again at " + i);
        led.forward();
      }
      assertThrows(IllegalArgumentException.class, () -> led.back(51, () -> { }));
    }
  }

  @Test
  void anotherLossFromHereAndNothingHappensWhenItDoesNotFit() {
    try (SteppedTraining led = led(Map.of("loss", "wasserstein", "regularisers", List.of()))) {
      for (int i = 0; i < 7; i++) {
        led.forward();
      }
      float[] made = led.plane().orElseThrow().made(POINTS);
      assertThrows(UserProblem.class, () -> led.change(recipe(Map.of("model", Map.of("id", "mlp-2d", "hidden", 8)))));
      assertEquals(0, led.first());
      assertArrayEquals(made, led.plane().orElseThrow().made(POINTS));
      float[] critic = led.plane().orElseThrow().pulls(POINTS);
      led.change(recipe(Map.of("loss", "non-saturating", "regularisers", List.of("r1"))));
      assertArrayEquals(made, led.plane().orElseThrow().made(POINTS), "the networks are as they were");
      assertTrue(Math.abs(led.plane().orElseThrow().pulls(POINTS)[0]) < Math.abs(critic[0]), "the pulls are those of the other loss");
      assertEquals(7, led.first());
      assertTrue(led.forward().containsKey("penalty/r1"));
      led.back(7, () -> { });
      assertArrayEquals(made, led.plane().orElseThrow().made(POINTS));
      assertThrows(IllegalArgumentException.class, () -> led.back(6, () -> { }));
    }
  }

  /** With D the logistic function of the logit l: minus the gradients of -log D, of log(1 - D) and of -l are (1 - D) l', D l' and l'. */
  @Test
  void pullsAreThoseOfTheChosenLoss() {
    float[] without = pulls("non-saturating");
    float[] saturating = pulls("saturating");
    float[] critic = pulls("wasserstein");
    for (int i = 0; i < critic.length; i++) {
      assertEquals(critic[i], without[i] + saturating[i], 1e-5 + 1e-4 * Math.abs(critic[i]), "number " + i);
      assertTrue(Math.abs(without[i]) <= Math.abs(critic[i]) && without[i] * critic[i] >= 0);
    }
    assertTrue(Math.abs(critic[0]) > 1e-4, "the discriminator is not flat: " + critic[0]);
  }

  private float[] pulls(String loss) {
    try (SteppedTraining led = led(Map.of("loss", loss, "regularisers", List.of()))) {
      return led.plane().orElseThrow().pulls(POINTS);
    }
  }

  @Test
  void theNetIsTheGenerators() {
    try (SteppedTraining led = led(Map.of())) {
      List<float[]> net = led.plane().orElseThrow().net(5, 11);
      assertEquals(10, net.size());
      assertEquals(22, net.get(0).length);
      // the middle line of each direction crosses the other's in the middle: both have the latent 0 there
      assertEquals(net.get(2)[10], net.get(7)[10], 1e-6);
      assertEquals(net.get(2)[11], net.get(7)[11], 1e-6);
    }
    try (SteppedTraining led = led(Map.of("model", Map.of("id", "mlp-2d", "latent-size", 1)))) {
      assertEquals(1, led.plane().orElseThrow().net(5, 11).size());
    }
  }

  @Test
  void whatTrainsNothingIsRefused() {
    Recipe recipe = RecipeYaml.of("synthesise", "x", 1, Map.of());
    assertTrue(assertThrows(UserProblem.class, () -> SteppedTraining.open(likeness, workspace, recipe)).getMessage().contains("trains nothing"));
    assertThrows(UserProblem.class, () -> led(Map.of("points", "drawn", "drawn", "5 5")));
  }
}
