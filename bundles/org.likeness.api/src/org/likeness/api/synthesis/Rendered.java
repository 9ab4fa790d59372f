// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.synthesis;

import java.util.Map;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/**
 * A rendered picture with all that is known of it.
 *
 * @param image RGB
 * @param landmarks the exact 68 points (hidden jaw points lie on the visible outline's mesh vertices)
 * @param masks skin, hair, eyes, mouth, face: 0-1 by name
 * @param depth distance from the camera in centimetres; +infinity where nothing is
 * @param pose yaw, pitch, roll in degrees: positive yaw looks to the right of the picture, pitch up, roll clockwise
 * @param actionUnits intensity 0-1 by name ({@code AU12}, {@code gaze-x} -1 to 1 ...)
 * @param identity the continuous parameters of the person
 */
public record Rendered(Image image, Landmarks landmarks, Map<Mask, Plane> masks, Plane depth, double[] pose,
    Map<String, Double> actionUnits, double[] identity) {

  /** The masks of a rendered face. */
  public enum Mask {
    SKIN, HAIR, EYES, MOUTH,
    /** Skin, eyes and mouth of the front of the head, without hair, ears and neck. */
    FACE
  }
}
