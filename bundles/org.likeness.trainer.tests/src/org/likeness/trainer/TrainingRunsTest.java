// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.core.FlatLikeness;
import org.likeness.core.Likeness;
import org.likeness.core.parts.TestParts;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.runner.RunStopped;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Face;
import org.likeness.datasets.Subject;
import org.likeness.media.image.Images;

/** Recipes of schemes, through the runner and real run folders. */
class TrainingRunsTest {

  @TempDir
  Path folder;
  private Likeness likeness;
  private Workspace workspace;

  @BeforeEach
  void open() {
    var plugins = new java.util.ArrayList<>(SmallPlugins.all());
    plugins.add(new TestParts.MemorySink());
    likeness = FlatLikeness.of(folder.resolve("home"), plugins, List.of(new TrainRecipe()));
    workspace = likeness.workspace(folder.resolve("ws"), true);
    dataset("a", Basis.SYNTHETIC_PERSON, 12, 1);
    dataset("b", Basis.OWN_LIKENESS, 12, 2);
  }

  private void dataset(String name, Basis basis, int faces, long seed) {
    Dataset dataset = workspace.datasets().create(name,
        new DatasetInfo(name, "", Instant.EPOCH, List.of(Subject.of("", basis)), "", ""));
    try (DatasetEditor editor = dataset.edit()) {
      for (Path file : Fixture.pictures(folder.resolve("pictures"), faces, 40, seed)) {
        long item = editor.addItem(file, Media.IMAGE, "", "", "", false).id();
        editor.addFace(new DatasetEditor.NewFace(item, 0, new Box(0, 0, 40, 40), null, Affine.IDENTITY, 1, "", "",
            Face.Origin.SYNTHETIC), Images.read(file));
      }
      editor.commit();
    }
  }

  private Run run(String kind, Map<String, Object> recipe, RunControl control) {
    return likeness.runner().run(RecipeYaml.of(kind, "try", 7, recipe), workspace, control, Progress.NONE);
  }

  @Test
  void aRunOnTwoDatasetsRecordsBoth() {
    Run run = run("pair", Fixture.pairRecipe(), new RunControl());
    assertEquals(RunState.FINISHED, run.info().state());
    assertEquals(2, run.info().inputs().size());
    assertEquals(workspace.datasets().get("a").fingerprint(), run.info().inputs().get(0).sha256());
    assertEquals("1", run.info().device().get("threads"));
    assertFalse(run.samples().isEmpty());
  }

  @Test
  void aStoppedRunResumesToTheSameEnd() throws Exception {
    Run whole = run("pair", Fixture.pairRecipe(), new RunControl());
    RunControl control = new RunControl();
    AutoCloseable listening = likeness.runner().live().onChange(() -> {
      if (likeness.runner().live().active().stream().anyMatch(r -> r.snapshot().filter(s -> s.step() == 5).isPresent())) {
        control.cancel();
      }
    });
    RunStopped stopped = assertThrows(RunStopped.class, () -> run("pair", Fixture.pairRecipe(), control));
    listening.close();
    Run half = workspace.runs().find(stopped.runId());
    assertEquals(RunState.STOPPED, half.info().state());
    assertEquals(5, half.checkpoints().getLast().step());
    Run resumed = likeness.runner().resume(half, workspace, new RunControl(), Progress.NONE);
    assertEquals(RunState.FINISHED, resumed.info().state());
    for (String file : List.of(CheckpointFileNames.WEIGHTS, CheckpointFileNames.OPTIMISER)) {
      assertArrayEquals(Files.readAllBytes(whole.checkpoints().getLast().file(file)),
          Files.readAllBytes(resumed.checkpoints().getLast().file(file)), file);
    }
  }

