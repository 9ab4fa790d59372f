// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.parts.TestParts;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.runner.RunStopped;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

class RunnerTest {

  @TempDir
  Path folder;
  private final TestParts.CountKind kind = new TestParts.CountKind();
  private Likeness likeness;
  private Workspace workspace;

  @BeforeEach
  void open() {
    likeness = TestParts.likeness(folder.resolve("home"), kind);
    workspace = likeness.workspace(folder.resolve("ws"), true);
  }

  private Recipe recipe(Map<String, ?> keys) {
    return RecipeYaml.of("count", "test", 3, keys);
  }

  private Run run(Map<String, ?> keys) {
    return likeness.runner().run(recipe(keys), workspace, new RunControl(), Progress.NONE);
  }

  @Test
  void aRunIsAFolderThatSaysEverything() throws IOException {
    Run run = run(Map.of("steps", 5));
    RunInfo info = run.info();
    assertEquals(RunState.FINISHED, info.state());
    assertEquals("count", info.kind());
    assertEquals(3, info.seed());
    assertTrue(info.versions().containsKey("org.likeness.core"));
    assertEquals(Map.of("id", "loss.test", "margin", 1.0, "smooth", false), run.recipe().root().child("loss").plain(), "defaults written out");
    assertEquals("15", Files.readString(run.file("sum.txt").orElseThrow()));
    assertEquals(List.of(2L, 4L), run.checkpoints().stream().map(Checkpoint::step).toList());
    assertEquals(12L, run.checkpoints().get(1).state().get("sum"));
    assertTrue(Files.readString(run.folder().resolve("lines-0.txt")).contains("5 sum 15.0"));
    assertTrue(run.log().contains("Finished"));
    assertEquals(run, workspace.runs().list().get(0));
    assertEquals(run, workspace.runs().find("last"));
    assertEquals(run, workspace.runs().find("test"));
    assertEquals(run, workspace.runs().find(run.id().substring(0, 10)));
    assertEquals(List.of(), likeness.runner().live().active());
  }

  @Test
  void aResolvedRecipeResolvesToItself() {
    Recipe resolved = likeness.runner().resolve(recipe(Map.of()), workspace);
    assertEquals(resolved.root().plain(), likeness.runner().resolve(resolved, workspace).root().plain());
  }

  @Test
  void unknownKindsAndBadRecipesMakeNoRun() {
    Recipe wrong = RecipeYaml.parse("likeness: 1\nkind: cuont\n", "r.yaml");
    UserProblem e = assertThrows(UserProblem.class, () -> likeness.runner().run(wrong, workspace, new RunControl(), Progress.NONE));
    assertEquals("r.yaml:2: unknown kind of recipe 'cuont'; did you mean 'count'?", e.getMessage());
    assertThrows(UserProblem.class, () -> run(Map.of("step", 5)));
    assertEquals(List.of(), workspace.runs().list());
  }

  @Test
  void failuresAreWrittenDown() {
    kind.failAfter = 3;
    kind.failure = new UserProblem("No face was found");
    assertEquals("No face was found", assertThrows(UserProblem.class, () -> run(Map.of())).getMessage());
    RunInfo info = workspace.runs().find("last").info();
    assertEquals(RunState.FAILED, info.state());
    assertEquals("No face was found", info.reason());
    kind.failure = new ArithmeticException("broken");
    IllegalStateException e = assertThrows(IllegalStateException.class, () -> run(Map.of()));
    assertTrue(e.getCause() instanceof ArithmeticException);
  }

