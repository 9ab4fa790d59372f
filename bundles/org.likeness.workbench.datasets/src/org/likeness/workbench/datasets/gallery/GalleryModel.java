// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.gallery;

import java.util.List;
import org.likeness.api.image.Image;

/**
 * What a gallery shows: a fixed list of items. Immutable; a changed list is a new model. {@link #thumbnail} is called on
 * background threads, everything else on the UI thread and must be quick.
 */
public interface GalleryModel {

  /** What kind of picture an item is; each has its own sign, never told by colour alone. */
  enum Sign {
    NONE(""), REAL("●"), SYNTHETIC("◆"), SWAPPED("⇄");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** How many items. */
  int size();

  /** Stable while the item's picture is the same: thumbnails are kept by it. */
  Object key(int index);

  /** One short line under the picture; may be empty. */
  String caption(int index);

  /** Shown when the mouse rests on the item. */
  String tooltip(int index);

  Sign sign(int index);

  /** Whether a person took it out. */
  boolean rejected(int index);

  /**
   * The picture, about as large as asked for or larger.
   *
   * @param side pixels of the square that it will be fitted into
   * @throws Exception when it cannot be read; the gallery shows a sign for it
   */
  Image thumbnail(int index, int side) throws Exception;

  /** The same for the same item in another model: what keeps it selected. */
  default Object identity(int index) {
    return element(index);
  }

  /** What the selection holds for an item: an object of the core. */
  Object element(int index);

  /** Without items. */
  GalleryModel EMPTY = new EmptyModel(List.of());
}
