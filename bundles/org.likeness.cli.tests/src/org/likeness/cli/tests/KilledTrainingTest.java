// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.cli.internal.Cli;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;

/** Training in a process of its own that is killed or interrupted, and then goes on as if nothing had been. */
class KilledTrainingTest {
  private static final int STEPS = 120;
  private static final long PATIENCE_MS = 120_000;

  @TempDir
  Path folder;
  private Workspace workspace;

  @BeforeEach
  void people() throws Exception {
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
    Persons.create(workspace, folder.resolve("pictures"), "person-b", Basis.SYNTHETIC_PERSON, 10, 2);
    Files.writeString(folder.resolve("recipe.yaml"), Persons.recipe("budget: {steps: " + STEPS + "}\ncheckpoint: {every: 10, keep: 3}\n"));
  }

  @Test
  void resumedAfterKillItEndsAsWithoutIt() throws Exception {
    Child child = Child.start(folder, "run", "recipe.yaml", "--workspace", "ws");
    Run run = waitForCheckpoint(child);
    child.kill();
    assertEquals(RunState.INTERRUPTED, run.info().state(), child::output);
    long at = run.lastGoodCheckpoint().orElseThrow().step();
    assertTrue(at < STEPS, "killed too late");
    Shell shell = new Shell(folder);
    Shell.Result listed = shell.run("runs list --json --workspace ws");
    assertEquals("interrupted", listed.json().get(0).get("state").asText());
    shell.run("resume last --workspace ws").ok();
    assertEquals(RunState.FINISHED, run.info().state());
    shell.run("run recipe.yaml --workspace ws").ok();
    Run whole = workspace.runs().find("last");
    assertTrue(!whole.id().equals(run.id()), "a run of its own");
    Checkpoint end = run.checkpoints().getLast();
    assertEquals(STEPS, end.step());
    for (String file : List.of("weights.safetensors", "optimizer.safetensors")) {
      assertArrayEquals(Files.readAllBytes(whole.checkpoints().getLast().file(file)), Files.readAllBytes(end.file(file)), file);
    }
    for (String tag : whole.events().scalarTags()) {
      if (tag.contains("loss")) {
        assertArrayEquals(whole.events().series(tag).values(), run.events().series(tag).values(), tag);
      }
    }
    assertEquals("", Leftovers.in(folder.resolve("ws")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void interruptedItKeepsACheckpointAndTellsSo() throws Exception {
    // long enough not to be over before a busy machine gets to interrupting it
    Files.writeString(folder.resolve("long.yaml"), Persons.recipe("budget: {steps: 100000}\ncheckpoint: {every: 10, keep: 3}\n"));
    Child child = Child.start(folder, "run", "long.yaml", "--workspace", "ws");
    Run run = waitForCheckpoint(child);
    child.interrupt();
    assertEquals(Cli.INTERRUPTED, child.status(), child::output);
    assertTrue(child.output().contains("likeness: interrupted"), child::output);
    assertEquals(RunState.STOPPED, run.info().state());
    assertTrue(run.lastGoodCheckpoint().isPresent());
    assertEquals("", Leftovers.in(folder.resolve("ws")));
  }

  private Run waitForCheckpoint(Child child) throws InterruptedException {
    long until = System.currentTimeMillis() + PATIENCE_MS;
    while (System.currentTimeMillis() < until && child.alive()) {
      List<Run> runs = workspace.runs().list();
      if (!runs.isEmpty() && !runs.get(0).checkpoints().isEmpty()) {
        return runs.get(0);
      }
      Thread.sleep(20);
    }
    child.kill();
    throw new AssertionError("No checkpoint: " + child.output());
  }
}
