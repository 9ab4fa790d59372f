// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Hashes;
import org.likeness.datasets.DatasetInfo;

/**
 * Keeps {@code dataset.json} and {@code dataset.db} in step: the new text is committed with the rows it belongs to and
 * written into the file after that. A process that is killed in between leaves the text in the database, where readers find
 * it and the next writer brings it into the file, unless somebody has edited the file meanwhile.
 */
final class PendingInfo {
  private final Path file;
  private final Connection connection;

  /** @param before SHA-256 of the file that it replaces; empty when there was none */
  record Text(String before, String json) {
    /** Whether the file is still the one to be replaced. */
    boolean due(Path file) {
      return before.equals(hash(file));
    }
  }

  PendingInfo(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  void set(DatasetInfo info) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement("INSERT OR REPLACE INTO pending (id, before, json) VALUES (1, ?, ?)")) {
      s.setString(1, hash(file));
      s.setString(2, DatasetJson.text(info));
      s.executeUpdate();
    }
  }

  /** After the commit. */
  void written() throws SQLException {
    Optional<Text> text = read(connection);
    if (text.isPresent()) {
      Atomic.write(file, text.get().json());
      clear();
    }
  }

  /** Before anything else. */
  void heal() throws SQLException {
    Optional<Text> text = read(connection);
    if (text.isPresent()) {
      if (text.get().due(file)) {
        Atomic.write(file, text.get().json());
      }
      clear();
    }
  }

  static Optional<Text> read(Connection connection) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("SELECT before, json FROM pending WHERE id = 1")) {
      return r.next() ? Optional.of(new Text(r.getString(1), r.getString(2))) : Optional.empty();
    }
  }

  private void clear() throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.executeUpdate("DELETE FROM pending");
    }
    connection.commit();
  }

  private static String hash(Path file) {
    return Files.exists(file) ? Hashes.sha256(file) : "";
  }
}
