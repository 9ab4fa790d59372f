// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Problems;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** Opens {@code dataset.db}. Readers see the last commit and never wait for a writer (write-ahead log). */
final class Database {
  /** No version will ever be that high: such a number is damage. */
  private static final int MADE_UP = 1000;

  private Database() {}

  static Connection read(Path file) {
    if (!Files.exists(file)) {
      throw new UserProblem("The dataset " + file.getParent() + " is damaged: its dataset.db is missing");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    boolean writable = Problems.canWriteInto(file.getParent()) && Files.isWritable(file);
    if (writable) {
      return open(file, "", config, false); // readers of a write-ahead log need its shared index beside it
    }
    config.setReadOnly(true);
    return open(file, "?immutable=1", config, false);
  }

  /** A new one. */
  static Connection create(Path file) {
    return writing(file, true);
  }

  /** One that is there: a database that has vanished is missed, not made anew. */
  static Connection write(Path file) {
    if (!Files.exists(file)) {
      throw new UserProblem("The dataset " + file.getParent() + " is damaged: its dataset.db is missing");
    }
    return writing(file, false);
  }

  private static Connection writing(Path file, boolean create) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    Connection connection = open(file, "", config, create);
    try {
      connection.setAutoCommit(false);
      Schema.prepare(connection);
      connection.commit();
      return connection;
    } catch (SQLException e) {
      close(connection, e);
      throw problem(file, e);
    }
  }

  private static Connection open(Path file, String options, SQLiteConfig config, boolean create) {
    Properties properties = config.toProperties();
    try {
      Connection c = new JDBC().connect("jdbc:sqlite:" + (options.isEmpty() ? file.toString() : file.toUri() + options), properties);
      try {
        if (!create) {
          check(c, file);
        }
        return c;
      } catch (SQLException | RuntimeException e) {
        close(c, e);
        throw e;
      }
    } catch (SQLException e) {
      throw problem(file, e);
    }
  }

  private static void check(Connection c, Path file) throws SQLException {
    int version = Schema.version(c);
    if (version > Schema.VERSION && version < MADE_UP) {
      throw new UserProblem("The dataset " + file.getParent() + " was made by a newer version of Likeness");
    }
    Schema.fault(c).ifPresent(fault -> {
      throw new UserProblem("The dataset " + file.getParent() + " is damaged: of its dataset.db, " + fault);
    });
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
    if (message.contains("SQLITE_NOTADB")) {
      return new UserProblem("The dataset " + file.getParent() + " is damaged: its dataset.db is no database any more", e);
    }
    if (message.contains("SQLITE_CORRUPT") || message.contains("malformed")) {
      return new UserProblem("The dataset " + file.getParent() + " is damaged: parts of its dataset.db cannot be read any more", e);
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
