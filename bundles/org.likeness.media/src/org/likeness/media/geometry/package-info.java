// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Fitting maps to points, aligned face crops, warps and masks. Coordinates: the centre of the top left pixel is (0, 0). */
package org.likeness.media.geometry;
