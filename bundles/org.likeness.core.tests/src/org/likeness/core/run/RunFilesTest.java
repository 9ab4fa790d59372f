// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

class RunFilesTest {

  @TempDir
  Path folder;
  private Likeness likeness;
  private Workspace workspace;

  @BeforeEach
  void open() {
    likeness = TestParts.likeness(folder.resolve("home"), new TestParts.CountKind());
    workspace = likeness.workspace(folder.resolve("ws"), true);
  }

  private RunFolder create() {
    return new FolderRuns(workspace.runs().folder()).create(RecipeYaml.of("count", "files", 1, Map.of("steps", 4L)), Map.of("x", "1"),
        (run, step) -> List.of());
  }

  private static Map<String, Object> write(Path folder) throws IOException {
    Files.writeString(folder.resolve("weights.bin"), "weights");
    Files.writeString(folder.resolve("optimizer.bin"), "moments");
    return Map.of("rng", Long.MIN_VALUE + 1, "rate", 0.1);
  }

  @Test
  void theLastRegularCheckpointsTheBestAndNamedOnesAreKept() {
    try (RunFolder run = create()) {
      run.keepCheckpoints(2);
      for (int step = 100; step <= 500; step += 100) {
        run.checkpoint(step, RunFilesTest::write);
      }
      run.checkpoint(200, "best", RunFilesTest::write);
      run.checkpoint(300, "best", RunFilesTest::write);
      run.checkpoint(250, "before-surgery", RunFilesTest::write);
      assertEquals(List.of("step-000250-before-surgery", "step-000300-best", "step-000400", "step-000500"),
          run.checkpoints().stream().map(c -> c.folder().getFileName().toString()).toList());
      assertEquals(Long.MIN_VALUE + 1, run.checkpoints().get(3).state().get("rng"), "longs are kept exactly");
    }
  }

  @Test
  void aFlippedByteIsRefusedByNameAndTheOneBeforeIsUsed() throws IOException {
    try (RunFolder run = create()) {
      run.checkpoint(100, RunFilesTest::write);
      Checkpoint bad = run.checkpoint(200, RunFilesTest::write);
      bad.verify();
      byte[] bytes = Files.readAllBytes(bad.file("optimizer.bin"));
      bytes[3] ^= 1;
      Files.write(bad.file("optimizer.bin"), bytes);
      UserProblem e = assertThrows(UserProblem.class, bad::verify);
      assertEquals("The checkpoint step-000200 cannot be used: its file optimizer.bin is not as it was written (wrong checksum)", e.getMessage());
      assertEquals(100, run.lastGoodCheckpoint().orElseThrow().step());
      bytes[3] ^= 1;
      Files.write(bad.file("optimizer.bin"), bytes);
      Files.delete(bad.file("weights.bin"));
      assertTrue(assertThrows(UserProblem.class, bad::verify).getMessage().contains("weights.bin"));
    }
  }

  @Test
  void aCheckpointThatCannotBeWrittenLeavesNothing() throws IOException {
    try (RunFolder run = create()) {
      run.checkpoint(100, RunFilesTest::write);
      UserProblem e = assertThrows(UserProblem.class, () -> run.checkpoint(200, f -> {
        Files.writeString(f.resolve("weights.bin"), "half");
        throw new IOException("No space left on device");
      }));
      assertTrue(e.getMessage().endsWith("the disk is full; free some space and try again"), e.getMessage());
      assertEquals(1, run.checkpoints().size());
      try (var files = Files.list(run.path().resolve("checkpoints"))) {
        assertEquals(1, files.count());
      }
    }
  }

  @Test
  void aRunWhoseProcessIsGoneIsInterrupted() throws Exception {
    try (RunFolder run = create()) {
      run.state(RunState.RUNNING, "");
      assertEquals(RunState.RUNNING, new FolderRun(run.path()).info().state());
      Process gone = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      gone.waitFor();
      String json = Files.readString(run.path().resolve("run.json"));
      Files.writeString(run.path().resolve("run.json"), json.replace("\"pid\" : " + ProcessHandle.current().pid(), "\"pid\" : " + gone.pid()));
      RunInfo info = new FolderRun(run.path()).info();
      assertEquals(RunState.INTERRUPTED, info.state());
      assertFalse(info.reason().isEmpty());
    }
  }

