// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.TestParts;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.media.image.Images;

class DatasetsTest {
  private static final Subject ADA = Subject.of("ada", Basis.WRITTEN_CONSENT);

  @TempDir
  Path folder;
  private Workspace workspace;
  private Path source;

  @BeforeEach
  void open() throws IOException {
    workspace = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
    source = Files.createDirectory(folder.resolve("source"));
    for (int i = 0; i < 3; i++) {
      Files.writeString(source.resolve("p" + i + ".png"), "picture " + i);
    }
  }

  private Dataset imported() {
    return workspace.datasets().importFrom(source, ImportOptions.of("ada", ADA), Progress.NONE);
  }

  private static DatasetEditor.NewFace face(long item, int frame) {
    return new DatasetEditor.NewFace(item, frame, new Box(1.5, 2, 30, 40), new Landmarks(Landmarks.Scheme.EYES, new double[] {8, 9, 20, 10}),
        Affine.similarity(2, 0.25, -3, 7), 0.75, "ada", "train", Face.Origin.SYNTHETIC);
  }

  @Test
  void anImportCopiesAndRecords() throws IOException {
    Dataset ada = imported();
    assertEquals(List.of("media/p0.png", "media/p1.png", "media/p2.png"), ada.items().stream().map(DatasetItem::file).toList());
    assertEquals("picture 1", Files.readString(ada.file(ada.items().get(1))));
    assertEquals(new Dataset.Counts(3, 0, 0, 0, 27), ada.counts());
    assertEquals(List.of(ADA), ada.info().subjects());
    assertEquals(List.of(), ada.verify(Progress.NONE));
    assertEquals(List.of("ada"), workspace.datasets().list().stream().map(Dataset::name).toList());
    imported();
    assertEquals(3, ada.items().size(), "the same files are not added twice");
  }

  @Test
  void aLinkedImportLeavesFilesWhereTheyAre() throws IOException {
    ImportOptions linked = new ImportOptions("linked", "files", true, "", List.of(), "", "");
    Dataset d = workspace.datasets().importFrom(source, linked, Progress.NONE);
    assertEquals(source.toAbsolutePath().resolve("p0.png"), d.file(d.items().get(0)));
    try (var media = Files.list(d.folder().resolve("media"))) {
      assertEquals(0, media.count());
    }
  }

  @Test
  void verifyNamesWhatWasChangedWhatIsMissingAndWhatIsStrange() throws IOException {
    Dataset ada = imported();
    Files.writeString(ada.folder().resolve("media/p0.png"), "picture X");
    Files.delete(ada.folder().resolve("media/p1.png"));
    Files.writeString(ada.folder().resolve("media/stranger.png"), "?");
    assertEquals(List.of(new Finding("media/p0.png", "media/p0.png: the file was changed since it was added"),
        new Finding("media/p1.png", "media/p1.png: the file is missing"),
        new Finding("media/stranger.png", "media/stranger.png: this file is not recorded in the dataset; it can be deleted")),
        ada.verify(Progress.NONE));
    Files.write(ada.folder().resolve("dataset.db"), new byte[5000]);
    assertTrue(ada.verify(Progress.NONE).get(0).sentence().contains("damaged"));
  }

  @Test
  void facesAreReadBackExactly() {
    Dataset ada = imported();
    Image crop = Image.rgb(64, 64);
    crop.data()[7] = 9;
    Face added;
    try (DatasetEditor e = ada.edit()) {
      added = e.addFace(face(2, 5), crop);
      e.addFace(face(1, 0), crop);
      e.commit();
    }
    List<Face> faces = ada.faces();
    assertEquals(2, faces.size());
    assertEquals(added, faces.get(1));
    assertArrayEquals(crop.data(), Images.read(faces.get(0).crop()).data());
    assertEquals(List.of(), ada.verify(Progress.NONE));
    try (DatasetEditor e = ada.edit()) {
      e.reject(List.of(added.id()), true);
      e.split(List.of(added.id()), "test");
      e.commit();
    }
    assertEquals(1, ada.usableFaces().size());
    assertEquals("test", ada.faces().get(1).split());
  }

