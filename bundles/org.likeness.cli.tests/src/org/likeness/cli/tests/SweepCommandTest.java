// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.workspace.Workspace;

/** Sweeps by the command, over toy GANs of a few steps. */
class SweepCommandTest {

  @TempDir
  Path folder;

  private Shell shell;

  @BeforeEach
  void recipe() throws IOException {
    shell = new Shell(folder);
    Files.writeString(folder.resolve("toy.yaml"), "likeness: 1\nkind: toy-gan\nname: toy\nmodel: {id: mlp-2d, hidden: 8}\nbatch: 16\n"
        + "regularisers: [r1]\ndevice: {threads: 1}\nbudget: {steps: 10}\ncheckpoint: {every: 5}\n");
  }

  private int runs() {
    Workspace workspace = Product.likeness().workspace(folder.resolve("ws"), false);
    return (int) workspace.runs().list().stream().filter(r -> r.info().kind().equals("toy-gan")).count();
  }

  @Test
  void aTableWithIntervalsTheBestOnTopAndNothingTwice() {
    String line = "sweep toy.yaml --set loss=hinge,non-saturating --set regularisers.0.gamma=0.1,1 --seeds 3 --measure validation/divergence,loss/generator"
        + " --name s --workspace ws --json --quiet";
    JsonNode results = shell.run(line).json().get("results");
    assertEquals(8, results.size());
    assertEquals(12, runs());
    for (int i = 0; i < 4; i++) {
      JsonNode r = results.get(i);
      assertEquals("validation/divergence", r.get("id").asText());
      assertEquals(3, r.get("n").asInt());
      assertTrue(r.get("low").asDouble() < r.get("value").asDouble() && r.get("value").asDouble() < r.get("high").asDouble(), r.toString());
      assertTrue(i == 0 || results.get(i - 1).get("value").asDouble() <= r.get("value").asDouble(), "the lowest on top");
      assertEquals(r.get("subject"), results.get(i + 4).get("subject"), "the other measure in the same order");
    }
    JsonNode again = shell.run(line).json().get("results");
    assertEquals(12, runs(), "what was run before is not run again");
    assertEquals(results.get(0).get("value"), again.get(0).get("value"));
    shell.run(line.replace("gamma=0.1,1", "gamma=0.1,2")).ok();
    assertEquals(18, runs(), "only the new points are run");
  }

  @Test
  void oneSeedHasNoIntervalAndARunThatFailsIsLeftOut() {
    Shell.Result result = shell.run("sweep toy.yaml --set optimiser.id=sgd --set budget.steps=60 --set learning-rate=0.001,10 --seeds 1 --measure loss/generator --workspace ws --json");
    JsonNode results = result.json().get("results");
    assertEquals(1, results.size(), results.toString());
    assertTrue(results.get(0).get("low").isNull(), results.toString());
    assertTrue(result.err().contains("sweep-p02-s1 was left out"), result.err());
  }

  @Test
  void mistakesAreFoundBeforeAnythingIsRun() {
    String rest = " --seeds 2 --measure loss/generator --workspace ws --quiet";
    assertTrue(shell.run("sweep toy.yaml --set loss=hinge,hing" + rest).refused().contains("hing"));
    assertTrue(shell.run("sweep toy.yaml --set regularisers.3.gamma=1" + rest).refused().contains("counted from 0"));
    assertTrue(shell.run("sweep toy.yaml --set los=hinge" + rest).refused().contains("loss"));
    assertTrue(shell.run("sweep toy.yaml --set loss" + rest).refused().contains("--set"));
    assertTrue(shell.run("sweep toy.yaml --range optimiser.learning-rate=0..1:log" + rest).refused().contains("above 0"));
    assertTrue(shell.run("sweep toy.yaml --range optimiser.learning-rate=x" + rest).refused().contains("--range"));
    assertTrue(shell.run("sweep toy.yaml --set batch=8 --seeds a --measure x --workspace ws").refused().contains("--seeds"));
    assertEquals(0, runs());
  }
}
