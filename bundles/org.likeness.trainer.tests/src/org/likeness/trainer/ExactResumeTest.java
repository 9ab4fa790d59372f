// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.task.RunControl;

/** N steps are k steps, a new session and N - k steps, bit for bit. */
class ExactResumeTest {

  private static final Budget ALL = Budget.ofSteps(12);

  @TempDir
  Path folder;

  @Test
  void oneLearner() throws Exception {
    pair(Fixture.pairRecipe());
  }

  @Test
  void learnersThatShareANetwork() throws Exception {
    Map<String, Object> recipe = Fixture.pairRecipe();
    recipe.put("alternate", true);
    pair(recipe);
  }

  @Test
  void fewDigitsAndChannelsLast() throws Exception {
    Map<String, Object> recipe = Fixture.pairRecipe();
    recipe.put("device", Map.of("threads", 1L, "precision", "bfloat16", "layout", "channels-last"));
    pair(recipe);
  }

  private void pair(Map<String, Object> recipe) throws Exception {
    SchemeSettings settings = Fixture.pair(recipe);
    Fixture.Around around = Fixture.persons(folder);
    FolderOutput whole = new FolderOutput(folder.resolve("whole"));
    try (SchemeTraining t = new SchemeTraining(settings, around, Fixture.ENGINE, 7, whole)) {
      t.train(new RunControl(), ALL);
    }
    FolderOutput parts = new FolderOutput(folder.resolve("parts"));
    RunControl killed = new RunControl();
    parts.onStep = () -> {
      if (parts.steps == 5) {
        killed.cancel();
      }
    };
    try (SchemeTraining t = new SchemeTraining(settings, around, Fixture.ENGINE, 7, parts)) {
      org.junit.jupiter.api.Assertions.assertThrows(java.util.concurrent.CancellationException.class, () -> t.train(killed, ALL));
    }
    Checkpoint from = parts.checkpoints.getLast();
    assertEquals(5, from.step());
    try (SchemeTraining t = new SchemeTraining(settings, around.from(from), Fixture.ENGINE, 7, parts)) {
      t.resume(from);
      assertEquals(5, t.step());
      t.train(new RunControl(), ALL);
    }
    same(whole, parts);
    FolderOutput other = new FolderOutput(folder.resolve("other"));
    try (SchemeTraining t = new SchemeTraining(settings, around, Fixture.ENGINE, 8, other)) {
      t.train(new RunControl(), ALL);
    }
    assertFalse(Arrays.equals(weights(whole), weights(other)), "another seed must give other weights");
  }

  @Test
  void aScheme() throws Exception {
    scheme(Fixture.schemeRecipe(), folder);
  }

  /** The scheme of docs/writing-a-plugin.md, word for word. */
  @Test
  void theOneThatThePageShows() throws Exception {
    Map<String, Object> recipe = Fixture.schemeRecipe();
    recipe.put("data", Map.of("faces", "x"));
    recipe.put("size", 16);
    scheme(SchemeSettings.of(RecipeNode.of(recipe, "denoise.yaml"), "denoise", SmallPlugins.registry()), folder);
  }

  /** Optimisers without state, networks without buffers, with and without an average: an empty list is no fault. */
  @TestFactory
  Stream<DynamicTest> everyOptimiserWithNothingToKeep() {
    return Stream.of("adam", "rmsprop", "sgd").flatMap(id -> Stream.of(0.0, 0.9).flatMap(ema -> Stream.of(0.0, 0.5).map(beta1 ->
        DynamicTest.dynamicTest(id + ", beta1 " + beta1 + ", average " + ema, () -> {
          Map<String, Object> recipe = Fixture.schemeRecipe();
          recipe.put("buffers", false);
          recipe.put("ema", ema);
          recipe.put("optimiser", Map.of("generator", Map.of("id", id, "beta1", beta1, "learning-rate", 0.001),
              "discriminator", Map.of("id", id, "beta1", beta1, "clip", 1.0, "learning-rate", 0.001)));
          Path own = Files.createDirectories(folder.resolve(id + beta1 + ema));
          scheme(recipe, own);
        }))));
  }

  private static void scheme(Map<String, Object> recipe, Path folder) throws Exception {
    scheme(Fixture.scheme(recipe), folder);
  }

  private static void scheme(SchemeSettings settings, Path folder) throws Exception {
    Fixture.Around around = Fixture.pictures(folder);
    FolderOutput whole = new FolderOutput(folder.resolve("whole"));
    try (SchemeTraining t = new SchemeTraining(settings, around, Fixture.ENGINE, 7, whole)) {
      t.train(new RunControl(), ALL);
    }
    FolderOutput parts = new FolderOutput(folder.resolve("parts"));
    try (SchemeTraining t = new SchemeTraining(settings, around, Fixture.ENGINE, 7, parts)) {
      t.train(new RunControl(), Budget.ofSteps(5));
    }
    Checkpoint from = parts.checkpoints.getLast();
    try (SchemeTraining t = new SchemeTraining(settings, around.from(from), Fixture.ENGINE, 7, parts)) {
      t.resume(from);
      t.train(new RunControl(), ALL);
    }
    same(whole, parts);
    double[] losses = whole.scalars.entrySet().stream().filter(e -> e.getKey().startsWith("loss/")).mapToDouble(e -> e.getValue().get(12L)).toArray();
    assertTrue(losses.length > 0 && Arrays.stream(losses).allMatch(Double::isFinite));
  }

  private static void same(FolderOutput whole, FolderOutput parts) throws Exception {
    assertArrayEquals(weights(whole), weights(parts));
    assertArrayEquals(whole.bytes(12, CheckpointFileNames.OPTIMISER), parts.bytes(12, CheckpointFileNames.OPTIMISER));
    assertEquals(state(whole), state(parts));
    assertArrayEquals(whole.samples.get(12L).data(), parts.samples.get(12L).data());
    whole.scalars.forEach((tag, values) -> {
      if (!tag.startsWith("speed/")) {
        values.forEach((step, value) -> {
          if (parts.scalars.containsKey(tag) && (step > 5 || !tag.startsWith("validation"))) {
            assertEquals(value, parts.scalars.get(tag).get(step), tag + " at step " + step);
          }
        });
      }
    });
    assertFalse(whole.scalars.isEmpty());
  }

  private static Map<String, Object> state(FolderOutput output) {
    Map<String, Object> state = new java.util.TreeMap<>(output.checkpoints.getLast().state());
    state.remove("seconds");
    return state;
  }

  private static byte[] weights(FolderOutput output) throws Exception {
    return Files.readAllBytes(output.folder.resolve("step-12").resolve(CheckpointFileNames.WEIGHTS));
  }
}
