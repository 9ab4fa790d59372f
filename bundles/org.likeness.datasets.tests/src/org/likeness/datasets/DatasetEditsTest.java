// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

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
import org.junit.jupiter.api.Test;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.media.image.Images;

/** What a writer commits is there whole, what it does not commit is not there at all. */
class DatasetEditsTest extends ThreePictures {

  private static DatasetEditor.NewFace face(long item, int frame) {
    return new DatasetEditor.NewFace(item, frame, new Box(1.5, 2, 30, 40), new Landmarks(Landmarks.Scheme.EYES, new double[] {8, 9, 20, 10}),
        Affine.similarity(2, 0.25, -3, 7), 0.75, "ada", "train", Face.Origin.SYNTHETIC);
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
      s.setString(1, org.likeness.base.io.Hashes.sha256(killed.resolve("dataset.json")));
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
}
