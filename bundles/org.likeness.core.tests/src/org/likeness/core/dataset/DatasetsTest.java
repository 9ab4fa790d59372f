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
  void whatWasReadBetweenTwoCommitsIsKnown() {
    Dataset ada = imported();
    List<String> seen = new java.util.ArrayList<>(List.of(ada.fingerprint()));
    try (DatasetEditor e = ada.edit()) {
      for (int i = 0; i < 3; i++) {
        e.addFace(face(1, i), Image.rgb(64, 64));
        e.commit();
        seen.add(ada.fingerprint()); // as a training does that begins now
      }
    }
    assertEquals(4, seen.stream().distinct().count());
    seen.forEach(f -> assertTrue(ada.had(f), "fingerprint " + seen.indexOf(f)));
    assertEquals(List.of(), ada.verify(Progress.NONE));
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
  void whatCannotBeReadIsLeftOutAndListed() throws IOException {
    Files.writeString(source.resolve("broken.png"), "");
    Files.copy(source.resolve("p1.png"), source.resolve("q1.png"));
    Imported imported = workspace.datasets().importFrom(List.of(source), ImportOptions.of("ada", ADA), Progress.NONE);
    assertEquals("3 files kept, 1 was there already, 1 refused", imported.inWords());
    assertTrue(imported.refused().get(0).sentence().contains("broken.png"));
    assertEquals(3, imported.dataset().items().size());
    assertEquals("0 files kept, 4 were there already, 1 refused",
        workspace.datasets().importFrom(List.of(source), ImportOptions.of("ada", ADA), Progress.NONE).inWords());
  }

  @Test
  void severalSourcesAreOneImport() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("o.png"), "another");
    assertEquals(4, workspace.datasets().importFrom(List.of(source, other), ImportOptions.of("ada", ADA), Progress.NONE).kept());
    Files.delete(other.resolve("o.png"));
    assertThrows(UserProblem.class, () -> workspace.datasets().importFrom(List.of(source, other), ImportOptions.of("eve", ADA), Progress.NONE));
    assertTrue(workspace.datasets().find("eve").isEmpty());
  }

  @Test
  void anItemIsTakenOutWithItsFaces() throws IOException {
    Dataset ada = imported();
    try (DatasetEditor e = ada.edit()) {
      e.addFace(face(2, 0), Image.rgb(64, 64));
      e.addFace(face(1, 0), Image.rgb(64, 64));
      e.commit();
    }
    Path crop = ada.faces().get(1).crop();
    Files.delete(ada.folder().resolve("media/p1.png"));
    try (DatasetEditor e = ada.edit()) {
      e.remove(List.of(2L, 3L));
      assertEquals(3, ada.items().size(), "nothing is gone before the commit");
      e.commit();
    }
    assertEquals(List.of("media/p0.png"), ada.items().stream().map(DatasetItem::file).toList());
    assertEquals(1, ada.faces().size());
    assertFalse(Files.exists(crop));
    assertEquals(List.of(), ada.verify(Progress.NONE));
    try (var trash = Files.walk(workspace.folder().resolve("trash"))) {
      assertEquals(List.of(crop.getFileName().toString(), "p2.png"),
          trash.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void whatAKilledWriterLeftIsHealed() throws IOException {
    Dataset ada = imported();
    Path killed = workspace.datasets().folder().resolve("killed");
    DatasetEditor e = ada.edit();
    e.addFace(face(1, 0), Image.rgb(64, 64));
    Files.writeString(source.resolve("late.png"), "late");
    e.addItem(source.resolve("late.png"), Media.IMAGE, "ada", "", "", false);
    copy(ada.folder(), killed); // as the disk is when the process dies now
    e.close();
    Dataset again = workspace.datasets().get("killed");
    assertEquals(List.of(), again.verify(Progress.NONE));
    assertEquals(3, again.items().size());
    assertFalse(Files.exists(killed.resolve("media/late.png")));
  }

  @Test
  void jsonAndDatabaseAgreeAfterAKillInBetween() throws Exception {
    Dataset ada = imported();
    Path killed = workspace.datasets().folder().resolve("killed");
    DatasetInfo more = ada.info().withSubjects(List.of(ADA, Subject.of("eve", Basis.NONE)));
    try (DatasetEditor e = ada.edit()) {
      e.info(more);
      e.commit();
    }
    copy(ada.folder(), killed);
    String text = Files.readString(killed.resolve("dataset.json"));
    imported(); // closes nothing of the copy
    // The state between the two commits: the old file, the new text in the database.
    Files.writeString(killed.resolve("dataset.json"), "{\"likeness\": 1, \"subjects\": []}\n");
    try (var c = new org.sqlite.JDBC().connect("jdbc:sqlite:" + killed.resolve("dataset.db"), new java.util.Properties());
        var s = c.prepareStatement("INSERT INTO pending (id, before, json) VALUES (1, ?, ?)")) {
      s.setString(1, org.likeness.core.io.Hashes.sha256(killed.resolve("dataset.json")));
      s.setString(2, text);
      s.executeUpdate();
    }
    Dataset again = workspace.datasets().get("killed");
    assertEquals(more.subjects(), again.info().subjects(), "a reader sees what was committed");
    again.edit().close();
    assertEquals(text, Files.readString(killed.resolve("dataset.json")), "the next writer brings it into the file");
    assertEquals(List.of(), again.verify(Progress.NONE));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path p : (Iterable<Path>) all::iterator) {
        Files.copy(p, to.resolve(from.relativize(p).toString()));
      }
    }
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
