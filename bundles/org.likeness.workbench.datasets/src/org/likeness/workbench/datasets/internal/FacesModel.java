// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.api.image.Image;
import org.likeness.datasets.Face;
import org.likeness.media.image.Images;
import org.likeness.workbench.datasets.gallery.GalleryModel;
import org.likeness.workbench.widgets.Numbers;

/** Faces of a dataset as a gallery: the aligned crops. */
record FacesModel(List<Face> faces) implements GalleryModel {

  private static final int MOST_KNOWN = 8;
  private static final double FULL_ANGLE = 45;

  @Override
  public int size() {
    return faces.size();
  }

  @Override
  public Object key(int index) {
    return faces.get(index).crop();
  }

  @Override
  public String caption(int index) {
    Face f = faces.get(index);
    return f.subject().isEmpty() ? "face " + f.id() : f.subject() + " · " + f.frame();
  }

  @Override
  public String tooltip(int index) {
    Face f = faces.get(index);
    return "Face " + f.id() + (f.subject().isEmpty() ? "" : " of " + f.subject()) + ", "
        + f.origin().name().toLowerCase(Locale.ROOT) + "\nItem " + f.itemId() + ", frame " + f.frame() + ", score "
        + Numbers.significant(f.score(), 3) + (f.rejected() ? "\nRejected" : "") + known(f);
  }

  /** What is known in numbers, those first that are furthest from 0. */
  private static String known(Face f) {
    List<String> all = f.attributes().asMap().entrySet().stream().filter(e -> e.getValue() != 0)
        .sorted((a, b) -> Double.compare(weight(b), weight(a))).limit(MOST_KNOWN)
        .map(e -> e.getKey() + " " + Numbers.significant(e.getValue(), 2)).toList();
    return all.isEmpty() ? "" : "\n" + String.join(", ", all);
  }

  /** Angles are larger than shares, and no more worth saying. */
  private static double weight(Map.Entry<String, Double> e) {
    return Math.abs(e.getValue()) / (e.getKey().contains(".") ? FULL_ANGLE : 1);
  }

  @Override
  public Sign sign(int index) {
    return switch (faces.get(index).origin()) {
      case REAL -> Sign.REAL;
      case SYNTHETIC -> Sign.SYNTHETIC;
      case SWAPPED -> Sign.SWAPPED;
    };
  }

  @Override
  public boolean rejected(int index) {
    return faces.get(index).rejected();
  }

  @Override
  public Image thumbnail(int index, int side) {
    return Images.read(faces.get(index).crop());
  }

  @Override
  public Object identity(int index) {
    return faces.get(index).id();
  }

  @Override
  public Object element(int index) {
    return faces.get(index);
  }
}
