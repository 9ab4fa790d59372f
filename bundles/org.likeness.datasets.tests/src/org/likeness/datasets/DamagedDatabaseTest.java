// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
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
import org.likeness.core.parts.TestParts;
import org.sqlite.JDBC;

/** Databases with every kind of damage: verify names it, and nothing ends in anything but a sentence. */
class DamagedDatabaseTest {
  private static final int FLIPS = 250;

  @TempDir
  Path folder;
  private Dataset dataset;
  private Path db;
  private byte[] sound;

  @BeforeEach
  void make() throws IOException {
    dataset = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true).datasets()
        .create("d", new DatasetInfo("D", "", Instant.EPOCH, List.of(Subject.of("A", Basis.SYNTHETIC_PERSON)), "", ""));
    try (DatasetEditor e = dataset.edit()) {
      for (int i = 0; i < 3; i++) {
        Path file = Files.writeString(folder.resolve("p" + i + ".png"), "picture " + i);
        long item = e.addItem(file, Media.IMAGE, "A", "train", "", false).id();
        for (int f = 0; f < 2; f++) {
          Image crop = Image.rgb(64, 64);
          crop.data()[3 * i + f] = 1;
          e.addFace(new DatasetEditor.NewFace(item, f, new Box(10 + i, 20, 30, 40), new Landmarks(Landmarks.Scheme.EYES,
              new double[] {18, 32, 32, 33}), Affine.similarity(1.5, 0.1, -8, -20), 0.75, "A", "", Face.Origin.SYNTHETIC), crop);
        }
      }
      e.extracted(new Extracted(1, 1, true, "{}"));
      e.commit();
    }
    db = dataset.folder().resolve("dataset.db");
    sound = Files.readAllBytes(db);
    assertEquals(List.of(), dataset.verify(Progress.NONE));
  }

  private List<Finding> verify() {
    return dataset.verify(Progress.NONE);
  }

  /** Everything that is read from it. */
  private String content() {
    StringBuilder all = new StringBuilder(dataset.items().toString()).append(dataset.counts()).append(dataset.fingerprint());
    for (Face f : dataset.faces()) {
      all.append(f).append(java.util.Arrays.toString(f.landmarks() == null ? null : f.landmarks().xy()))
          .append(java.util.Arrays.toString(f.frameToCrop().toArray()));
    }
    return all.toString();
  }

  @Test
  void noFlippedByteGoesUnnoticedThatChangesAnything() throws IOException {
    String before = content();
    SplittableRandom random = new SplittableRandom(5);
    int found = 0;
    for (int i = 0; i < FLIPS; i++) {
      byte[] bytes = sound.clone();
      int at = i < 100 ? i : random.nextInt(bytes.length); // the header byte by byte, then anywhere
      while (i >= 100 && bytes[at] == 0 && random.nextInt(8) > 0) {
        at = random.nextInt(bytes.length); // most of the file is empty
      }
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(db, bytes);
      List<Finding> findings = verify();
      String where = "byte " + at;
      if (findings.isEmpty()) {
        assertEquals(before, content(), where);
      } else {
        found++;
      }
      for (Finding f : findings) {
        assertFalse(f.sentence().contains("Exception") || f.sentence().contains("null:"), where + ": " + f.sentence());
      }
      try {
        content();
        dataset.edit().close();
      } catch (UserProblem e) {
        assertTrue(e.getMessage().contains("damaged") || e.getMessage().contains("cannot be used") || e.getMessage().contains("newer version"), where + ": " + e.getMessage());
      }
      restore();
    }
    assertTrue(found > FLIPS / 3, found + " of " + FLIPS + " were found");
    restore();
    assertEquals(List.of(), verify());
  }

  private void restore() throws IOException {
    for (String beside : new String[] {"dataset.db-wal", "dataset.db-shm", "dataset.db-journal"}) {
      Files.deleteIfExists(dataset.folder().resolve(beside));
    }
    Files.write(db, sound);
  }

  private void sql(String... statements) {
    try (Connection c = new JDBC().connect("jdbc:sqlite:" + db, new Properties()); Statement s = c.createStatement()) {
      for (String sql : statements) {
        s.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(statements[0], e);
    }
  }

  private void found(String words, String... statements) throws IOException {
    sql(statements);
    List<Finding> findings = verify();
    assertTrue(findings.stream().anyMatch(f -> f.sentence().contains(words)), "'" + words + "' is missing in " + findings);
    restore();
  }

  private static String blob(double... values) {
    ByteBuffer b = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    b.asDoubleBuffer().put(values);
    return "x'" + java.util.HexFormat.of().formatHex(b.array()) + "'";
  }

  @Test
  void everyColumnIsLookedAt() throws IOException {
    List<String> columns = new ArrayList<>();
    for (String c : "file linked media sha256 bytes subject split label".split(" ")) {
      columns.add("items SET " + c);
    }
    for (String c : "item frame x y w h scheme points map score crop sha256 subject split origin rejected".split(" ")) {
      columns.add("faces SET " + c);
    }
    columns.add("extracted SET next");
    columns.add("totals SET faces");
    for (String column : columns) {
      for (String value : new String[] {"7", "-1", "0.25", "'x'", "x'00'", "9e999"}) {
        sql("UPDATE " + column + " = " + value + " WHERE rowid = 1");
        List<Finding> findings = verify();
        assertFalse(findings.isEmpty(), column + " = " + value);
        try {
          content();
        } catch (UserProblem e) {
          assertTrue(e.getMessage().contains("verify"), e.getMessage());
        }
        restore();
      }
    }
  }

  @Test
  void structureAndReferencesAreLookedAt() throws IOException {
    found("was changed by something else", "UPDATE faces SET subject = 'B' WHERE id = 2");
    found("it refers to an item that is not there", "PRAGMA foreign_keys = OFF", "DELETE FROM items WHERE id = 2");
    found("held 6 faces", "DELETE FROM faces WHERE id = 4");
    found("was changed by something else", "INSERT INTO faces SELECT 99, item, frame, x, y, w, h, scheme, points, map, score, crop, sha256,"
        + " subject, split, origin, rejected, seal, attributes FROM faces WHERE id = 1");
    found("recorded twice", "UPDATE faces SET crop = (SELECT crop FROM faces WHERE id = 1) WHERE id = 2");
    found("map is missing", "ALTER TABLE faces RENAME COLUMN map TO matrix");
    found("seal is missing", "ALTER TABLE items DROP COLUMN seal");
    found("'faces' is missing", "DROP TABLE faces");
    found("version 0", "PRAGMA user_version = 0");
    found("to a line or a point", "UPDATE faces SET map = " + blob(0, 0, 0, 0, 0, 0) + " WHERE id = 1");
    found("does not take its box into its crop", "UPDATE faces SET map = " + blob(1.5, -0.1, 5000, 0.1, 1.5, 0) + " WHERE id = 1");
    found("cannot hold", "UPDATE faces SET map = " + blob(1, 2) + " WHERE id = 1");
    found("names no subject 'B'", "UPDATE items SET subject = 'B'");
  }

  @Test
  void aDatabaseThatIsGoneOrNoneIsSaidToBe() throws IOException {
    for (byte[] bytes : new byte[][] {{}, new byte[5000], "Dear Ada".getBytes()}) {
      Files.write(db, bytes);
      assertFalse(verify().isEmpty());
      for (Runnable use : List.<Runnable>of(dataset::items, dataset::edit, dataset::counts, dataset::fingerprint)) {
        assertTrue(assertThrows(UserProblem.class, use::run).getMessage().contains("damaged"));
      }
    }
    Files.delete(db);
    assertTrue(assertThrows(UserProblem.class, dataset::edit).getMessage().contains("is missing"));
    assertFalse(Files.exists(db), "no empty one is made in its place");
  }

  @Test
  void aDatasetOfTheFirstVersionIsReadAndBroughtUp() throws IOException {
    sql("ALTER TABLE faces DROP COLUMN attributes", "ALTER TABLE items DROP COLUMN seal", "ALTER TABLE faces DROP COLUMN seal", "DROP TABLE extracted", "DROP TABLE history",
        "DROP TABLE pending", "DROP TABLE totals", "PRAGMA user_version = 1");
    String before = content();
    assertEquals(List.of(), verify());
    sql("UPDATE faces SET map = " + blob(0, 0, 0, 0, 0, 0) + " WHERE id = 2");
    assertTrue(verify().get(0).sentence().startsWith("face 2: its matrix"));
    sql("UPDATE faces SET map = (SELECT map FROM faces WHERE id = 1) WHERE id = 2");
    dataset.edit().close();
    assertEquals(before, content());
    assertEquals(List.of(), verify());
    sql("UPDATE faces SET x = 11 WHERE id = 2");
    assertFalse(verify().isEmpty(), "its rows are sealed now");
  }

  /** Sealed rows stay sealed as they were, and runs that trained on it go on. */
  @Test
  void aDatasetOfTheSecondVersionIsReadAndBroughtUp() throws IOException {
    String fingerprint = dataset.fingerprint();
    String before = content();
    sql("ALTER TABLE faces DROP COLUMN attributes", "PRAGMA user_version = 2");
    assertEquals(List.of(), verify());
    assertEquals(before, content());
    assertEquals(fingerprint, dataset.fingerprint());
    assertEquals(Attributes.NONE, dataset.faces().get(0).attributes());
    dataset.edit().close();
    assertEquals(List.of(), verify());
    assertEquals(before, content());
    assertEquals(fingerprint, dataset.fingerprint());
    found("cannot hold", "UPDATE faces SET attributes = '{\"pose.yaw\": \"left\"}' WHERE id = 1");
    found("was changed by something else", "UPDATE faces SET attributes = '{\"pose.yaw\": 3}' WHERE id = 1");
  }
}
