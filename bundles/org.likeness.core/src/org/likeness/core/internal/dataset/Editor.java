// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.dataset.DatasetEditor;
import org.likeness.core.dataset.DatasetInfo;
import org.likeness.core.dataset.DatasetItem;
import org.likeness.core.dataset.Face;
import org.likeness.core.internal.run.FileLocks;
import org.likeness.core.io.Atomic;
import org.likeness.core.io.Hashes;
import org.likeness.core.io.Problems;
import org.likeness.media.image.Images;

/** Writes a dataset in one connection; files added since the last commit are deleted when it is taken back. */
final class Editor implements DatasetEditor {
  private final FolderDataset dataset;
  private final FileLocks lock;
  private final Connection connection;
  private final List<Path> added = new ArrayList<>();
  private DatasetInfo info;

  private Editor(FolderDataset dataset, FileLocks lock, Connection connection) {
    this.dataset = dataset;
    this.lock = lock;
    this.connection = connection;
  }

  static Editor open(FolderDataset dataset) {
    FileLocks lock = FileLocks.tryLock(dataset.folder().resolve("dataset.lock")).orElseThrow(() -> new UserProblem(
        "The dataset '" + dataset.name() + "' is being changed by another process or job; try again when it is done"));
    try {
      return new Editor(dataset, lock, Database.write(dataset.database()));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public DatasetItem addItem(Path source, Media media, String subject, String split, String label, boolean link) {
    Path file = source.toAbsolutePath().normalize();
    String sha256 = Hashes.sha256(file);
    try (PreparedStatement same = connection.prepareStatement("SELECT * FROM items WHERE sha256 = ?")) {
      same.setString(1, sha256);
      try (ResultSet r = same.executeQuery()) {
        if (r.next()) {
          return Rows.item(r);
        }
      }
      String place = link ? file.toString() : copied(file);
      DatasetItem item = new DatasetItem(0, place, link, media, sha256, Files.size(file), subject, split, label);
      try (PreparedStatement s = connection.prepareStatement(Rows.INSERT_ITEM, Statement.RETURN_GENERATED_KEYS)) {
        Rows.set(s, item);
        s.executeUpdate();
        return new DatasetItem(key(s), place, link, media, sha256, item.bytes(), subject, split, label);
      }
    } catch (SQLException e) {
      throw Database.problem(dataset.database(), e);
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
  }

  private String copied(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
    Path media = dataset.folder().resolve("media");
    Path to = media.resolve(name);
    for (int n = 2; Files.exists(to); n++) {
      to = media.resolve(name.substring(0, dot) + "-" + n + name.substring(dot));
    }
    Atomic.copy(file, to);
    added.add(to);
    return "media/" + to.getFileName();
  }

  @Override
  public Face addFace(NewFace face, Image crop) {
    Path faces = dataset.folder().resolve("faces");
    String stem = String.format("%05d-%06d", face.itemId(), face.frame());
    Path to = faces.resolve(stem + ".png");
    for (int n = 2; Files.exists(to); n++) {
      to = faces.resolve(stem + "-" + n + ".png");
    }
    byte[] png = Images.encodePng(crop);
    String name = "faces/" + to.getFileName();
    try {
      Files.createDirectories(faces);
      added.add(to);
      Files.write(to, png); // not forced to the disk one by one: crops can be made again, and verify knows their hash
      try (PreparedStatement s = connection.prepareStatement(Rows.INSERT_FACE, Statement.RETURN_GENERATED_KEYS)) {
        Rows.set(s, face, name, Hashes.sha256(png));
        s.executeUpdate();
        return new Face(key(s), face.itemId(), face.frame(), face.box(), face.landmarks(), face.frameToCrop(), face.score(), to,
            face.subject(), face.split(), face.origin(), false);
      }
    } catch (IOException e) {
      throw Problems.writing(to, e);
    } catch (SQLException e) {
      throw Database.problem(dataset.database(), e);
    }
  }

  private static long key(Statement s) throws SQLException {
    try (ResultSet keys = s.getGeneratedKeys()) {
      keys.next();
      return keys.getLong(1);
    }
  }

  @Override
  public void info(DatasetInfo newInfo) {
    info = newInfo;
  }

  @Override
  public void reject(Collection<Long> faceIds, boolean rejected) {
    update("UPDATE faces SET rejected = ? WHERE id = ?", rejected, faceIds);
  }

  @Override
  public void split(Collection<Long> faceIds, String split) {
    update("UPDATE faces SET split = ? WHERE id = ?", split, faceIds);
  }

  @Override
  public void subject(Collection<Long> faceIds, String subject) {
    update("UPDATE faces SET subject = ? WHERE id = ?", subject, faceIds);
  }

  private void update(String sql, Object value, Collection<Long> ids) {
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      for (Long id : ids) {
        s.setObject(1, value);
        s.setLong(2, id);
        s.addBatch();
      }
      s.executeBatch();
    } catch (SQLException e) {
      throw Database.problem(dataset.database(), e);
    }
  }

  @Override
  public void commit() {
    try {
      connection.commit();
      added.clear();
      if (info != null) {
        DatasetJson.write(dataset.folder().resolve("dataset.json"), info);
        info = null;
      }
    } catch (SQLException e) {
      throw Database.problem(dataset.database(), e);
    }
  }

  @Override
  public void close() {
    try (lock) {
      connection.rollback();
      connection.close();
      for (Path file : added) {
        Files.deleteIfExists(file);
      }
      added.clear();
    } catch (SQLException e) {
      throw Database.problem(dataset.database(), e);
    } catch (IOException e) {
      throw Problems.writing(dataset.folder(), e);
    }
  }
}
