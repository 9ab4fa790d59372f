// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.runner.Executor;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;

/** Runs that are executed by a process of their own, which may end badly. */
class ProcessExecutorTest {

  private static final long PATIENCE_MS = 60_000;

  @TempDir
  Path folder;
  private Workspace workspace;

  @BeforeEach
  void persons() {
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
    Persons.create(workspace, folder.resolve("pictures"), "person-b", Basis.SYNTHETIC_PERSON, 10, 2);
  }

  private String executor() throws IOException {
    return new ObjectMapper().writeValueAsString(Map.of("id", "process", "command", Child.command(folder)));
  }

  private Shell.Result run(String recipe, String... more) throws IOException {
    Files.writeString(folder.resolve("swap.yaml"), recipe);
    return new Shell(folder).run("run swap.yaml --workspace ws " + String.join(" ", more));
  }

  private static byte[] weights(Run run) throws IOException {
    return Files.readAllBytes(run.checkpoints().getLast().file("weights.safetensors"));
  }

  @Test
  void theRunIsTheSameWhereverItIsExecuted() throws Exception {
    String recipe = Persons.recipe("budget: {steps: 4}\n");
    Run there = execute(recipe, new RunControl());
    assertEquals(RunState.FINISHED, there.info().state());
    run(recipe).ok();
    Run here = workspace.runs().find("last");
    assertTrue(!here.id().equals(there.id()));
    assertArrayEquals(weights(here), weights(there));
    assertTrue(run(recipe, "--executor", "proces").refused().contains("unknown executor 'proces'; did you mean 'executor.process'?"));
    assertEquals("", Leftovers.in(folder.resolve("ws")));
  }

  @Test
  void whatIsWrongIsSaidInTheSameSentences() throws Exception {
    String wrong = assertThrows(UserProblem.class, () -> execute(Persons.recipe("budgt: {steps: 4}\n"), new RunControl())).getMessage();
    assertTrue(wrong.contains("swap.yaml:11") && wrong.contains("did you mean 'budget'"), wrong);
    assertEquals(0, workspace.runs().list().size(), "no process was started");
    Persons.create(workspace, folder.resolve("pictures"), "few", Basis.SYNTHETIC_PERSON, 3, 3);
    String few = assertThrows(UserProblem.class, () -> execute(Persons.recipe("").replace("a: person-a", "a: few"), new RunControl())).getMessage();
    assertTrue(few.startsWith("The dataset 'few' has 3 faces to train on"), few);
    String command = "{id: process, command: [no-such-command]}";
    String none = assertThrows(UserProblem.class, () -> execute(command, Persons.recipe(""), new RunControl())).getMessage();
    assertTrue(none.startsWith("executor.process: 'no-such-command' cannot be started"), none);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aCancelIsPassedOnAndAKilledProcessLeavesARunThatGoesOn() throws Exception {
    String recipe = Persons.recipe("budget: {steps: 100000}\ncheckpoint: {every: 5, keep: 2}\n");
    RunControl control = new RunControl();
    whenThereIsACheckpoint(1, control::cancel);
    assertThrows(CancellationException.class, () -> execute(recipe, control));
    Run stopped = workspace.runs().find("last");
    assertEquals(RunState.STOPPED, stopped.info().state());
    assertTrue(stopped.lastGoodCheckpoint().isPresent());
    whenThereIsACheckpoint(2, () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly));
    String killed = assertThrows(UserProblem.class, () -> execute(recipe, new RunControl())).getMessage();
    Run left = workspace.runs().list().stream().filter(r -> !r.id().equals(stopped.id())).findFirst().orElseThrow();
    assertTrue(killed.startsWith("The process that executed it has ended with status 137") && killed.endsWith("; 'likeness resume " + left.id() + "' goes on where it can"), killed);
    assertEquals(RunState.INTERRUPTED, left.info().state());
    RunControl again = new RunControl();
    long at = left.lastGoodCheckpoint().orElseThrow().step();
    Thread.ofPlatform().daemon().start(() -> {
      until(() -> left.checkpoints().getLast().step() > at + 5);
      again.cancel();
    });
    Configured chosen = Product.likeness().plugins().configure(Executor.KIND, RecipeYaml.nodes(executor(), "test"));
    Executor<Record> where = chosen.as(Executor.class);
    assertThrows(CancellationException.class, () -> where.execute(chosen.parameters(), Executor.Job.resume(Product.likeness(), workspace, left), again, Progress.NONE));
    assertTrue(left.lastGoodCheckpoint().orElseThrow().step() > at);
  }

  private void whenThereIsACheckpoint(int runs, Runnable then) {
    Thread.ofPlatform().daemon().start(() -> {
      until(() -> workspace.runs().list().size() == runs && workspace.runs().list().stream().noneMatch(r -> r.checkpoints().isEmpty()));
      then.run();
    });
  }

  private static void until(java.util.function.BooleanSupplier done) {
    long end = System.currentTimeMillis() + PATIENCE_MS;
    while (!done.getAsBoolean() && System.currentTimeMillis() < end) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private Run execute(String recipe, RunControl control) throws IOException {
    return execute(executor(), recipe, control);
  }

  private Run execute(String executor, String recipe, RunControl control) throws IOException {
    Path file = Files.writeString(folder.resolve("swap.yaml"), recipe);
    Configured chosen = Product.likeness().plugins().configure(Executor.KIND, RecipeYaml.nodes(executor, "test"));
    Executor<Record> where = chosen.as(Executor.class);
    return where.execute(chosen.parameters(), Executor.Job.of(Product.likeness(), workspace, RecipeYaml.read(file)), control, Progress.NONE);
  }
}
