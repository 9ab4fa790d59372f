// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.problem.UserProblem;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Finding;

/** Looks at the database alone: its pages, its tables, each row, and what rows say of each other. */
final class RowChecks {
  /** More sentences than this of one kind help nobody. */
  private static final int MOST = 50;
  private final FolderDataset dataset;
  private final List<Finding> findings;
  private final List<Recorded> files = new ArrayList<>();

  /**
   * A file that a row speaks of.
   *
   * @param bytes its size; -1 where it is not recorded
   * @param what for sentences
   */
  record Recorded(String file, String sha256, long bytes, String what) {}

  RowChecks(FolderDataset dataset, List<Finding> findings) {
    this.dataset = dataset;
    this.findings = findings;
  }

  /** @param info null when dataset.json cannot be read. @return whether the rows could be read */
  boolean run(DatasetInfo info) {
    try (Connection c = Database.read(dataset.database())) {
      boolean whole = pages(c);
      items(c);
      faces(c);
      if (Schema.version(c) > 1) {
        seals(c, "extracted", "the record of an extraction, item ");
        seals(c, "history", "the record of an earlier fingerprint, ");
        totals(c);
      }
      if (info != null) {
        subjects(c, info);
      }
      return whole;
    } catch (UserProblem e) {
      found(e.getMessage());
    } catch (SQLException e) {
      found(Database.problem(dataset.database(), e).getMessage());
    } catch (RuntimeException e) {
      found("The dataset '" + dataset.name() + "' is damaged: its dataset.db holds rows that cannot be read");
    }
    return false;
  }

  List<Recorded> files() {
    return files;
  }

  private boolean pages(Connection c) throws SQLException {
    boolean whole = true;
    try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("PRAGMA integrity_check(" + MOST + ")")) {
      while (r.next()) {
        if (!"ok".equals(r.getString(1))) {
          found("The database is damaged: " + String.valueOf(r.getString(1)).strip().replaceAll("\\s+", " "));
          whole = false;
        }
      }
    }
    try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("PRAGMA foreign_key_check")) {
      for (int n = 0; r.next() && n < MOST; n++) {
        found(row(r.getString(1), r.getLong(2)) + ": it refers to an item that is not there");
      }
    }
    return whole;
  }

  private void items(Connection c) throws SQLException {
    try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT * FROM items ORDER BY id")) {
      while (r.next()) {
        RowFaults.item(r).ifPresent(fault(row("items", r.getLong("id"))));
        sealed(r, row("items", r.getLong("id")));
        files.add(new Recorded(String.valueOf(r.getString("file")), r.getString("sha256"), r.getLong("bytes"),
            r.getBoolean("linked") ? "the linked file" : "the file"));
      }
    }
  }

  private void faces(Connection c) throws SQLException {
    try (Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT * FROM faces ORDER BY id")) {
      while (r.next()) {
        String where = row("faces", r.getLong("id"));
        RowFaults.face(r, dataset.folder()).ifPresent(fault(where));
        sealed(r, where);
        files.add(new Recorded(String.valueOf(r.getString("crop")), r.getString("sha256"), -1, "the face crop"));
      }
    }
  }

  private java.util.function.Consumer<String> fault(String where) {
    return sentence -> found(where + ": " + sentence);
  }

  private void seals(Connection c, String table, String what) throws SQLException {
    try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT * FROM " + table + " ORDER BY " + Seals.key(table))) {
      while (r.next()) {
        sealed(r, what + r.getLong(Seals.key(table)));
      }
    }
  }

  private void sealed(ResultSet r, String where) throws SQLException {
    boolean has = Rows.hasColumn(r, "seal");
    if (has && !Seals.of(r).equals(r.getString("seal"))) {
      found(where + ": its row was changed by something else than Likeness");
    }
  }

  private void totals(Connection c) throws SQLException {
    try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT t.items, t.faces, (SELECT count(*) FROM items),"
        + " (SELECT count(*) FROM faces) FROM totals t WHERE t.id = 1")) {
      if (!r.next()) {
        found("The database does not say any more how many items and faces it holds");
        return;
      }
      if (r.getLong(1) != r.getLong(3)) {
        found("The database held " + r.getLong(1) + " items when it was last written, and holds " + r.getLong(3));
      }
      if (r.getLong(2) != r.getLong(4)) {
        found("The database held " + r.getLong(2) + " faces when it was last written, and holds " + r.getLong(4));
      }
    }
  }

  /** A person whom the rows name and dataset.json does not: nothing may be made of that face. */
  private void subjects(Connection c, DatasetInfo info) throws SQLException {
    try (Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT subject FROM items UNION SELECT subject FROM faces WHERE NOT rejected ORDER BY 1")) {
      while (r.next()) {
        String name = String.valueOf(r.getString(1));
        if (!info.subjects().isEmpty() && info.subjects().stream().noneMatch(x -> x.name().equals(name) || x.name().isEmpty())) {
          findings.add(new Finding("dataset.json", "dataset.json names no subject '" + name + "', whom the database shows; record the rights with"
              + " 'dataset rights " + dataset.name() + "'"));
        }
      }
    }
  }

  private static String row(String table, long id) {
    return (table.equals("items") ? "item " : "face ") + id;
  }

  private void found(String sentence) {
    findings.add(new Finding("dataset.db", sentence));
  }
}
