// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.media.geometry.Alignment;
import org.likeness.media.geometry.Centring;

/**
 * How aligned crops are cut. The same for extraction, training and conversion of one project.
 *
 * @param size side in pixels
 * @param centring which part of the head
 * @param coverage 1 = the whole square of the centring
 */
public record CropSpec(int size, Centring centring, double coverage) {
  public static final CropSpec DEFAULT = new CropSpec(256, Centring.FACE, 1);

  /** Reads the recipe's {@code crop}; what is missing is taken from {@link #DEFAULT}. */
  static CropSpec read(RecipeNode root) {
    RecipeNode node = root.optional("crop").orElse(null);
    if (node == null) {
      return DEFAULT;
    }
    node.known("size", "centring", "coverage");
    return new CropSpec((int) node.integer("size", DEFAULT.size, 32, 1024),
        node.choice("centring", Centring.class, DEFAULT.centring), node.real("coverage", DEFAULT.coverage, 0.3, 1.5));
  }

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
