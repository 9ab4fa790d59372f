// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import org.likeness.api.image.Image;

/**
 * One frame of a video.
 *
 * @param image RGB, upright, with square pixels, progressive, in BT.709 or sRGB colours
 * @param index 0 for the first
 * @param micros when it is shown, in microseconds after the first frame; more than the frame before has
 * @param damaged whether it was decoded from damaged data, or stands in the place of a frame that could not be decoded (then it
 *     is the picture before): right for keeping time, wrong as an example of a face
 */
public record Frame(Image image, long index, long micros, boolean damaged) {

  /** A sound frame. */
  public Frame(Image image, long index, long micros) {
    this(image, index, micros, false);
  }
}
