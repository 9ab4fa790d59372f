// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.parts.TestParts;
import org.likeness.core.internal.run.FolderRun;
import org.likeness.core.internal.run.FolderRuns;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

/** A run's files are covered by hashes, which are looked at wherever the run is shown or used. */
class RunHashesTest {
  private static final MetricResult AUC = new MetricResult("metric.auc", "AUC", 0.61, "", true, 30, 0.5, 0.7, "", "meso4", Map.of());
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

  private Run finished() {
    RunFolder run = create();
    try (run) {
      run.state(RunState.RUNNING, "");
      run.results(List.of(AUC));
      run.sample(100, Image.rgb(4, 4));
      run.attachText("detector/detector.json", "{}");
      run.log("hello");
      run.checkpoint(100, f -> Map.of("sum", Files.writeString(f.resolve("weights.bin"), "weights").toString().length()));
      run.state(RunState.FINISHED, "");
    }
    return new FolderRun(run.path());
  }

  private RunFolder create() {
    return new FolderRuns(workspace.runs().folder()).create(RecipeYaml.of("count", "files", 1, Map.of("steps", 4L)), Map.of("x", "1"),
        (run, step) -> List.of());
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void everyChangeIsFoundAndTheNotesMayBeEdited() throws IOException {
    Run run = finished();
    run.notes("seen by me");
    Files.writeString(run.folder().resolve(".DS_Store"), "x");
    assertEquals(new RunCheck(true, List.of()), run.check(Progress.NONE));
    assertEquals("", run.info().reason());
    List<String> covered = new ArrayList<>();
    try (var all = Files.walk(run.folder())) {
      for (Path f : all.filter(Files::isRegularFile).toList()) {
        String name = run.folder().relativize(f).toString();
        if (name.matches("notes.md|run.lock|files.json|\\.DS_Store")) {
          continue;
        }
        byte[] before = Files.readAllBytes(f);
        flip(f);
        List<String> said = run.check(Progress.NONE).problems();
        assertTrue(said.stream().anyMatch(s -> s.contains(f.getFileName().toString())), name + " was changed unnoticed: " + said);
        Files.delete(f);
        assertTrue(!run.check(Progress.NONE).problems().isEmpty(), name + " was deleted unnoticed");
        Files.write(f, before);
        covered.add(name);
      }
    }
    assertTrue(covered.containsAll(List.of("run.json", "recipe.yaml", "results.json", "log.txt", "detector/detector.json")), covered.toString());
    assertEquals(List.of(), run.check(Progress.NONE).problems());
  }

  @Test
  void resultsThatAreNotTheRunsOwnAreNotShown() throws IOException {
    Run run = finished();
    assertEquals(List.of(AUC), run.results());
    Path results = run.folder().resolve("results.json");
    Files.writeString(results, Files.readString(results).replace("0.61", "0.99"));
    assertEquals(List.of(), run.results());
    assertTrue(run.info().reason().contains("results.json is not as it was written"), run.info().reason());
    assertEquals(List.of(), workspace.runs().compare(List.of(run)).results());
    Path zip = workspace.runs().exportZip(run, folder.resolve("x.zip"), Progress.NONE);
    List<String> notes = new ArrayList<>();
    workspace.runs().importZip(zip, new Noting(notes));
    assertTrue(notes.stream().anyMatch(n -> n.contains("results.json is not as it was written")), notes.toString());
  }

  @Test
  void aPartThatWasChangedIsNotUsed() throws IOException {
    Run run = finished();
    run.requireUnchanged("detector");
    flip(run.folder().resolve("detector/detector.json"));
    String said = assertThrows(UserProblem.class, () -> run.requireUnchanged("detector")).getMessage();
    assertTrue(said.contains("detector/detector.json is not as it was written"), said);
    run.requireUnchanged("samples");
  }

  @Test
  void aRunThatGoesOnIsNotCalledChanged() throws IOException {
    try (RunFolder run = create()) {
      run.state(RunState.RUNNING, "");
      Run reader = new FolderRun(run.path());
      for (int step = 100; step < 400; step += 100) {
        run.checkpoint(step, f -> Map.of("x", 1));
        run.results(List.of(AUC));
        run.sample(step, Image.rgb(4, 4));
        run.log("step " + step);
        Files.writeString(run.path().resolve("events.out.tfevents.1.h"), "more", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertEquals(List.of(), reader.check(Progress.NONE).problems());
        assertEquals("", reader.info().reason());
        assertEquals(List.of(AUC), reader.results());
      }
      run.checkpoint(500, f -> Map.of("x", 1));
      flip(run.path().resolve("events.out.tfevents.1.h"));
      assertTrue(reader.check(Progress.NONE).problems().toString().contains("tfevents.1.h is not as it was written"), "what was there must be there");
    }
  }

  @Test
  void aFlippedByteInTheStateOfACheckpointIsNeverResumed() throws IOException {
    kind.failAfter = 5;
    kind.failure = new UserProblem("killed");
    assertThrows(UserProblem.class, () -> likeness.runner().run(RecipeYaml.of("count", "x", 3, Map.of("steps", 9L)), workspace, new RunControl(), Progress.NONE));
    kind.failAfter = Long.MAX_VALUE;
    Run run = workspace.runs().find("last");
    Path state = run.folder().resolve("checkpoints/step-000004/state.json");
    String whole = Files.readString(state);
    for (String change : List.of(whole.replace("\"step\" : 4", "\"step\" : 6"), whole.replace("\"step\" : 4", "\"step\" : -5"),
        whole.replace("\"sum\" : 12", "\"sum\" : 13"), whole.replace("\"sum\" : 12", "\"sum\" : \"x\""), "{}", "[]", "")) {
      Files.writeString(state, change);
      assertEquals(2, run.lastGoodCheckpoint().orElseThrow().step(), change);
    }
    List<String> notes = new ArrayList<>();
    Run again = likeness.runner().resume(run, workspace, new RunControl(), new Noting(notes));
    assertEquals("27", Files.readString(again.folder().resolve("sum.txt")));
    assertTrue(notes.stream().anyMatch(n -> n.contains("step-000004") && n.endsWith("going on from step 2")), notes.toString());
  }

  @Test
  void aStateWithoutItsHashIsStillHeldAgainstItsFolder() throws IOException {
    Run run = finished();
    Path checkpoint = run.checkpoints().get(0).folder();
    Files.delete(checkpoint.resolve("state.json.sha256"));
    assertEquals(1, run.checkpoints().size(), "checkpoints of earlier versions have none");
    Path state = checkpoint.resolve("state.json");
    String whole = Files.readString(state);
    for (String step : List.of("-5", "101", "1e300", "\"100\"", "null", "18446744073709551716")) {
      Files.writeString(state, whole.replace("\"step\" : 100", "\"step\" : " + step));
      assertEquals(List.of(), run.checkpoints(), step);
    }
    Files.writeString(state, whole.replace("weights.bin", "../../../secret"));
    assertEquals(List.of(), run.checkpoints(), "no file outside is looked at");
  }

  /** Remembers notes. */
  private record Noting(List<String> notes) implements Progress {
    @Override
    public void start(String phase, long units) {
    }

    @Override
    public void advance(long units) {
    }

    @Override
    public void note(String sentence) {
      notes.add(sentence);
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }
}
