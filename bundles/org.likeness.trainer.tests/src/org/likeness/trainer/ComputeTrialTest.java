// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.task.RunControl;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Compute.Layout;
import org.likeness.tensor.Compute.Precision;

class ComputeTrialTest {

  private static final Compute LAST = new Compute(Precision.FLOAT32, Layout.CHANNELS_LAST);
  private static final Compute FEW = new Compute(Precision.BFLOAT16, Layout.CHANNELS_LAST);

  @TempDir
  Path folder;

  private static Compute best(double plain, double last, double few) {
    Map<Compute, Double> seconds = new LinkedHashMap<>();
    seconds.put(Compute.PLAIN, plain);
    seconds.put(LAST, last);
    seconds.put(FEW, few);
    return ComputeTrial.of(seconds).best();
  }

  @Test
  void whatIsNotPlainMustGainSomething() {
    assertEquals(Compute.PLAIN, best(1, 0.96, 0.97));
    assertEquals(LAST, best(1, 0.8, 0.79));
    assertEquals(FEW, best(1, 0.8, 0.5));
    assertEquals(Compute.PLAIN, best(0.5, 0.8, 1));
  }

  @Test
  void eachIsTimedOnATrainingOfItsOwnAndTheSentenceSaysIt() {
    List<String> done = new ArrayList<>();
    ComputeTrial trial = ComputeTrial.of(List.of(Compute.PLAIN, FEW), way -> new ComputeTrial.Trainee() {
      @Override
      public void step(long number) {
        done.add(ComputeSettings.inWords(way) + " " + number);
        pause(way == FEW ? 1 : 40);
      }

      @Override
      public void close() {
        done.add("closed");
      }
    }, () -> { });
    assertEquals(List.of("float32, channels first 0", "float32, channels first 4", "closed", "bfloat16, channels last 0", "closed"),
        List.of(done.get(0), done.get(4), done.get(5), done.get(6), done.get(11)));
    assertEquals(FEW, trial.best());
    assertTrue(trial.sentence().matches("Computes in bfloat16, channels last; a step took: float32, channels first 0\\.0\\d+ s; bfloat16, channels last .* s"),
        trial.sentence());
    assertThrows(CancellationException.class, () -> ComputeTrial.of(List.of(FEW), way -> new ComputeTrial.Trainee() {
      @Override
      public void step(long number) {
        throw new AssertionError("it was cancelled before");
      }

      @Override
      public void close() {
        // nothing
      }
    }, () -> {
      throw new CancellationException();
    }));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void settings() {
    RecipeNode auto = RecipeNode.of(Map.of("precision", "auto", "layout", "channels-last"), "x.yaml");
    assertEquals(List.of(LAST, FEW), ComputeSettings.of(auto).candidates());
    assertEquals(Map.of("precision", "auto", "layout", "channels-last"), ComputeSettings.of(auto).plain());
    assertEquals(4, ComputeSettings.of(RecipeNode.of(Map.of("precision", "auto", "layout", "auto"), "x.yaml")).candidates().size());
    assertEquals(FEW, ComputeSettings.recorded(ComputeSettings.words(FEW)).orElseThrow());
    assertTrue(ComputeSettings.recorded(Map.of("step", 3L)).isEmpty());
  }

  /** What was taken stays, whatever would be quickest when the run goes on. */
  @Test
  void autoIsDecidedOnceAndARunKeepsIt() {
    Map<String, Object> recipe = Fixture.pairRecipe();
    recipe.put("device", Map.of("threads", 1L, "precision", "auto", "layout", "auto"));
    FolderOutput output = new FolderOutput(folder.resolve("out"));
    Fixture.Around around = Fixture.persons(folder);
    try (SchemeTraining t = new SchemeTraining(Fixture.pair(recipe), around, Fixture.ENGINE, 7, output)) {
      t.train(new RunControl(), Budget.ofSteps(2));
      Checkpoint c = output.checkpoints.getLast();
      assertEquals(t.compute(), ComputeSettings.recorded(c.state()).orElseThrow());
      assertTrue(output.lines.stream().anyMatch(l -> l.startsWith("Computes in ")), output.lines.toString());
    }
    output.lines.clear();
    Map<String, Object> other = Fixture.pairRecipe();
    other.put("device", Map.of("threads", 1L, "precision", "bfloat16", "layout", "channels-last"));
    try (SchemeTraining t = new SchemeTraining(Fixture.pair(other), around, Fixture.ENGINE, 7, output)) {
      t.train(new RunControl(), Budget.ofSteps(1));
    }
    Checkpoint few = output.checkpoints.getLast();
    try (SchemeTraining t = new SchemeTraining(Fixture.pair(recipe), around.from(few), Fixture.ENGINE, 7, output)) {
      assertEquals(FEW, t.compute());
      assertFalse(output.lines.stream().anyMatch(l -> l.startsWith("Computes in ")), "not timed again");
    }
  }
}
