// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.io.Problems;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** Opens {@code dataset.db}. Readers see the last commit and never wait for a writer (write-ahead log). */
final class Database {
  private static final int VERSION = 1;
  private static final String[] SCHEMA = {
      "CREATE TABLE IF NOT EXISTS items (id INTEGER PRIMARY KEY, file TEXT NOT NULL, linked INTEGER NOT NULL, media TEXT NOT NULL,"
          + " sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL, subject TEXT NOT NULL, split TEXT NOT NULL, label TEXT NOT NULL)",
      "CREATE TABLE IF NOT EXISTS faces (id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES items(id), frame INTEGER NOT NULL,"
          + " x REAL NOT NULL, y REAL NOT NULL, w REAL NOT NULL, h REAL NOT NULL, scheme TEXT, points BLOB, map BLOB NOT NULL,"
          + " score REAL NOT NULL, crop TEXT NOT NULL, sha256 TEXT NOT NULL, subject TEXT NOT NULL, split TEXT NOT NULL,"
          + " origin TEXT NOT NULL, rejected INTEGER NOT NULL)",
      "CREATE INDEX IF NOT EXISTS faces_by_item ON faces (item, frame)"};

  private Database() {}

  static Connection read(Path file) {
    if (!Files.exists(file)) {
      throw new UserProblem("The dataset " + file.getParent() + " is damaged: its dataset.db is missing");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    boolean writable = Problems.canWriteInto(file.getParent()) && Files.isWritable(file);
    if (writable) {
      return open(file, "", config); // readers of a write-ahead log need its shared index beside it
    }
    config.setReadOnly(true);
    return open(file, "?immutable=1", config);
  }

  static Connection write(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    Connection connection = open(file, "", config);
    try (Statement s = connection.createStatement()) {
      for (String sql : SCHEMA) {
        s.execute(sql);
      }
      s.execute("PRAGMA user_version = " + VERSION);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      close(connection, e);
      throw problem(file, e);
    }
  }

  private static Connection open(Path file, String options, SQLiteConfig config) {
    Properties properties = config.toProperties();
    try {
      Connection c = new JDBC().connect("jdbc:sqlite:" + (options.isEmpty() ? file.toString() : file.toUri() + options), properties);
      try (Statement s = c.createStatement(); var r = s.executeQuery("PRAGMA user_version")) {
        if (r.next() && r.getInt(1) > VERSION) {
          UserProblem newer = new UserProblem("The dataset " + file.getParent() + " was made by a newer version of Likeness");
          close(c, newer);
          throw newer;
        }
      } catch (SQLException e) {
        close(c, e);
        throw e;
      }
      return c;
    } catch (SQLException e) {
      throw problem(file, e);
    }
  }

  private static void close(Connection c, Exception cause) {
    try {
      c.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  static UserProblem problem(Path file, SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("SQLITE_NOTADB") || message.contains("SQLITE_CORRUPT")) {
      return new UserProblem("The dataset " + file.getParent() + " is damaged: its dataset.db is no database any more", e);
    }
    if (message.contains("SQLITE_FULL")) {
      return new UserProblem("Cannot write " + file + ": the disk is full; free some space and try again", e);
    }
    if (message.contains("SQLITE_READONLY") || message.contains("SQLITE_CANTOPEN") || message.contains("SQLITE_PERM")) {
      return new UserProblem("Cannot open " + file + ": permission is denied", e);
    }
    if (message.contains("SQLITE_BUSY")) {
      return new UserProblem("The dataset " + file.getParent() + " is being written by another process; try again later", e);
    }
    return new UserProblem("The dataset " + file.getParent() + " cannot be used: " + message, e);
  }
}
