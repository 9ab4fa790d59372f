// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Point;
import org.likeness.base.io.Problems;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.media.image.Images;

/** What is wrong with one row, in words that follow its name; nothing when it is as rows are. */
final class RowFaults {
  private static final Set<String> SPLITS = Set.of("", "train", "val", "test");
  /** A crop shows at least this share of its face's box, by its sides. */
  private static final double LEAST_SHOWN = 0.1;

  private RowFaults() {}

  static Optional<String> item(ResultSet r) throws SQLException {
    for (String text : new String[] {"file", "media", "sha256", "subject", "split", "label"}) {
      if (!(r.getObject(text) instanceof String)) {
        return Optional.of("its '" + text + "' is no text");
      }
    }
    try {
      DatasetItem item = Rows.item(r);
      Path place = Path.of(item.file());
      if (item.linked() != place.isAbsolute() || !item.linked() && !place.normalize().startsWith("media")) {
        return Optional.of("its file '" + item.file() + "' lies neither in the dataset's media nor elsewhere");
      }
      return item.id() < 1 ? Optional.of("its number is below 1") : item.bytes() < 0 ? Optional.of("its size is below 0")
          : !flag(r, "linked") ? Optional.of("its 'linked' is neither yes nor no") : hash(item.sha256()) ? Optional.empty()
          : Optional.of("its SHA-256 is none");
    } catch (RuntimeException e) {
      return Optional.of("it holds what an item cannot hold: " + Problems.why(e));
    }
  }

  static Optional<String> face(ResultSet r, Path dataset) throws SQLException {
    for (String text : new String[] {"crop", "sha256", "subject", "split", "origin"}) {
      if (!(r.getObject(text) instanceof String)) {
        return Optional.of("its '" + text + "' is no text");
      }
    }
    for (String number : new String[] {"x", "y", "w", "h", "score"}) {
      if (!(r.getObject(number) instanceof Double d) || !Double.isFinite(d)) {
        return Optional.of("its '" + number + "' is no number");
      }
    }
    try {
      Face face = Rows.face(r, dataset);
      if (face.id() < 1 || face.frame() < 0) {
        return Optional.of("its number or frame is below 0");
      }
      if (!SPLITS.contains(face.split())) {
        return Optional.of("its split is '" + face.split() + "'");
      }
      if (face.score() < 0 || face.score() > 1 || !flag(r, "rejected") || !hash(face.sha256())) {
        return Optional.of("its score, its SHA-256 or whether it is rejected is none");
      }
      if (!face.crop().normalize().startsWith(dataset.resolve("faces"))) {
        return Optional.of("its crop '" + r.getString("crop") + "' does not lie in the dataset's faces");
      }
      return geometry(face);
    } catch (RuntimeException e) {
      return Optional.of("it holds what a face cannot hold: " + Problems.why(e));
    }
  }

  /** Box, landmarks and matrix must speak of one place: the matrix takes the face into the crop. */
  private static Optional<String> geometry(Face face) {
    Box box = face.box();
    Affine map = face.frameToCrop();
    for (double v : map.toArray()) {
      if (!Double.isFinite(v)) {
        return Optional.of("its matrix holds what is no number");
      }
    }
    double[] m = map.toArray();
    double area = m[0] * m[4] - m[1] * m[3];
    if (box.width() <= 0 || box.height() <= 0) {
      return Optional.of("its box is empty");
    }
    if (!(Math.abs(area) > 1e-12)) {
      return Optional.of("its matrix takes the whole frame to a line or a point");
    }
    int side;
    try {
      side = Images.info(face.crop()).width();
    } catch (RuntimeException e) {
      return Optional.empty(); // the crop is named by itself
    }
    Point centre = map.apply(box.x() + box.width() / 2, box.y() + box.height() / 2);
    double shown = Math.sqrt(Math.abs(area)) * Math.max(box.width(), box.height());
    if (!inside(centre, side, side) || shown < LEAST_SHOWN * side) {
      return Optional.of("its matrix does not take its box into its crop");
    }
    return face.landmarks() == null ? Optional.empty() : landmarks(face, side);
  }

  private static Optional<String> landmarks(Face face, int side) {
    for (double v : face.landmarks().xy()) {
      if (!Double.isFinite(v)) {
        return Optional.of("its landmarks hold what is no number");
      }
    }
    Point middle = face.landmarks().box().centre();
    return inside(face.frameToCrop().apply(middle.x(), middle.y()), side, side / 2.0) ? Optional.empty()
        : Optional.of("its matrix does not take its landmarks into its crop");
  }

  private static boolean inside(Point p, int side, double margin) {
    return p.x() > -margin && p.y() > -margin && p.x() < side + margin && p.y() < side + margin;
  }

  private static boolean flag(ResultSet r, String column) throws SQLException {
    return r.getObject(column) instanceof Number n && (n.longValue() == 0 || n.longValue() == 1);
  }

  private static boolean hash(String sha256) {
    return sha256.matches("[0-9a-f]{64}");
  }
}