  @Test
  void aFolderCutInTheMiddleOfAnEventIsListed() throws IOException {
    Run run = likeness.runner().run(RecipeYaml.of("count", "cut", 1, Map.of()), workspace, new RunControl(), Progress.NONE);
    byte[] fid = HexFormat.of().parseHex("19000000000000008bf108280900004040fc54d94110072a0c0a0a0a03666964150000604009287355");
    byte[] cut = new byte[fid.length + 20];
    System.arraycopy(fid, 0, cut, 0, fid.length);
    System.arraycopy(fid, 0, cut, fid.length, 20);
    Files.write(run.folder().resolve("events.out.tfevents.1.h.1.0"), cut);
    Run listed = workspace.runs().list().get(0);
    assertEquals(RunState.FINISHED, listed.info().state());
    assertEquals(1, listed.events().series("fid").size());
    assertEquals(List.of(), listed.events().damage());
  }

  @Test
  void aDamagedRunIsListedWithTheReason() throws IOException {
    Run run = likeness.runner().run(RecipeYaml.of("count", "bad", 1, Map.of()), workspace, new RunControl(), Progress.NONE);
    Files.writeString(run.folder().resolve("run.json"), "{ \"id\": ");
    RunInfo info = workspace.runs().list().get(0).info();
    assertEquals(RunState.FAILED, info.state());
    assertTrue(info.reason().startsWith("This run is damaged"), info.reason());
  }

  @Test
  void resultsAndSamplesAreReadBack() {
    MetricResult ssim = new MetricResult("metric.ssim", "SSIM", 0.81, "", true, 30, 0.79, 0.83, "95 % bootstrap", "swap", Map.of("window", "11"));
    MetricResult jitter = new MetricResult("metric.temporal-jitter", "Jitter", Double.NaN, "px/frame", null, 0, Double.NaN, Double.NaN, "", "swap", Map.of());
    try (RunFolder run = create()) {
      run.results(List.of(ssim, jitter));
      run.results(List.of(jitter));
      run.sample(1000, Image.rgb(4, 4));
      run.sample(50, Image.rgb(4, 4));
      run.input(new RunInput("a", "dataset", "persons-a", "ab"));
      run.attachText("extra/info.txt", "hello");
      assertThrows(IllegalArgumentException.class, () -> run.attachText("../evil.txt", "x"));
      Run reader = new FolderRun(run.path());
      assertEquals(List.of(ssim, jitter), reader.results());
      assertEquals(List.of("step-000050.png", "step-001000.png"), reader.samples().stream().map(p -> p.getFileName().toString()).toList());
      assertEquals(List.of(new RunInput("a", "dataset", "persons-a", "ab")), reader.info().inputs());
    }
  }

  @Test
  void aRunTravelsAsAZipFile() throws IOException {
    Run run = likeness.runner().run(RecipeYaml.of("count", "zip", 1, Map.of()), workspace, new RunControl(), Progress.NONE);
    Path zip = workspace.runs().exportZip(run, folder.resolve("run.zip"), Progress.NONE);
    Workspace other = likeness.workspace(folder.resolve("other"), true);
    Run there = other.runs().importZip(zip, Progress.NONE);
    assertEquals(run.info(), there.info());
    assertEquals(run.recipe().root().plain(), there.recipe().root().plain());
    there.checkpoints().forEach(Checkpoint::verify);
    assertArrayEquals(Files.readAllBytes(run.file("sum.txt").orElseThrow()), Files.readAllBytes(there.file("sum.txt").orElseThrow()));
    Run twice = other.runs().importZip(zip, Progress.NONE);
    assertEquals(run.id() + "-2", twice.id());
    assertEquals(twice.id(), twice.info().id());
  }

  @Test
  void aZipFileThatWouldWriteElsewhereIsRefused() throws IOException {
    Path zip = folder.resolve("evil.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("run-1/run.json", "run-1/../../evil.txt")) {
        out.putNextEntry(new ZipEntry(name));
        out.write("{}".getBytes());
        out.closeEntry();
      }
    }
    UserProblem e = assertThrows(UserProblem.class, () -> workspace.runs().importZip(zip, Progress.NONE));
    assertTrue(e.getMessage().contains("outside"), e.getMessage());
    assertFalse(Files.exists(workspace.folder().resolve("evil.txt")));
    assertEquals(List.of(), workspace.runs().list());
    Path text = Files.writeString(folder.resolve("no.zip"), "not a zip");
    assertThrows(UserProblem.class, () -> workspace.runs().importZip(text, Progress.NONE));
  }

  @Test
  void anUnknownRunIsRefusedWithTheNearest() {
    assertTrue(assertThrows(UserProblem.class, () -> workspace.runs().find("x")).getMessage().contains("there are no runs"));
    likeness.runner().run(RecipeYaml.of("count", "portrait", 1, Map.of()), workspace, new RunControl(), Progress.NONE);
    assertEquals("There is no run 'portriat'; did you mean 'portrait'?",
        assertThrows(UserProblem.class, () -> workspace.runs().find("portriat")).getMessage());
  }
}
