// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.internal;

import java.nio.file.Path;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.media.image.Images;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;
import org.likeness.workbench.datasets.gallery.GalleryModel;
import org.likeness.workbench.widgets.Numbers;

/** Files of a dataset as a gallery: pictures themselves, of clips the first frame. */
record ItemsModel(DatasetContent content, List<DatasetItem> items) implements GalleryModel {

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public Object key(int index) {
    return items.get(index).sha256();
  }

  @Override
  public String caption(int index) {
    String file = items.get(index).file().replace('\\', '/');
    return file.substring(file.lastIndexOf('/') + 1);
  }

  @Override
  public String tooltip(int index) {
    DatasetItem i = items.get(index);
    int faces = content.byItem().getOrDefault(i.id(), List.of()).size();
    return i.file() + "\n" + Numbers.bytes(i.bytes()) + ", " + faces + (faces == 1 ? " face" : " faces");
  }

  /** What its faces are; without faces what its label says. */
  @Override
  public Sign sign(int index) {
    DatasetItem i = items.get(index);
    List<Face> faces = content.byItem().getOrDefault(i.id(), List.of());
    if (faces.isEmpty()) {
      return Sign.NONE;
    }
    return switch (faces.get(0).origin()) {
      case REAL -> Sign.REAL;
      case SYNTHETIC -> Sign.SYNTHETIC;
      case SWAPPED -> Sign.SWAPPED;
    };
  }

  @Override
  public boolean rejected(int index) {
    return false;
  }

  @Override
  public Image thumbnail(int index, int side) throws Exception {
    Dataset dataset = content.dataset();
    DatasetItem i = items.get(index);
    Path file = dataset.file(i);
    if (i.media() == org.likeness.api.dataset.DatasetFormat.Media.IMAGE) {
      return Images.read(file);
    }
    try (VideoReader video = VideoReader.open(file)) {
      Frame first = video.next();
      return first.image();
    }
  }

  @Override
  public Object identity(int index) {
    return items.get(index).id();
  }

  @Override
  public Object element(int index) {
    return items.get(index);
  }
}
