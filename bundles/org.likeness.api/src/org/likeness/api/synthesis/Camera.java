// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.synthesis;

/**
 * A pinhole camera that looks along -z at the head. The head's middle rests at the origin of x and y; the eyes are about
 * 3.6 cm above it, the chin 7.5 cm below.
 *
 * @param distance from the head's middle, centimetres
 * @param height centimetres of the plane through the head's middle that the picture's height shows
 * @param x where the picture's centre looks, centimetres to the right of the head
 * @param y likewise, above
 */
public record Camera(double distance, double height, double x, double y) {
  /** A head-and-shoulders portrait. */
  public static final Camera PORTRAIT = new Camera(70, 33, 0, 1);
}
