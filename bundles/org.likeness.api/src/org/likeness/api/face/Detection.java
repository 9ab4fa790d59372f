// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.face;

import org.likeness.api.geometry.Box;

/**
 * A found face.
 *
 * @param box in pixels of the picture; tight from brows to chin as far as the detector allows
 * @param score confidence 0-1 in the detector's own terms; 1 when it gives none
 */
public record Detection(Box box, double score) {}
