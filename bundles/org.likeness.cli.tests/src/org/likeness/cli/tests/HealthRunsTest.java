// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.runner.RunStopped;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

/** Toy GANs that cannot go well, watched by the checks of the product. */
class HealthRunsTest {

  @TempDir
  Path folder;

  private Workspace workspace;

  private Run run(String name, Map<String, Object> more) {
    workspace = Product.likeness().workspace(folder.resolve(name), true);
    Map<String, Object> keys = new LinkedHashMap<>(Map.of("batch", 64L, "model", Map.of("id", "mlp-2d", "hidden", 32L), "log", Map.of("every", 1L), "device", Map.of("threads", 1L),
        "budget", Map.of("steps", 120L), "checkpoint", Map.of("every", 5L, "keep", 100L)));
    keys.putAll(more);
    return Product.likeness().runner().run(RecipeYaml.of("toy-gan", name, 3, keys), workspace, new RunControl(), Progress.NONE);
  }

  private static Map<String, Object> absurd(String on) {
    // sound at the beginning of the warm-up, absurd towards its end
    return Map.of("optimiser", Map.of("learning-rate", 0.5, "warm-up", 100L), "budget", Map.of("steps", 60L), "health", Map.of("on", on, "factor", 0.001,
        "checks", List.of("exploding-gradient", "diverging-loss")));
  }

  @Test
  void anAbsurdRateIsNotedStoppedOrRolledBack() throws IOException {
    Run noted;
    try {
      noted = run("noted", absurd("note"));
    } catch (UserProblem unstable) {
      noted = workspace.runs().find("noted");
    }
    String found = Files.readString(noted.file("health.jsonl").orElseThrow());
    assertTrue(found.contains("harmful"), found);
    RunStopped stopped = assertThrows(RunStopped.class, () -> run("stopped", absurd("stop")));
    Run half = workspace.runs().find("stopped");
    assertEquals(RunState.STOPPED, half.info().state());
    assertTrue(half.info().reason().startsWith("Stopped by health check health."), half.info().reason());
    assertTrue(stopped.getMessage().contains(half.info().reason()), stopped.getMessage());
    Run back = run("back", absurd("roll-back"));
    assertEquals(RunState.FINISHED, back.info().state());
    String record = Files.readString(back.file("health.jsonl").orElseThrow());
    assertTrue(record.contains("roll-back"), record);
    back.events().refresh();
    double[] steps = java.util.Arrays.stream(back.events().series("loss/generator").steps()).mapToDouble(s -> s).toArray();
    for (int i = 1; i < steps.length; i++) {
      assertEquals(steps[i - 1] + 1, steps[i], "the curve shows the way that led to the end, once");
    }
  }

  @Test
  void aCollapseOnARingIsFound() throws IOException {
    Run run = run("collapse", Map.of("points", "ring", "loss", "non-saturating", "regularisers", List.of(), "budget", Map.of("steps", 250L),
        "optimiser", Map.of("generator", Map.of("learning-rate", 0.02), "discriminator", Map.of("learning-rate", 0.0005))));
    String found = Files.readString(run.file("health.jsonl").orElseThrow());
    assertTrue(found.contains("health.mode-collapse"), found);
  }
}
