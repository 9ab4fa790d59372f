// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.base.io.Json;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Face;

/**
 * How an extraction looks and what it takes.
 *
 * @param every of a clip's frames, 1 = all
 * @param choice which faces of a frame are taken
 * @param minScore of a detection, 0-1
 * @param origin of every face; null = as each item's label says
 * @param strict ends at the first item that cannot be read
 * @param damaged takes faces from frames that were decoded from damage, too
 * @param text of all that the faces depend on, equal for equal settings
 */
record ExtractionSettings(int every, FaceChoice choice, double minScore, Face.Origin origin, boolean strict, boolean damaged, String text) {

  static ExtractionSettings read(RecipeNode r) {
    Map<String, Object> deciding = new LinkedHashMap<>();
    for (String key : new String[] {"detector", "landmarker", "tracker", "smoother", "crop", "every", "faces", "identity", "min-score", "origin", "geometry-of", "damaged"}) {
      r.optional(key).ifPresent(n -> deciding.put(key, n.plain()));
    }
    return new ExtractionSettings((int) r.integer("every", 1, 1, 10_000), FaceChoice.read(r), r.real("min-score", 0.5, 0, 1),
        origin(r), r.flag("strict", false), r.flag("damaged", false), Json.compact(deciding));
  }

  /** Null where each item decides. */
  private static Face.Origin origin(RecipeNode r) {
    if (r.has("origin")) {
      return r.choice("origin", Face.Origin.class, Face.Origin.REAL);
    }
    return Rights.read(r).basis() == Basis.SYNTHETIC_PERSON ? Face.Origin.SYNTHETIC : null;
  }
}
