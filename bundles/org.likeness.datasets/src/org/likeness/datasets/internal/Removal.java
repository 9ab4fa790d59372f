// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.likeness.base.file.Staging;
import org.likeness.base.io.Problems;

/**
 * Takes items and faces out of a dataset; their files go to the workspace's trash once that is committed. The files stand in
 * a list on disk meanwhile, so that the next writer brings them there when this one is killed.
 */
final class Removal {
  private static final String LIST = Staging.PREFIX + "removed";
  private final FolderDataset dataset;
  private final Connection connection;

  Removal(FolderDataset dataset, Connection connection) {
    this.dataset = dataset;
    this.connection = connection;
  }

  /** @return how many items there were */
  Integer items(Collection<Long> ids) throws SQLException {
    int n = 0;
    for (Long id : ids) {
      faces(id);
      for (String file : texts("SELECT file FROM items WHERE linked = 0 AND id = ?", id)) {
        note(file);
      }
      n += update("DELETE FROM items WHERE id = ?", id);
    }
    return n;
  }

  /** Of one item, with what is known of how far it was looked through. */
  Integer faces(long item) throws SQLException {
    for (String crop : texts("SELECT crop FROM faces WHERE item = ?", item)) {
      note(crop);
    }
    update("DELETE FROM extracted WHERE item = ?", item);
    return update("DELETE FROM faces WHERE item = ?", item);
  }

  private List<String> texts(String sql, long id) throws SQLException {
    List<String> out = new ArrayList<>();
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, id);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          out.add(r.getString(1));
        }
      }
    }
    return out;
  }

  private int update(String sql, long id) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, id);
      return s.executeUpdate();
    }
  }

  private void note(String name) {
    Path list = dataset.folder().resolve(LIST);
    try {
      Files.writeString(list, name + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw Problems.writing(list, e);
    }
  }

  /** After the commit, and when a dataset is opened. Files that a row still speaks of stay. */
  void moveToTrash() {
    Path folder = dataset.folder();
    Path list = folder.resolve(LIST);
    if (!Files.exists(list)) {
      return;
    }
    Path trash = dataset.trash().resolve(LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS"))
        + "-" + dataset.name() + "-removed");
    Set<String> recorded = dataset.recordedFiles();
    try {
      for (String name : Files.readString(list).split("\n")) {
        Path file = folder.resolve(name).normalize();
        if (!name.isBlank() && file.startsWith(folder) && !recorded.contains(name) && Files.exists(file)) {
          Path to = trash.resolve(name);
          Files.createDirectories(to.getParent());
          Files.move(file, to);
        }
      }
      Files.deleteIfExists(list);
    } catch (IOException e) {
      throw Problems.writing(trash, e);
    }
  }
}
