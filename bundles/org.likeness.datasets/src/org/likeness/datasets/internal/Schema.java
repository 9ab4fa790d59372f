// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of {@code dataset.db}. Version 1 had items and faces; version 2 seals its rows and knows how far each clip was
 * looked through, earlier fingerprints, and a {@code dataset.json} that is to be written; version 3 has attributes of faces. A writer brings earlier
 * versions up.
 */
final class Schema {
  static final int VERSION = 3;
  /** From this one on rows are sealed. */
  private static final int SEALED = 2;

  private static final String[] CREATE = {
      "CREATE TABLE IF NOT EXISTS items (id INTEGER PRIMARY KEY, file TEXT NOT NULL, linked INTEGER NOT NULL, media TEXT NOT NULL,"
          + " sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL, subject TEXT NOT NULL, split TEXT NOT NULL, label TEXT NOT NULL)",
      "CREATE TABLE IF NOT EXISTS faces (id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES items(id), frame INTEGER NOT NULL,"
          + " x REAL NOT NULL, y REAL NOT NULL, w REAL NOT NULL, h REAL NOT NULL, scheme TEXT, points BLOB, map BLOB NOT NULL,"
          + " score REAL NOT NULL, crop TEXT NOT NULL, sha256 TEXT NOT NULL, subject TEXT NOT NULL, split TEXT NOT NULL,"
          + " origin TEXT NOT NULL, rejected INTEGER NOT NULL)",
      "CREATE INDEX IF NOT EXISTS faces_by_item ON faces (item, frame)"};
  private static final String[] UPGRADE = {
      "ALTER TABLE items ADD COLUMN seal TEXT", "ALTER TABLE faces ADD COLUMN seal TEXT",
      // next: the first frame not looked at yet; settings: of the extraction, as JSON
      "CREATE TABLE extracted (item INTEGER PRIMARY KEY REFERENCES items(id), next INTEGER NOT NULL, finished INTEGER NOT NULL,"
          + " settings TEXT NOT NULL, seal TEXT)",
      "CREATE TABLE history (id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE, seal TEXT)",
      "CREATE TABLE pending (id INTEGER PRIMARY KEY, before TEXT NOT NULL, json TEXT NOT NULL)",
      "CREATE TABLE totals (id INTEGER PRIMARY KEY, items INTEGER NOT NULL, faces INTEGER NOT NULL)"};
  /** Column, type, not null; in order. */
  private static final Map<String, String> COLUMNS = columns();

  private Schema() {}

  private static Map<String, String> columns() {
    Map<String, String> m = new LinkedHashMap<>();
    m.put("items", "id INTEGER, file TEXT!, linked INTEGER!, media TEXT!, sha256 TEXT!, bytes INTEGER!, subject TEXT!, split TEXT!, label TEXT!");
    m.put("faces", "id INTEGER, item INTEGER!, frame INTEGER!, x REAL!, y REAL!, w REAL!, h REAL!, scheme TEXT, points BLOB, map BLOB!,"
        + " score REAL!, crop TEXT!, sha256 TEXT!, subject TEXT!, split TEXT!, origin TEXT!, rejected INTEGER!");
    m.put("extracted", "item INTEGER, next INTEGER!, finished INTEGER!, settings TEXT!, seal TEXT");
    m.put("history", "id INTEGER, fingerprint TEXT!, seal TEXT");
    m.put("pending", "id INTEGER, before TEXT!, json TEXT!");
    m.put("totals", "id INTEGER, items INTEGER!, faces INTEGER!");
    return m;
  }

  static int version(Connection c) throws SQLException {
    try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("PRAGMA user_version")) {
      return r.next() ? r.getInt(1) : 0;
    }
  }

  /** Makes what is missing, within the caller's transaction. */
  static void prepare(Connection c) throws SQLException {
    int version = version(c);
    if (version == VERSION) {
      return;
    }
    try (Statement s = c.createStatement()) {
      if (version < SEALED) {
        for (String sql : CREATE) {
          s.execute(sql);
        }
        if (columns(c, "items").contains("seal ")) {
          throw new SQLException("its version is " + version + " although its tables are newer");
        }
        for (String sql : UPGRADE) {
          s.execute(sql);
        }
        Seals.all(c);
      }
      s.execute("ALTER TABLE faces ADD COLUMN " + Rows.ATTRIBUTES + " TEXT");
      s.execute("PRAGMA user_version = " + VERSION);
    }
  }

  /** In one sentence what is wrong with the tables; empty when they are as they should be. */
  static Optional<String> fault(Connection c) throws SQLException {
    int version = version(c);
    if (version < 1 || version > VERSION) {
      return Optional.of("it says it is of version " + version);
    }
    for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
      boolean old = table.getKey().equals("items") || table.getKey().equals("faces");
      if (version < SEALED && !old) {
        continue;
      }
      String want = table.getValue() + (version >= SEALED && old ? ", seal TEXT" : "")
          + (version > SEALED && table.getKey().equals("faces") ? ", " + Rows.ATTRIBUTES + " TEXT" : "");
      String have = columns(c, table.getKey());
      if (have.isEmpty()) {
        return Optional.of("the table '" + table.getKey() + "' is missing");
      }
      if (!have.equals(want)) {
        return Optional.of("the columns of the table '" + table.getKey() + "' are not as Likeness made them" + missing(want, have));
      }
    }
    return keys(c);
  }

  private static String missing(String want, String have) {
    List<String> names = new ArrayList<>();
    for (String column : want.split(", ")) {
      if (!(", " + have + ",").contains(", " + column + ",")) {
        names.add(column.split(" ")[0]);
      }
    }
    return names.isEmpty() ? "" : ": " + String.join(", ", names) + " is missing or changed";
  }

  /** What keeps items apart and faces with their items. */
  private static Optional<String> keys(Connection c) throws SQLException {
    boolean unique = false;
    try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT \"unique\" FROM pragma_index_list('items')")) {
      while (r.next()) {
        unique |= r.getBoolean(1);
      }
    }
    boolean refers = false;
    try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT \"table\", \"from\" FROM pragma_foreign_key_list('faces')")) {
      while (r.next()) {
        refers |= "items".equals(r.getString(1)) && "item".equals(r.getString(2));
      }
    }
    return !unique ? Optional.of("nothing keeps two items with the same content apart any more")
        : !refers ? Optional.of("faces do not refer to items any more") : Optional.empty();
  }

  private static String columns(Connection c, String table) throws SQLException {
    List<String> out = new ArrayList<>();
    try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT name, type, \"notnull\" FROM pragma_table_info('" + table + "')")) {
      while (r.next()) {
        out.add(r.getString(1) + " " + r.getString(2) + (r.getBoolean(3) ? "!" : ""));
      }
    }
    return String.join(", ", out);
  }
}
