// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

/**
 * What a picture's header says.
 *
 * @param format by content, whatever the file is called
 * @param width pixels as shown, after the EXIF orientation
 * @param height pixels as shown
 * @param channels 1 grey, 2 grey with alpha, 3 colour, 4 colour with alpha
 * @param depth bits per channel: 1-8, or 16
 * @param orientation how the stored pixels are to be turned
 */
public record ImageInfo(ImageFormat format, int width, int height, int channels, int depth, Orientation orientation) {

  /** Whether there is transparency. */
  public boolean hasAlpha() {
    return channels == 2 || channels == 4;
  }

  /** The same with the sides of the stored pixels exchanged where the orientation says so. */
  public ImageInfo oriented() {
    return orientation.swapsSides() ? new ImageInfo(format, height, width, channels, depth, orientation) : this;
  }
}
