// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.base.io.Json;
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
  private static final List<String> ORDER = List.of("detector", "landmarker", "tracker", "smoother", "crop", "every", "faces", "identity", "min-score",
      "origin", "geometry-of", "damaged");

  static ExtractionSettings of(ExtractParameters p, FaceTools tools, Smoothing smoothing) {
    FaceChoice choice = FaceChoice.of(p.choice());
    return new ExtractionSettings(p.every(), choice, p.minScore(), origin(p), p.strict(), p.damaged(), text(p, choice, tools, smoothing));
  }

  /** Datasets keep it beside what was looked through: its form does not change, also where a recipe's does. */
  private static String text(ExtractParameters p, FaceChoice choice, FaceTools tools, Smoothing smoothing) {
    Map<String, Object> found = new LinkedHashMap<>();
    tools.writeTo(found);
    smoothing.writeTo(found);
    choice.writeTo(found);
    found.put("every", (long) p.every());
    found.put("min-score", p.minScore());
    p.origin().ifPresent(o -> found.put("origin", o.name().toLowerCase(Locale.ROOT)));
    p.geometryOf().ifPresent(other -> found.put("geometry-of", other));
    found.put("damaged", p.damaged());
    Map<String, Object> deciding = new LinkedHashMap<>();
    for (String key : ORDER) {
      if (found.containsKey(key)) {
        deciding.put(key, found.get(key));
      }
    }
    return Json.compact(deciding);
  }

  /** Null where each item decides. */
  private static Face.Origin origin(ExtractParameters p) {
    return p.origin().orElse(p.subject().basis() == Basis.SYNTHETIC_PERSON ? Face.Origin.SYNTHETIC : null);
  }
}
