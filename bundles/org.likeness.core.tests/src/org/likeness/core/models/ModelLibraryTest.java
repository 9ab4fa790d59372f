// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.core.parts.TestParts;
import org.likeness.core.internal.models.InstalledModels;
import org.likeness.core.internal.models.SmallServer;
import org.likeness.core.models.ModelEntry.ModelFile;

class ModelLibraryTest {

  @TempDir
  Path folder;

  private ModelLibrary library(String base) {
    ModelFile a = new ModelFile("a.bin", base + "a.bin", Hashes.sha256("content a"), 9);
    ModelFile b = new ModelFile("b.bin", base + "b.bin", Hashes.sha256("content of b"), 12);
    return new InstalledModels(List.of(folder.resolve("models")), List.of(new ModelEntry("small", "1", "Small", "For tests", List.of(a, b),
        "MIT", "(c) us", "", List.of(), List.of(), "")));
  }

  private Path source() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("source").resolve("weights"));
    Files.writeString(deep.resolve("a.bin"), "content a");
    Files.writeString(deep.resolve("b.bin"), "content of b");
    return folder.resolve("source");
  }

  @Test
  void installsFromAFolderAndVerifies() throws IOException {
    ModelLibrary library = library("");
    assertTrue(assertThrows(UserProblem.class, () -> library.path("small")).getMessage().contains("'likeness models install small'"));
    library.install("small", source(), Progress.NONE);
    assertEquals(List.of("small"), library.installed());
    assertEquals(List.of(), library.verify("small", Progress.NONE));
    Path weights = library.path("small").resolve("a.bin");
    Files.writeString(weights, "content X");
    assertEquals(1, library.verify("small", Progress.NONE).size());
    library.install("small", source(), Progress.NONE);
    assertEquals(List.of(), library.verify("small", Progress.NONE), "installing again repairs");
  }

  /** Flipped weights compute something else, a shorter head model renders another person: neither is used. */
  @Test
  void whatIsDamagedIsNotUsedAndIsSaid() throws IOException {
    ModelLibrary library = library("");
    library.install("small", source(), Progress.NONE);
    Path folderOfIt = library.path("small");
    Path weights = folderOfIt.resolve("a.bin");
    for (String damage : List.of("content X", "content", "content a and more", "")) {
      Files.writeString(weights, damage);
      String said = assertThrows(UserProblem.class, () -> library.path("small"), damage).getMessage();
      assertTrue(said.contains("is damaged: " + weights) && said.contains("'likeness models install small' mends it"), said);
      assertTrue(library.damage("small").isPresent());
      Files.writeString(weights, "content a");
      assertEquals(folderOfIt, library.path("small"), "and it is looked at again");
    }
    Files.delete(weights);
    assertTrue(assertThrows(UserProblem.class, () -> library.path("small")).getMessage().contains("is missing"));
    assertEquals(1, library.verify("small", Progress.NONE).size());
    library.install("small", source(), Progress.NONE);
    assertEquals(java.util.Optional.empty(), library.damage("small"));
  }

  @Test
  void aPluginGetsNothingElseInSilenceForADamagedModel() throws IOException {
    org.likeness.core.Likeness likeness = TestParts.likeness(folder.resolve("home"));
    org.likeness.core.workspace.Workspace workspace = likeness.workspace(folder.resolve("ws"), true);
    org.likeness.api.plugin.PluginContext context = likeness.context(1, workspace);
    assertFalse(context.hasModel("ict-facekit"));
    assertFalse(context.hasModel("no-such-model"));
    Files.writeString(Files.createDirectories(likeness.models().folder().resolve("ict-facekit")).resolve("ict.bin"), "cut");
    assertTrue(context.hasModel("ict-facekit"), "otherwise another head would be rendered");
    assertTrue(assertThrows(UserProblem.class, () -> context.model("ict-facekit")).getMessage().contains("damaged"));
    assertTrue(new org.likeness.core.doctor.Doctor(likeness, java.util.Map.of()).examine().stream()
        .anyMatch(c -> c.id().equals("model.ict-facekit") && c.state() == org.likeness.core.doctor.Check.State.MISSING && c.detail().contains("damaged")));
  }

  @Test
  void wrongAndMissingFilesAreRefusedByNameAndNothingIsInstalled() throws IOException {
    ModelLibrary library = library("");
    Path source = source();
    Files.writeString(source.resolve("weights/b.bin"), "content of B");
    UserProblem e = assertThrows(UserProblem.class, () -> library.install("small", source, Progress.NONE));
    assertTrue(e.getMessage().contains("b.bin") && e.getMessage().contains("wrong checksum"), e.getMessage());
    Files.delete(source.resolve("weights/b.bin"));
    assertTrue(assertThrows(UserProblem.class, () -> library.install("small", source, Progress.NONE)).getMessage().contains("lacks b.bin"));
    assertFalse(library.isInstalled("small"));
    assertThrows(UserProblem.class, () -> library.install("smal", source, Progress.NONE));
  }

  @Test
  void anInterruptedDownloadGoesOnWhereItStopped() throws IOException {
    try (SmallServer server = new SmallServer(java.util.Map.of("/a.bin", "content a", "/b.bin", "content of b"), 5)) {
      ModelLibrary library = library("http://localhost:" + server.port() + "/");
      for (int tries = 0; tries < 6 && !library.isInstalled("small"); tries++) {
        try {
          library.install("small", null, Progress.NONE);
        } catch (UserProblem e) {
          assertFalse(library.isInstalled("small"), e.getMessage());
        }
      }
      assertEquals(List.of(), library.verify("small", Progress.NONE));
      assertTrue(server.ranges().contains("bytes=5-"), server.ranges().toString());
    }
  }

  @Test
  void anUnreachableServerIsOneSentence() {
    ModelLibrary library = library("http://localhost:1/");
    UserProblem e = assertThrows(UserProblem.class, () -> library.install("small", null, Progress.NONE));
    assertTrue(e.getMessage().contains("Cannot reach localhost") && e.getMessage().contains("--from"), e.getMessage());
  }

  @Test
  void theCatalogueIsWhole() {
    ModelLibrary library = TestParts.likeness(folder).models();
    assertEquals(List.of("face-api", "face-recognition", "ict-facekit", "yunet"), library.catalogue().stream().map(ModelEntry::id).toList());
    for (ModelEntry e : library.catalogue()) {
      assertTrue(List.of("MIT", "Apache-2.0").contains(e.licence()), e.licence());
      assertTrue(e.files().stream().anyMatch(f -> f.name().equals("LICENSE")), "the licence lies beside the files");
      for (ModelFile f : e.files()) {
        assertTrue(f.sha256().matches("[0-9a-f]{64}") && f.bytes() > 0 && (f.url().startsWith("https://") || !e.packer().isEmpty()), f.toString());
      }
    }
    assertEquals(158, library.entry("ict-facekit").sources().size());
  }

  @Test
  void theSharedModelsAreThoseOfTheCatalogue() {
    String shared = System.getProperty("LIKENESS_SHARED", System.getenv("LIKENESS_SHARED"));
    Path repo = Path.of(System.getProperty("likeness.repo", "../..")).toAbsolutePath().normalize();
    Path models = shared == null ? repo.resolveSibling("shared").resolve("models") : Path.of(shared, "models");
    if (!Files.isDirectory(models.resolve("face-api"))) {
      System.err.println("SKIPPED: the models of the catalogue are not here (set LIKENESS_SHARED)");
      return;
    }
    ModelLibrary library = TestParts.likeness(folder).models();
    List<String> all = library.catalogue().stream().map(ModelEntry::id).toList();
    all.forEach(id -> library.install(id, models, Progress.NONE));
    assertEquals(all, library.installed());
  }
}
