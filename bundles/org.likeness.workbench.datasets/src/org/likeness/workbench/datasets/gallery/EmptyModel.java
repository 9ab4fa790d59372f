// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.gallery;

import java.util.List;
import org.likeness.api.image.Image;

/** A gallery's model before it has one. */
record EmptyModel(List<?> none) implements GalleryModel {

  @Override
  public int size() {
    return none.size();
  }

  @Override
  public Object key(int index) {
    return none.get(index);
  }

  @Override
  public String caption(int index) {
    return none.get(index).toString();
  }

  @Override
  public String tooltip(int index) {
    return none.get(index).toString();
  }

  @Override
  public Sign sign(int index) {
    return Sign.NONE;
  }

  @Override
  public boolean rejected(int index) {
    return false;
  }

  @Override
  public Image thumbnail(int index, int side) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public Object element(int index) {
    return none.get(index);
  }
}