  @Test
  void theEngineOutOfMemoryIsOneSentenceWithTheDetailsInTheLog() {
    kind.failAfter = 3;
    kind.failure = new IllegalStateException("The following operation failed in the TorchScript interpreter.\nTraceback of TorchScript\n"
        + "RuntimeError: DefaultCPUAllocator: can't allocate memory: you tried to allocate 68719476736 bytes.");
    String said = assertThrows(UserProblem.class, () -> run(Map.of())).getMessage();
    assertTrue(said.contains("make batch, size or width smaller"), said);
    Run run = workspace.runs().find("last");
    assertEquals(said, run.info().reason());
    assertTrue(run.log().contains("Traceback of TorchScript"), "for those who want to know");
    kind.failure = new IllegalStateException("Traceback of TorchScript (most recent call last):\n  line 3\nRuntimeError: The sizes differ\n");
    assertThrows(IllegalStateException.class, () -> run(Map.of()));
    assertEquals("An internal failure: RuntimeError: The sizes differ", workspace.runs().list().get(0).info().reason());
  }

  @Test
  void aStoppedRunGoesOnToTheSameEnd() throws Exception {
    RunControl control = new RunControl();
    kind.steps = new CountDownLatch(3);
    CompletableFuture<Run> job = CompletableFuture.supplyAsync(
        () -> likeness.runner().run(recipe(Map.of("steps", 9, "pause-each", 0.05)), workspace, control, Progress.NONE));
    assertTrue(kind.steps.await(20, TimeUnit.SECONDS));
    assertEquals(RunState.RUNNING, workspace.runs().find("last").info().state());
    assertEquals(1, likeness.runner().live().active().size());
    control.cancel();
    Exception e = assertThrows(Exception.class, job::get);
    RunStopped stopped = (RunStopped) e.getCause();
    Run run = workspace.runs().find(stopped.runId());
    assertEquals(RunState.STOPPED, run.info().state());
    long from = run.checkpoints().get(run.checkpoints().size() - 1).step();
    Run again = likeness.runner().resume(run, workspace, new RunControl(), Progress.NONE);
    assertEquals(RunState.FINISHED, again.info().state());
    assertEquals("27", Files.readString(run.file("sum.txt").orElseThrow()));
    assertTrue(Files.readString(run.folder().resolve("lines-" + from + ".txt")).startsWith("from " + from));
  }

  @Test
  void aPausedRunSaysSoAndWaits() throws Exception {
    RunControl control = new RunControl();
    kind.steps = new CountDownLatch(1);
    CompletableFuture<Run> job = CompletableFuture.supplyAsync(
        () -> likeness.runner().run(recipe(Map.of("steps", 6, "pause-each", 0.02)), workspace, control, Progress.NONE));
    assertTrue(kind.steps.await(20, TimeUnit.SECONDS));
    control.pause();
    assertEquals(RunState.PAUSED, workspace.runs().find("last").info().state());
    Thread.sleep(150);
    assertFalse(job.isDone());
    control.resume();
    assertEquals(RunState.FINISHED, job.get(20, TimeUnit.SECONDS).info().state());
  }

  @Test
  void aRunThatIsBeingExecutedCannotBeResumed() throws Exception {
    RunControl control = new RunControl();
    kind.steps = new CountDownLatch(2);
    CompletableFuture<Run> job = CompletableFuture.supplyAsync(
        () -> likeness.runner().run(recipe(Map.of("steps", 500, "pause-each", 0.02)), workspace, control, Progress.NONE));
    assertTrue(kind.steps.await(20, TimeUnit.SECONDS));
    Run run = workspace.runs().find("last");
    assertThrows(UserProblem.class, () -> likeness.runner().resume(run, workspace, new RunControl(), Progress.NONE));
    control.cancel();
    assertThrows(Exception.class, job::get);
  }

  @Test
  void comparisonsShowWhatDiffers() {
    Run a = run(Map.of("steps", 2));
    Run b = run(Map.of("steps", 3));
    RunComparison c = workspace.runs().compare(List.of(a, b));
    assertEquals(List.of("2", "3"), c.settings().get("steps"));
    assertEquals(java.util.Set.of("steps"), c.settings().keySet());
    assertEquals("1.0", c.same().get("loss.margin"));
  }
}
