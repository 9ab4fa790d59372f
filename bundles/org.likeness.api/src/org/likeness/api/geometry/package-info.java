// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Points, boxes, landmarks and affine maps in pixel coordinates: the centre of the top left pixel is (0, 0), x to the right, y down. */
package org.likeness.api.geometry;
