// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likeness.api.image.Image;

/** The faces of a reference clip, looked for once although several candidates are compared with it. */
final class ReferenceFaces {
  private final FaceFinder finder;
  private final List<Optional<FoundFace>> faces = new ArrayList<>();

  ReferenceFaces(FaceFinder finder) {
    this.finder = finder;
  }

  Optional<FoundFace> at(int frame, Image image) {
    if (frame == faces.size()) {
      faces.add(finder.largest(image, 0));
    }
    return faces.get(frame);
  }
}
