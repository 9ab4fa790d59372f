// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.image;

import java.util.Objects;

/**
 * An 8-bit picture in memory: interleaved, row by row from the top left, without padding.
 *
 * <p>Channels: 1 = grey, 3 = RGB, 4 = RGB + straight alpha; sRGB-encoded values 0-255. The array is shared, not copied:
 * whoever passes an image on must not change its data afterwards, which makes images safe to read from any thread.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param channels 1, 3 or 4
 * @param data {@code width * height * channels} bytes, each an unsigned value
 */
public record Image(int width, int height, int channels, byte[] data) {

  public Image {
    Objects.requireNonNull(data);
    if (width < 1 || height < 1 || (channels != 1 && channels != 3 && channels != 4)) {
      throw new IllegalArgumentException("Not an image: " + width + "x" + height + "x" + channels);
    }
    if (data.length != Math.multiplyExact(Math.multiplyExact(width, height), channels)) {
      throw new IllegalArgumentException("Image data has " + data.length + " bytes, not " + width + "*" + height + "*" + channels);
    }
  }

  /** A black image with three channels. */
  public static Image rgb(int width, int height) {
    return new Image(width, height, 3, new byte[width * height * 3]);
  }

  /** The value 0-255 of one channel of one pixel. */
  public int get(int x, int y, int channel) {
    return data[(y * width + x) * channels + channel] & 0xff;
  }

  /** A copy whose data may be changed by its owner. */
  public Image copy() {
    return new Image(width, height, channels, data.clone());
  }

  /** Whether both have the same width and height. */
  public boolean sameSize(Image other) {
    return width == other.width && height == other.height;
  }

  @Override
  public String toString() {
    return "Image[" + width + "x" + height + "x" + channels + "]";
  }
}