  @Test
  void aDamagedCheckpointIsPassedOver() throws Exception {
    Map<String, Object> recipe = Fixture.schemeRecipe();
    recipe.put("data", Map.of("images", "a"));
    recipe.put("checkpoint", Map.of("every", 4L));
    Run run = run("small", recipe, new RunControl());
    Path weights = run.checkpoints().getLast().file(CheckpointFileNames.WEIGHTS);
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length - 5] ^= 1;
    Files.write(weights, bytes);
    try (TrainedRun<PictureMaker> trained = TrainedRun.open(likeness, run, PictureMaker.class, "makes pictures")) {
      assertEquals(8, trained.step());
    }
  }

  @Test
  void whatMustNotOrCannotBeTrainedIsRefused() {
    dataset("nobody", Basis.NONE, 12, 3);
    dataset("few", Basis.SYNTHETIC_PERSON, 3, 4);
    refused(Map.of("a", "nobody", "b", "b"), "nobody");
    refused(Map.of("a", "few", "b", "b"), "3 faces");
    refused(Map.of("a", "c", "b", "b"), "'c'");
  }

  private void refused(Map<String, Object> data, String word) {
    Map<String, Object> recipe = Fixture.pairRecipe();
    recipe.put("data", data);
    UserProblem problem = assertThrows(UserProblem.class, () -> run("pair", recipe, new RunControl()));
    assertTrue(problem.getMessage().contains(word), problem.getMessage());
  }

  @Test
  void aReplacedCropIsNotTrainedOnUnderTheOldFingerprint() throws Exception {
    Path crop = workspace.datasets().get("a").usableFaces().get(3).crop();
    Images.write(crop, Image.rgb(40, 40));
    UserProblem problem = assertThrows(UserProblem.class, () -> run("pair", Fixture.pairRecipe(), new RunControl()));
    assertTrue(problem.getMessage().contains(crop.getFileName().toString()) && problem.getMessage().contains("was changed"), problem.getMessage());
  }

  @Test
  void aRunDoesNotGoOnWithOtherFaces() throws Exception {
    Run run = run("pair", Fixture.pairRecipe(), new RunControl());
    Dataset a = workspace.datasets().get("a");
    try (DatasetEditor editor = a.edit()) {
      editor.reject(List.of(a.faces().get(0).id()), true);
      editor.commit();
    }
    UserProblem problem = assertThrows(UserProblem.class, () -> likeness.runner().resume(run, workspace, new RunControl(), Progress.NONE));
    assertTrue(problem.getMessage().contains("'a' has been changed"), problem.getMessage());
  }

  @Test
  void aRunOfASchemeEndsWithWhatItTrained() {
    Map<String, Object> recipe = Fixture.schemeRecipe();
    recipe.put("data", Map.of("images", "a"));
    Run run = run("small", recipe, new RunControl());
    assertEquals(RunState.FINISHED, run.info().state());
    assertEquals(List.of("images"), run.info().inputs().stream().map(org.likeness.core.run.RunInput::role).toList());
    try (TrainedRun<PictureMaker> trained = TrainedRun.open(likeness, run, PictureMaker.class, "makes pictures")) {
      assertEquals(12, trained.step());
      assertEquals("Image[16x16x3]", trained.product().make(3, 0, 1, 0).get(0).toString());
    }
    assertEquals("The run " + run.id() + " is of the kind 'small', which trains nothing that tells fortunes",
        assertThrows(UserProblem.class, () -> TrainedRun.open(likeness, run, Runnable.class, "tells fortunes")).getMessage());
    assertTrue(TrainedRun.is(likeness, run, PictureMaker.class));
    assertFalse(TrainedRun.is(likeness, run, Runnable.class));
    Map<String, Object> few = Fixture.schemeRecipe();
    dataset("few", Basis.SYNTHETIC_PERSON, 5, 3);
    few.put("scheme", "small");
    few.put("data", Map.of("images", "few"));
    assertEquals("The dataset 'few' has 5 faces or pictures to train on; at least 8 are needed",
        assertThrows(UserProblem.class, () -> run("train", few, new RunControl())).getMessage());
  }
}
