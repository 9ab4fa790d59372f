// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.likeness.base.io.Hashes;

/**
 * Each row carries the SHA-256 of its columns, with their types, so that a row that something else has changed is known for
 * it: a flipped bit in a matrix looks like any other number. This finds damage; it keeps nobody from forging a row.
 */
final class Seals {
  private static final List<String> TABLES = List.of("items", "faces", "extracted", "history");

  private Seals() {}

  /** The seal that a row should carry; columns named {@code seal} are left out. */
  static String of(ResultSet row) throws SQLException {
    MessageDigest digest = Hashes.digest();
    int columns = row.getMetaData().getColumnCount();
    for (int i = 1; i <= columns; i++) {
      String name = row.getMetaData().getColumnName(i);
      // a face without attributes is sealed as before there were any
      if (!name.equals("seal") && !(name.equals(Rows.ATTRIBUTES) && row.getObject(i) == null)) {
        digest.update((name + '=' + plain(row.getObject(i)) + '\n').getBytes(StandardCharsets.UTF_8));
      }
    }
    return Hashes.hex(digest.digest());
  }

  private static String plain(Object value) {
    return switch (value) {
      case null -> "null";
      case Double d -> "real " + Double.doubleToRawLongBits(d);
      case Number n -> "integer " + n.longValue();
      case byte[] b -> "blob " + Hashes.hex(b);
      default -> "text " + value.toString().length() + " " + value;
    };
  }

  /** Seals one row. */
  static void set(Connection c, String table, String key, long id) throws SQLException {
    String seal;
    try (PreparedStatement s = c.prepareStatement("SELECT * FROM " + table + " WHERE " + key + " = ?")) {
      s.setLong(1, id);
      try (ResultSet r = s.executeQuery()) {
        if (!r.next()) {
          return;
        }
        seal = of(r);
      }
    }
    try (PreparedStatement s = c.prepareStatement("UPDATE " + table + " SET seal = ? WHERE " + key + " = ?")) {
      s.setString(1, seal);
      s.setLong(2, id);
      s.executeUpdate();
    }
  }

  /** Seals every row, when a database of version 1 is brought up. */
  static void all(Connection c) throws SQLException {
    for (String table : TABLES) {
      String key = key(table);
      List<Long> ids = new ArrayList<>();
      try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT " + key + " FROM " + table)) {
        while (r.next()) {
          ids.add(r.getLong(1));
        }
      }
      for (long id : ids) {
        set(c, table, key, id);
      }
    }
    totals(c);
  }

  /** Records how many rows there are, so that one that vanishes is missed. */
  static void totals(Connection c) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.executeUpdate("INSERT OR REPLACE INTO totals (id, items, faces) VALUES (1, (SELECT count(*) FROM items), (SELECT count(*) FROM faces))");
    }
  }

  static String key(String table) {
    return table.equals("extracted") ? "item" : "id";
  }
}
