// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Subject;
import org.likeness.datasets.Use;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.workspace.Workspace;

/** What a run was trained on is known by its content. */
class TrainingRightsTest {
  @TempDir
  Path folder;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    workspace = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
    dataset("a", Basis.WRITTEN_CONSENT, "first");
    dataset("b", Basis.OWN_LIKENESS, "second");
  }

  private Dataset dataset(String name, Basis basis, String content) throws IOException {
    Dataset d = workspace.datasets().create(name, new DatasetInfo(name, "", Instant.EPOCH, List.of(Subject.of("", basis)), "", ""));
    add(d, content);
    return d;
  }

  private void add(Dataset d, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(content + ".png"), content);
    try (DatasetEditor e = d.edit()) {
      e.addItem(file, Media.IMAGE, "", "", "", false);
      e.commit();
    }
  }

  private static Run run(String kind, RunInput... inputs) {
    RunInfo info = new RunInfo("r", "r", kind, RunState.FINISHED, "", Instant.EPOCH, null, 0, 1, Map.of(), Map.of(), List.of(inputs), "");
    return (Run) Proxy.newProxyInstance(Run.class.getClassLoader(), new Class<?>[] {Run.class}, (p, method, args) -> switch (method.getName()) {
      case "info" -> info;
      case "id" -> "r";
      case "recipe" -> RecipeYaml.of(kind, "r", 1, kind.equals("swap") ? Map.of("data", Map.of("a", "a", "b", "b"))
          : Map.of("data", Map.of("images", "a")));
      default -> throw new UnsupportedOperationException(method.getName());
    });
  }

  private RunInput input(String role, String dataset) {
    return new RunInput(role, "dataset", dataset, workspace.datasets().get(dataset).fingerprint());
  }

  private String refused(Run run) {
    return assertThrows(UserProblem.class, () -> TrainingRights.require(workspace.datasets(), run, Use.EXPORT)).getMessage();
  }

  @Test
  void theSameContentIsEnoughWhateverItsName() throws IOException {
    Run run = run("swap", input("a", "a"), input("b", "b"));
    assertEquals(List.of("a", "b"), TrainingRights.require(workspace.datasets(), run, Use.EXPORT).stream().map(Dataset::name).toList());
    Files.move(workspace.datasets().folder().resolve("a"), workspace.datasets().folder().resolve("renamed"));
    assertEquals(List.of("renamed", "b"), TrainingRights.require(workspace.datasets(), run, Use.EXPORT).stream().map(Dataset::name).toList());
    add(workspace.datasets().get("renamed"), "third");
    TrainingRights.require(workspace.datasets(), run, Use.EXPORT); // what it was trained on is still in there
  }

  @Test
  void theSameNameIsNot() throws IOException {
    Run run = run("swap", new RunInput("a", "dataset", "a", "0".repeat(64)), input("b", "b"));
    String sentence = refused(run);
    assertTrue(sentence.contains("'a' here is not the one") && sentence.contains("train again"), sentence);
    assertTrue(refused(run("swap", new RunInput("a", "dataset", "elsewhere", "1".repeat(64)), input("b", "b"))).contains("in no dataset of this workspace"));
  }

  @Test
  void inputsThatAreNotThereDoNotPass() {
    assertTrue(refused(run("swap")).contains("does not say on whose faces"));
    assertTrue(refused(run("swap", input("b", "b"))).contains("'a'"));
    assertTrue(refused(run("gan")).contains("'images'"));
    assertTrue(refused(run("swap", new RunInput("a", "dataset", "a", ""), input("b", "b"))).contains("'a'"));
  }

  @Test
  void theRightOfTheContentCounts() throws IOException {
    Run run = run("swap", input("a", "a"), input("b", "b"));
    try (DatasetEditor e = workspace.datasets().get("a").edit()) {
      e.info(workspace.datasets().get("a").info().withRights(Subject.of("", Basis.NONE), Instant.EPOCH));
      e.commit();
    }
    assertTrue(refused(run).contains("dataset rights a --subject NAME --basis BASIS"));
  }
}