  @Test
  void whatIsNotCommittedIsTakenBack() {
    Dataset ada = imported();
    String before = ada.fingerprint();
    try (DatasetEditor e = ada.edit()) {
      e.addFace(face(1, 0), Image.rgb(2, 2));
      assertEquals(0, ada.faces().size(), "readers see the last commit");
    }
    assertEquals(before, ada.fingerprint());
    assertEquals(List.of(), ada.verify(Progress.NONE), "the crop is gone too");
  }

  @Test
  void thereIsOneWriter() {
    Dataset ada = imported();
    try (DatasetEditor e = ada.edit()) {
      UserProblem p = assertThrows(UserProblem.class, ada::edit);
      assertTrue(p.getMessage().contains("'ada' is being changed"), p.getMessage());
    }
    ada.edit().close();
  }

  @Test
  void theFingerprintIsOfTheContent() {
    Dataset ada = imported();
    Dataset same = workspace.datasets().importFrom(source, ImportOptions.of("other-name", Subject.of("ada", Basis.NONE)), Progress.NONE);
    assertEquals(ada.fingerprint(), same.fingerprint());
    try (DatasetEditor e = same.edit()) {
      e.addFace(face(1, 0), Image.rgb(2, 2));
      e.commit();
    }
    assertNotEquals(ada.fingerprint(), same.fingerprint());
  }

  @Test
  void aFailedOrCancelledImportLeavesNothing() throws IOException {
    Files.writeString(source.resolve("broken.png"), "");
    UserProblem e = assertThrows(UserProblem.class,
        () -> workspace.datasets().importFrom(List.of(source), ImportOptions.of("ada", ADA).strictly(), Progress.NONE));
    assertTrue(e.getMessage().contains("broken.png"));
    assertEquals(List.of(), workspace.datasets().list());
    Files.delete(source.resolve("broken.png"));
    RunControl control = new RunControl();
    control.cancel();
    assertThrows(CancellationException.class,
        () -> workspace.datasets().importFrom(source, ImportOptions.of("ada", ADA), control.over(Progress.NONE)));
    assertFalse(Files.exists(workspace.datasets().folder().resolve("ada")));
  }

  @Test
  void badInputIsRefusedInWords() throws IOException {
    assertTrue(refused(() -> workspace.datasets().importFrom(folder.resolve("nowhere"), ImportOptions.of("x", ADA), Progress.NONE))
        .startsWith("There is no file or folder"));
    Path text = Files.writeString(folder.resolve("a.txt"), "x");
    assertTrue(refused(() -> workspace.datasets().importFrom(text, ImportOptions.of("x", ADA), Progress.NONE)).contains("nothing that can be imported"));
    assertTrue(refused(() -> workspace.datasets().importFrom(source, ImportOptions.of("../x", ADA), Progress.NONE)).contains("letters, digits"));
    imported();
    assertTrue(refused(() -> workspace.datasets().get("aad")).contains("did you mean 'ada'?"));
    Files.writeString(workspace.datasets().get("ada").folder().resolve("dataset.json"), "{\"subjects\": [{\"name\": \"x\", \"basis\": \"consent\"}]}");
    assertTrue(refused(() -> workspace.datasets().get("ada").info()).contains("did you mean 'written-consent'?"));
  }

  @Test
  void aMediaItemMayBeAClip() {
    Dataset ada = imported();
    try (DatasetEditor e = ada.edit()) {
      Path clip = source.resolve("clip.mp4");
      Files.writeString(clip, "clip");
      e.addItem(clip, Media.VIDEO, "ada", "test", "real", false);
      e.commit();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertEquals(1, ada.counts().videos());
    assertEquals("real", ada.item(4).orElseThrow().label());
  }

  private static String refused(Runnable what) {
    return assertThrows(UserProblem.class, what::run).getMessage();
  }
}
