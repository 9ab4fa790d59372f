// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.base.io.Json;
import org.likeness.datasets.Attributes;
import org.likeness.datasets.DatasetEditor.NewFace;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Extracted;
import org.likeness.datasets.Face;

/** Between rows of the database and records. */
final class Rows {
  static final String INSERT_ITEM = "INSERT INTO items (file, linked, media, sha256, bytes, subject, split, label) VALUES (?,?,?,?,?,?,?,?)";
  static final String INSERT_FACE = "INSERT INTO faces (item, frame, x, y, w, h, scheme, points, map, score, crop, sha256, subject,"
      + " split, origin, attributes, rejected) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)";

  /** The column of a face's numbers, a JSON object; null for none. */
  static final String ATTRIBUTES = "attributes";

  private Rows() {}

  static DatasetItem item(ResultSet r) throws SQLException {
    return new DatasetItem(r.getLong("id"), r.getString("file"), r.getBoolean("linked"), Media.valueOf(r.getString("media")),
        r.getString("sha256"), r.getLong("bytes"), r.getString("subject"), r.getString("split"), r.getString("label"));
  }

  static void set(PreparedStatement s, DatasetItem i) throws SQLException {
    s.setString(1, i.file());
    s.setBoolean(2, i.linked());
    s.setString(3, i.media().name());
    s.setString(4, i.sha256());
    s.setLong(5, i.bytes());
    s.setString(6, i.subject());
    s.setString(7, i.split());
    s.setString(8, i.label());
  }

  static Face face(ResultSet r, Path folder) throws SQLException {
    String scheme = r.getString("scheme");
    Landmarks landmarks = scheme == null ? null : new Landmarks(Landmarks.Scheme.valueOf(scheme), doubles(r.getBytes("points")));
    return new Face(r.getLong("id"), r.getLong("item"), r.getInt("frame"),
        new Box(r.getDouble("x"), r.getDouble("y"), r.getDouble("w"), r.getDouble("h")), landmarks, Affine.of(doubles(r.getBytes("map"))),
        r.getDouble("score"), folder.resolve(r.getString("crop")), r.getString("sha256"), r.getString("subject"), r.getString("split"),
        Face.Origin.valueOf(r.getString("origin")), r.getBoolean("rejected"), attributes(r));
  }

  /** Columns that earlier versions did not have are the last ones. */
  static boolean hasColumn(ResultSet r, String name) throws SQLException {
    for (int i = r.getMetaData().getColumnCount(); i > 0; i--) {
      if (r.getMetaData().getColumnName(i).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Attributes attributes(ResultSet r) throws SQLException {
    String text = hasColumn(r, ATTRIBUTES) ? r.getString(ATTRIBUTES) : null;
    if (text == null) {
      return Attributes.NONE;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    if (!(Json.parse(text, ATTRIBUTES) instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("its attributes are no map");
    }
    map.forEach((name, value) -> values.put(name.toString(), value instanceof Number n ? n.doubleValue() : null));
    return Attributes.of(values);
  }

  static void set(PreparedStatement s, NewFace f, String crop, String sha256) throws SQLException {
    s.setLong(1, f.itemId());
    s.setInt(2, f.frame());
    s.setDouble(3, f.box().x());
    s.setDouble(4, f.box().y());
    s.setDouble(5, f.box().width());
    s.setDouble(6, f.box().height());
    s.setString(7, f.landmarks() == null ? null : f.landmarks().scheme().name());
    s.setBytes(8, f.landmarks() == null ? null : bytes(f.landmarks().xy()));
    s.setBytes(9, bytes(f.frameToCrop().toArray()));
    s.setDouble(10, f.score());
    s.setString(11, crop);
    s.setString(12, sha256);
    s.setString(13, f.subject());
    s.setString(14, f.split());
    s.setString(15, f.origin().name());
    s.setString(16, f.attributes().isEmpty() ? null : Json.compact(f.attributes().asMap()));
  }

  static Optional<Extracted> extracted(Connection c, long item) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("SELECT next, finished, settings FROM extracted WHERE item = ?")) {
      s.setLong(1, item);
      try (ResultSet r = s.executeQuery()) {
        return r.next() ? Optional.of(new Extracted(item, r.getInt(1), r.getBoolean(2), r.getString(3))) : Optional.empty();
      }
    }
  }

  static void set(Connection c, Extracted e) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("INSERT OR REPLACE INTO extracted (item, next, finished, settings) VALUES (?, ?, ?, ?)")) {
      s.setLong(1, e.itemId());
      s.setInt(2, e.next());
      s.setInt(3, e.finished() ? 1 : 0);
      s.setString(4, e.settings());
      s.executeUpdate();
    }
    Seals.set(c, "extracted", "item", e.itemId());
  }

  /** Keeps an earlier fingerprint. */
  static void remember(Connection c, String fingerprint) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("INSERT OR IGNORE INTO history (fingerprint) VALUES (?)", Statement.RETURN_GENERATED_KEYS)) {
      s.setString(1, fingerprint);
      if (s.executeUpdate() > 0) {
        try (ResultSet keys = s.getGeneratedKeys()) {
          keys.next();
          Seals.set(c, "history", "id", keys.getLong(1));
        }
      }
    }
  }

  private static byte[] bytes(double[] values) {
    ByteBuffer b = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    b.asDoubleBuffer().put(values);
    return b.array();
  }

  private static double[] doubles(byte[] bytes) {
    if (bytes == null || bytes.length == 0 || bytes.length % 8 != 0) {
      throw new IllegalArgumentException("it holds no list of numbers");
    }
    double[] out = new double[bytes.length / 8];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(out);
    return out;
  }
}
