// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.datasets.Finding;
import org.likeness.datasets.Home;

/** Reads a dataset folder. */
final class FolderDataset implements Dataset {
  private final Path folder;
  private final Home home;

  FolderDataset(Path folder, Home home) {
    this.folder = folder;
    this.home = home;
  }

  @Override
  public String name() {
    return folder.getFileName().toString();
  }

  @Override
  public Path folder() {
    return folder;
  }

  Path database() {
    return folder.resolve("dataset.db");
  }

  @Override
  public DatasetInfo info() {
    Path file = folder.resolve("dataset.json");
    List<PendingInfo.Text> pending = has("pending") ? query("SELECT before, json FROM pending WHERE id = 1",
        r -> new PendingInfo.Text(r.getString(1), r.getString(2))) : List.of();
    return !pending.isEmpty() && pending.get(0).due(file) ? DatasetJson.parse(pending.get(0).json(), file) : DatasetJson.read(file);
  }

  @Override
  public List<DatasetItem> items() {
    return query("SELECT * FROM items ORDER BY id", Rows::item);
  }

  @Override
  public Optional<DatasetItem> item(long id) {
    return query("SELECT * FROM items WHERE id = " + id, Rows::item).stream().findFirst();
  }

  @Override
  public List<Face> faces() {
    return query("SELECT * FROM faces ORDER BY item, frame, id", r -> Rows.face(r, folder));
  }

  @Override
  public Counts counts() {
    return query("SELECT (SELECT count(*) FROM items WHERE media = 'IMAGE') a, (SELECT count(*) FROM items WHERE media = 'VIDEO') b,"
        + " (SELECT count(*) FROM faces) c, (SELECT count(*) FROM faces WHERE rejected) d, (SELECT coalesce(sum(bytes), 0) FROM items) e",
        r -> new Counts(r.getInt(1), r.getInt(2), r.getInt(3), r.getInt(4), r.getLong(5))).get(0);
  }

  @Override
  public Path file(DatasetItem item) {
    return item.linked() ? Path.of(item.file()) : folder.resolve(item.file());
  }

  @Override
  public String fingerprint() {
    MessageDigest digest = Hashes.digest();
    // attributes come last and only where there are some: what has none has the fingerprint that it always had
    String attributes = hasColumn("faces", Rows.ATTRIBUTES) ? "SELECT i.sha256, f.frame, f.sha256, f.attributes FROM faces f JOIN items i ON i.id = f.item"
        + " WHERE f.attributes IS NOT NULL ORDER BY i.sha256, f.frame, f.sha256, f.id" : "SELECT 1 WHERE 0";
    for (String sql : List.of("SELECT sha256, media, subject, split, label FROM items ORDER BY sha256",
        "SELECT i.sha256, f.frame, f.x, f.y, f.w, f.h, hex(f.points), hex(f.map), f.sha256, f.subject, f.split, f.origin, f.rejected"
            + " FROM faces f JOIN items i ON i.id = f.item ORDER BY i.sha256, f.frame, f.sha256, f.id", attributes)) {
      query(sql, r -> {
        StringBuilder line = new StringBuilder();
        for (int c = 1; c <= r.getMetaData().getColumnCount(); c++) {
          line.append(r.getString(c)).append('\t');
        }
        digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        return "";
      });
    }
    return Hashes.hex(digest.digest());
  }

  @Override
  public List<Finding> verify(Progress progress) {
    return new Verification(this).run(progress);
  }

  @Override
  public DatasetEditor edit() {
    home.requireWritable();
    return Editor.open(this);
  }

  @Override
  public boolean had(String fingerprint) {
    return fingerprint.equals(fingerprint())
        || has("history") && query("SELECT fingerprint FROM history", r -> r.getString(1)).contains(fingerprint);
  }

  /** Brings to an end what a killed writer has left half-done, when nobody writes now and the dataset may be written. */
  void tidy() {
    if (AddedFiles.leftIn(folder) && home.writable()) {
      try (DatasetEditor healed = edit()) {
        healed.commit();
      } catch (UserProblem e) {
        // somebody writes, or it is damaged: whoever looks will see
      }
    }
  }

  Path trash() {
    return home.folder().resolve("trash");
  }

  /** Relative names of all files that the dataset speaks of. */
  Set<String> recordedFiles() {
    Set<String> all = new HashSet<>(query("SELECT file FROM items UNION SELECT crop FROM faces", r -> r.getString(1)));
    info().subjects().forEach(s -> all.add(s.evidence()));
    info().former().forEach(s -> all.add(s.subject().evidence()));
    return all;
  }

  /** Whether the database has a table: those of version 1 lack some. */
  boolean has(String table) {
    return !query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '" + table + "'", r -> 1).isEmpty();
  }

  private boolean hasColumn(String table, String column) {
    return !query("SELECT 1 FROM pragma_table_info('" + table + "') WHERE name = '" + column + "'", r -> 1).isEmpty();
  }

  /** One answer of a query. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> query(String sql, Row<T> row) {
    try (Connection c = Database.read(database()); PreparedStatement s = c.prepareStatement(sql); ResultSet r = s.executeQuery()) {
      List<T> out = new ArrayList<>();
      while (r.next()) {
        out.add(one(row, r, out.size() + 1));
      }
      return out;
    } catch (SQLException e) {
      throw Database.problem(database(), e);
    }
  }

  /** A row that holds what it never should ends in a sentence, not in whatever Java says of it. */
  private <T> T one(Row<T> row, ResultSet r, int number) throws SQLException {
    try {
      return row.of(r);
    } catch (UserProblem e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UserProblem("The dataset '" + name() + "' is damaged: row " + number + " of its dataset.db holds what it cannot hold;"
          + " 'likeness dataset verify " + name() + "' says more", e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
