// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Optional;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.FileLocks;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Problems;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Extracted;
import org.likeness.datasets.Face;
import org.likeness.media.image.Images;

/** Writes a dataset in one connection; files added since the last commit are deleted when it is taken back. */
final class Editor implements DatasetEditor {
  private final FolderDataset dataset;
  private final FileLocks lock;
  private final Connection connection;
  private final AddedFiles added;
  private final Removal removal;
  private final PendingInfo info;
  private String before;
  private int items;

  private Editor(FolderDataset dataset, FileLocks lock, Connection connection) throws SQLException {
    this.dataset = dataset;
    this.lock = lock;
    this.connection = connection;
    added = new AddedFiles(dataset.folder());
    removal = new Removal(dataset, connection);
    info = new PendingInfo(dataset.folder().resolve("dataset.json"), connection);
    info.heal();
    AddedFiles.clean(dataset.folder(), dataset.recordedFiles());
    removal.moveToTrash();
    before = dataset.fingerprint();
  }

  static Editor open(FolderDataset dataset) {
    FileLocks lock = FileLocks.tryLock(dataset.folder().resolve("dataset.lock")).orElseThrow(() -> new UserProblem(
        "The dataset '" + dataset.name() + "' is being changed by another process or job; try again when it is done"));
    Connection connection = null;
    try {
      connection = Database.write(dataset.database());
      return new Editor(dataset, lock, connection);
    } catch (SQLException e) {
      close(lock, connection, e);
      throw Database.problem(dataset.database(), e);
    } catch (RuntimeException e) {
      close(lock, connection, e);
      throw e;
    }
  }

  private static void close(FileLocks lock, Connection connection, Exception cause) {
    try (lock) {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public DatasetItem addItem(Path source, Media media, String subject, String split, String label, boolean link) {
    Path file = source.toAbsolutePath().normalize();
    String sha256 = hash(file);
    try (PreparedStatement same = connection.prepareStatement("SELECT * FROM items WHERE sha256 = ?")) {
      same.setString(1, sha256);
      try (ResultSet r = same.executeQuery()) {
        if (r.next()) {
          return Rows.item(r);
        }
      }
      String place = link ? file.toString() : copied(file, sha256);
      DatasetItem item = new DatasetItem(0, place, link, media, sha256, Files.size(link ? file : dataset.folder().resolve(place)),
          subject, split, label);
      try (PreparedStatement s = connection.prepareStatement(Rows.INSERT_ITEM, Statement.RETURN_GENERATED_KEYS)) {
        Rows.set(s, item);
        s.executeUpdate();
        long id = key(s);
        Seals.set(connection, "items", "id", id);
        items++;
        return new DatasetItem(id, place, link, media, sha256, item.bytes(), subject, split, label);
      }
    } catch (SQLException e) {
      throw Database.problem(dataset.database(), e);
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
  }

  private static String hash(Path file) {
    try {
      return Hashes.sha256(file);
    } catch (UserProblem e) {
      throw new UnreadableFile(e);
    }
  }

  private String copied(Path file, String sha256) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
    String place = "media/" + name;
    for (int n = 2; Files.exists(dataset.folder().resolve(place)); n++) {
      place = "media/" + name.substring(0, dot) + "-" + n + name.substring(dot);
    }
    Path to = added.add(place);
    Atomic.copy(file, to);
    if (!Hashes.sha256(to).equals(sha256)) {
      throw new UserProblem(file + " changes while it is being copied; try again when it is finished");
    }
    return place;
  }

  @Override
  public Face addFace(NewFace face, Image crop) {
    String stem = String.format("faces/%05d-%06d", face.itemId(), face.frame());
    String place = stem + ".png";
    for (int n = 2; Files.exists(dataset.folder().resolve(place)); n++) {
      place = stem + "-" + n + ".png";
    }
    byte[] png = Images.encodePng(crop);
    String sha256 = Hashes.sha256(png);
    Path to = added.add(place);
    try {
      Files.write(to, png); // forced to the disk at the commit, all together
      try (PreparedStatement s = connection.prepareStatement(Rows.INSERT_FACE, Statement.RETURN_GENERATED_KEYS)) {
        Rows.set(s, face, place, sha256);
        s.executeUpdate();
        long id = key(s);
        Seals.set(connection, "faces", "id", id);
        return new Face(id, face.itemId(), face.frame(), face.box(), face.landmarks(), face.frameToCrop(), face.score(), to, sha256,
            face.subject(), face.split(), face.origin(), false, face.attributes());
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
  public int items() {
    return items;
  }

  @Override
  public void remove(Collection<Long> itemIds) {
    sql(() -> removal.items(itemIds));
  }

  @Override
  public void removeFaces(long itemId) {
    sql(() -> removal.faces(itemId));
  }

  @Override
  public Optional<Extracted> extracted(long itemId) {
    return sql(() -> Rows.extracted(connection, itemId));
  }

  @Override
  public void extracted(Extracted how) {
    sql(() -> {
      Rows.set(connection, how);
      return null;
    });
  }

  @Override
  public Path evidence(Path file) {
    String place = Evidence.name(dataset.folder(), file);
    Path to = dataset.folder().resolve(place);
    if (!Files.exists(to)) {
      Atomic.copy(file, added.add(place));
    }
    return to;
  }

  @Override
  public void info(DatasetInfo newInfo) {
    sql(() -> {
      info.set(newInfo);
      return null;
    });
  }

  @Override
  public void reject(Collection<Long> faceIds, boolean rejected) {
    update("UPDATE faces SET rejected = ? WHERE id = ?", rejected ? 1 : 0, faceIds);
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
    sql(() -> {
      try (PreparedStatement s = connection.prepareStatement(sql)) {
        for (Long id : ids) {
          s.setObject(1, value);
          s.setLong(2, id);
          s.executeUpdate();
          Seals.set(connection, "faces", "id", id);
        }
      }
      return null;
    });
  }

  @Override
  public void commit() {
    added.sync();
    sql(() -> {
      Seals.totals(connection);
      Rows.remember(connection, before);
      connection.commit();
      return null;
    });
    added.committed();
    before = dataset.fingerprint(); // who reads it between two commits has seen this content
    sql(() -> {
      info.written();
      return null;
    });
    removal.moveToTrash();
  }

  @Override
  public void close() {
    try (lock) {
      connection.rollback();
      connection.close();
      added.takeBack();
    } catch (SQLException e) {
      throw Database.problem(dataset.database(), e);
    } catch (IOException e) {
      throw Problems.writing(dataset.folder(), e);
    }
  }

  private <T> T sql(Query<T> what) {
    try {
      return what.run();
    } catch (SQLException e) {
      throw Database.problem(dataset.database(), e);
    }
  }

  private interface Query<T> {
    T run() throws SQLException;
  }
}
