// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.media.geometry.Alignment;
import org.likeness.media.geometry.Centring;

/**
 * How aligned crops are cut: the recipe's {@code crop}. The same for extraction, training and conversion of one project.
 *
 * @param size side in pixels
 * @param centring which part of the head
 * @param coverage 1 = the whole square of the centring
 */
public record CropSpec(
    @Parameter(label = "Size", min = 32, max = 1024, unit = "px", description = "Side of a crop") int size,
    @Parameter(label = "Centring", description = "Which part of the head: legacy is brows to chin, face the whole face, head with hair and neck")
    Centring centring,
    @Parameter(label = "Coverage", min = 0.3, max = 1.5, step = 0.05, description = "1 shows the whole square of the centring, less a smaller part of it")
    double coverage) {
  public static final CropSpec DEFAULTS = new CropSpec(256, Centring.FACE, 1);

  Map<String, Object> plain() {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("size", (long) size);
    m.put("centring", centring.name().toLowerCase(java.util.Locale.ROOT));
    m.put("coverage", coverage);
    return m;
  }

  public Affine frameToCrop(Landmarks landmarks) {
    return Alignment.frameToCrop(landmarks, centring, size, coverage);
  }

  public Image cut(Image frame, Affine frameToCrop) {
    return Alignment.crop(frame, frameToCrop, size);
  }
}
