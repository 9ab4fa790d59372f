// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.nio.file.Path;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;

/**
 * A face found in an item.
 *
 * @param id from 1
 * @param itemId of which item
 * @param frame frame of a clip, from 0; 0 for pictures
 * @param box in pixels of the frame
 * @param landmarks in pixels of the frame; null when none were found
 * @param frameToCrop from pixels of the frame to pixels of the crop
 * @param score of the detector, 0-1
 * @param crop absolute path of the aligned PNG
 * @param sha256 of that file as it was written, in hex
 * @param subject who it is; may be empty
 * @param split {@code train}, {@code val}, {@code test} or empty
 * @param origin what kind of picture it is
 * @param rejected a person or filter took it out; not used for anything
 * @param attributes what else is known of it in numbers
 */
public record Face(long id, long itemId, int frame, Box box, Landmarks landmarks, Affine frameToCrop, double score,
    Path crop, String sha256, String subject, String split, Origin origin, boolean rejected, Attributes attributes) {

  /** Where a face comes from. */
  public enum Origin {
    REAL, SYNTHETIC, SWAPPED
  }
}
