// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.runner.HealthStop;
import org.likeness.core.task.RunControl;

/** What a finding does to a training. */
class HealthTest {

  private static final long STEPS = 12;

  @TempDir
  Path folder;

  private static Map<String, Object> recipe(String on) {
    Map<String, Object> r = Fixture.pairRecipe();
    r.put("optimiser", Map.of("learning-rate", 0.01));
    r.put("checkpoint", Map.of("every", 2L));
    r.put("health", Map.of("checks", List.of(Map.of("id", "high-rate", "most", 0.006)), "on", on));
    return r;
  }

  private FolderOutput train(String name, Map<String, Object> recipe) {
    FolderOutput output = new FolderOutput(folder.resolve(name));
    train(recipe, output, null);
    return output;
  }

  private void train(Map<String, Object> recipe, FolderOutput output, Checkpoint from) {
    Fixture.Around around = Fixture.persons(folder);
    try (SchemeTraining t = new SchemeTraining(Fixture.pair(recipe), from == null ? around : around.from(from), Fixture.ENGINE, 7, output)) {
      if (from != null) {
        t.resume(from);
      }
      t.train(new RunControl(), Budget.ofSteps(STEPS));
    }
  }

  @Test
  void aNoteLeavesTheTrainingAsItIs() throws IOException {
    FolderOutput watched = train("watched", recipe("note"));
    Map<String, Object> none = recipe("note");
    none.put("health", Map.of("checks", List.of()));
    FolderOutput alone = train("alone", none);
    assertArrayEquals(alone.bytes(STEPS, CheckpointFileNames.WEIGHTS), watched.bytes(STEPS, CheckpointFileNames.WEIGHTS));
    assertEquals("", alone.health);
    assertEquals(1, watched.health.lines().count(), "a fault that lasts is told once: " + watched.health);
    assertTrue(watched.health.contains("health.high-rate") && watched.health.contains("Take less."), watched.health);
  }

  @Test
  void itStopsWithItsWordsAndWritesNothingSick() {
    FolderOutput output = new FolderOutput(folder.resolve("stop"));
    HealthStop stop = assertThrows(HealthStop.class, () -> train(recipe("stop"), output, null));
    assertEquals("Stopped by health check health.high-rate at step 6: the rate is 0.01. Take less.", stop.getMessage());
    assertEquals(List.of(2L, 4L), output.checkpoints.stream().map(Checkpoint::step).toList());
  }

  @Test
  void itGoesBackWithLowerRatesAndResumesExactly() throws IOException {
    FolderOutput whole = train("back", recipe("roll-back"));
    assertEquals(List.of(4L), whole.wentBack);
    assertEquals(0.01, whole.scalars.get("learning-rate/both").get(4L), 1e-12);
    assertEquals(0.005, whole.scalars.get("learning-rate/both").get(6L), 1e-12);
    assertEquals(2, whole.health.lines().count(), whole.health);
    assertTrue(whole.health.contains("\"to\":4") || whole.health.contains("\"to\": 4"), whole.health);
    Checkpoint at8 = whole.checkpoints.stream().filter(c -> c.step() == 8).findFirst().orElseThrow();
    FolderOutput rest = new FolderOutput(folder.resolve("rest"));
    train(recipe("roll-back"), rest, at8);
    assertEquals(0.005, rest.scalars.get("learning-rate/both").get(12L), 1e-12);
    assertEquals(List.of(), rest.wentBack);
    assertEquals(whole.health, rest.health);
    for (String file : List.of(CheckpointFileNames.WEIGHTS, CheckpointFileNames.OPTIMISER)) {
      assertArrayEquals(whole.bytes(STEPS, file), rest.bytes(STEPS, file), file);
    }
  }

  @Test
  void badNumbersAreRolledBackSoManyTimesAndThenRefused() {
    Map<String, Object> recipe = recipe("roll-back");
    recipe.put("base", 1.0); // the root of less than nothing, at once
    FolderOutput never = new FolderOutput(folder.resolve("never"));
    UserProblem problem = assertThrows(UserProblem.class, () -> train(recipe, never, null));
    assertTrue(problem.getMessage().contains("not a number") && problem.getMessage().contains("no good checkpoint"), problem.getMessage());
    assertTrue(never.health.contains(HealthMonitor.NUMBERS), never.health);
    Map<String, Object> sound = recipe("roll-back");
    sound.put("health", Map.of("checks", List.of(), "on", "roll-back", "most", 2L));
    FolderOutput output = train("sound", sound);
    sound.put("base", 1.0);
    Checkpoint at4 = output.checkpoints.stream().filter(c -> c.step() == 4).findFirst().orElseThrow();
    assertThrows(UserProblem.class, () -> train(sound, output, at4));
    assertEquals(List.of(4L, 2L), output.wentBack, "the second time further");
    assertTrue(output.health.contains("0.25"), output.health);
  }
}
