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
 * <p>Pixel coordinates: the centre of the first pixel is (0, 0), so that a landmark at x = 3 lies in the middle of the
 * fourth column.
 *
 * @param image RGB
 * @param landmarks the exact 68 points (hidden jaw points lie on the visible outline's mesh vertices)
 * @param masks skin, hair, eyes, mouth, face: 0-1 by name, the share of each pixel that shows it
 * @param depth distance from the camera along its axis in centimetres, of the nearest thing in each pixel; +infinity
 *     where nothing is
 * @param pose yaw, pitch, roll in degrees: positive yaw looks to the right of the picture, pitch up, roll clockwise
 * @param actionUnits intensity 0-1 by name ({@code AU12}, {@code gaze-x} -1 to 1 ...)
 * @param identity the continuous parameters of the person
 */
public record Rendered(Image image, Landmarks landmarks, Map<Mask, Plane> masks, Plane depth, double[] pose,
    Map<String, Double> actionUnits, double[] identity) {

  /** The masks of a rendered face. */
  public enum Mask {
    /** Skin of face, ears and neck with brows and beard, without lips. */
    SKIN,
    /** Hair of the head. */
    HAIR,
    /** The visible eyeballs. */
    EYES,
    /** Lips and all that is seen between them. */
    MOUTH,
    /** Skin, eyes and mouth of the front of the head, without hair, ears and neck. */
    FACE
  }
}
