// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;

/**
 * A face in a frame with everything that the next steps need.
 *
 * @param box as the detector gave it, pixels of the frame
 * @param landmarks pixels of the frame
 * @param frameToCrop to the pixels of the aligned crop
 * @param score of the detector, 0-1
 */
public record FoundFace(Box box, Landmarks landmarks, Affine frameToCrop, double score) {}
