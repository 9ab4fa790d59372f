// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;

class TrainingLoopTest {

  @TempDir
  Path folder;

  @Test
  void learnsAndWritesWhatItShould() {
    Map<String, Object> recipe = Fixture.pairRecipe();
    recipe.put("checkpoint", Map.of("every", 20L));
    FolderOutput output = train(recipe, 60);
    Map<Long, Double> loss = output.scalars.get("loss/a");
    double before = loss.entrySet().stream().filter(e -> e.getKey() <= 10).mapToDouble(Map.Entry::getValue).average().orElseThrow();
    double after = loss.entrySet().stream().filter(e -> e.getKey() > 50).mapToDouble(Map.Entry::getValue).average().orElseThrow();
    assertTrue(after < 0.8 * before, "batches of four differ, their means fall: from " + before + " to " + after);
    assertEquals(List.of(20L, 40L, 60L), output.checkpoints.stream().map(c -> c.step()).toList());
    assertTrue(output.bestStep > 0);
    assertEquals(4 * 16 + 5 * 2, output.samples.get(60L).height(), "four rows of 16 px and their gaps");
    assertTrue(output.scalars.get("validation/sum").containsKey(40L));
    TrainingSnapshot last = output.snapshots.getLast();
    assertEquals("finished", last.state());
    assertEquals(60, last.step());
    assertEquals(60, last.totalSteps());
    assertNotNull(last.samples());
    assertEquals(60, output.steps);
    assertEquals(0.01 / 3, output.scalars.get("learning-rate/both").get(1L), 1e-9);
    assertTrue(output.scalars.get("learning-rate/both").get(60L) < 0.001);
  }

  @Test
  void numbersThatGoBadStopItAndTheLastGoodCheckpointIsNamed() {
    Map<String, Object> recipe = Fixture.pairRecipe();
    // The loss is a number until it falls below the base.
    recipe.put("base", 0.02);
    recipe.put("checkpoint", Map.of("every", 1L));
    FolderOutput output = new FolderOutput(folder.resolve("out"));
    UserProblem problem = assertThrows(UserProblem.class, () -> train(recipe, 2000, output));
    assertTrue(problem.getMessage().contains("not a number"), problem.getMessage());
    long good = output.checkpoints.getLast().step();
    assertTrue(problem.getMessage().contains("the last good checkpoint is that of step " + good + "."), problem.getMessage());
    assertTrue(problem.getMessage().contains("at step " + (good + 1)), problem.getMessage());
  }

  @Test
  void cancelComesAfterAtMostOneStepAndPauseWritesACheckpoint() throws Exception {
    FolderOutput output = new FolderOutput(folder.resolve("out"));
    RunControl control = new RunControl();
    output.onStep = () -> {
      if (output.steps == 3) {
        control.pause();
      } else if (output.steps == 6) {
        control.cancel();
      }
    };
    Thread waker = new Thread(() -> {
      while (control.state() == RunControl.State.RUNNING) {
        Thread.onSpinWait();
      }
      sleep(300);
      control.resume();
    });
    waker.start();
    try (SchemeTraining t = session(Fixture.pairRecipe(), output)) {
      assertThrows(CancellationException.class, () -> t.train(control, Budget.ofSteps(1000)));
      assertEquals(6, t.step());
    }
    waker.join();
    assertEquals(List.of(3L, 6L), output.checkpoints.stream().map(c -> c.step()).toList());
    assertTrue(output.snapshots.stream().anyMatch(s -> s.state().equals("paused") && s.step() == 3));
    double seconds = (double) output.checkpoints.getLast().state().get("seconds");
    assertTrue(seconds > 0 && seconds < 60);
  }

  @Test
  void timeBoundsTheBudget() {
    FolderOutput output = new FolderOutput(folder.resolve("out"));
    try (SchemeTraining t = session(Fixture.pairRecipe(), output)) {
      t.train(new RunControl(), new Budget(0, 0.5 / 60));
      assertTrue(t.step() >= 1);
      assertEquals(-1, t.snapshot().totalSteps());
    }
    double seconds = (double) output.checkpoints.getLast().state().get("seconds");
    assertTrue(seconds >= 0.5, "only " + seconds);
  }

  private FolderOutput train(Map<String, Object> recipe, long steps) {
    FolderOutput output = new FolderOutput(folder.resolve("out"));
    train(recipe, steps, output);
    return output;
  }

  private void train(Map<String, Object> recipe, long steps, FolderOutput output) {
    try (SchemeTraining t = session(recipe, output)) {
      t.train(new RunControl(), Budget.ofSteps(steps));
    }
  }

  private SchemeTraining session(Map<String, Object> recipe, FolderOutput output) {
    return new SchemeTraining(Fixture.pair(recipe), Fixture.persons(folder), Fixture.ENGINE, 7, output);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
