// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.likeness.api.geometry.Landmarks;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;

/** The landmarks of crops, read when somebody first asks. Safe from any thread. */
final class FaceShapes {

  private final Supplier<Map<Path, Landmarks>> read;
  private Map<Path, Landmarks> all;

  private FaceShapes(Supplier<Map<Path, Landmarks>> read) {
    this.read = read;
  }

  static FaceShapes none() {
    return new FaceShapes(Map::of);
  }

  static FaceShapes of(Dataset dataset) {
    return new FaceShapes(() -> {
      Map<Path, Landmarks> out = new HashMap<>();
      for (Face face : dataset.usableFaces()) {
        if (face.landmarks() != null) {
          out.put(face.crop(), face.landmarks().transformed(face.frameToCrop()));
        }
      }
      return out;
    });
  }

  /** In pixels of the crop's file. */
  synchronized Optional<Landmarks> of(RecordedPicture picture) {
    if (all == null) {
      all = read.get();
    }
    return Optional.ofNullable(all.get(picture.file()));
  }
}
