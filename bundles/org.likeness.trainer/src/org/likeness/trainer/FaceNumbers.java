// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.likeness.datasets.Attributes;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;

/** What is known of crops in numbers, read when somebody first asks. Safe from any thread. */
final class FaceNumbers {

  private final Supplier<Map<Path, Attributes>> read;
  private Map<Path, Attributes> all;

  private FaceNumbers(Supplier<Map<Path, Attributes>> read) {
    this.read = read;
  }

  static FaceNumbers none() {
    return new FaceNumbers(Map::of);
  }

  static FaceNumbers of(Dataset dataset) {
    return new FaceNumbers(() -> {
      Map<Path, Attributes> out = new HashMap<>();
      for (Face face : dataset.usableFaces()) {
        out.put(face.crop(), face.attributes());
      }
      return out;
    });
  }

  private synchronized Attributes of(RecordedPicture picture) {
    if (all == null) {
      all = read.get();
    }
    return all.getOrDefault(picture.file(), Attributes.NONE);
  }

  /** What all of them have, in alphabetical order. */
  List<String> common(List<RecordedPicture> pictures) {
    Set<String> names = null;
    for (RecordedPicture p : pictures) {
      List<String> own = of(p).names();
      if (names == null) {
        names = new TreeSet<>(own);
      } else {
        names.retainAll(own);
      }
    }
    return names == null ? List.of() : List.copyOf(names);
  }

  double of(RecordedPicture picture, String name) {
    return of(picture).get(name).orElseThrow(() -> new IllegalArgumentException("no attribute '" + name + "' is known of every picture"));
  }
}
