// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import org.likeness.api.image.Image;

/**
 * How stored pixels are to be turned before they are shown: the eight values of EXIF tag 0x0112 (Exif 2.32, 4.6.4), also
 * used for the rotation flag of videos.
 */
public enum Orientation {
  /** 1: as stored. */
  NORMAL(false, 0),
  /** 2: mirrored left-right. */
  FLIPPED(true, 0),
  /** 3: turned by 180 degrees. */
  ROTATED_180(false, 180),
  /** 4: mirrored top-bottom. */
  FLIPPED_180(true, 180),
  /** 5: mirrored along the main diagonal. */
  TRANSPOSED(true, 270),
  /** 6: to be turned by 90 degrees clockwise. */
  ROTATED_90(false, 90),
  /** 7: mirrored along the other diagonal. */
  TRANSVERSED(true, 90),
  /** 8: to be turned by 270 degrees clockwise. */
  ROTATED_270(false, 270);

  private final boolean flip;
  private final int degrees;

  Orientation(boolean flip, int degrees) {
    this.flip = flip;
    this.degrees = degrees;
  }

  /** The orientation of an EXIF value; anything outside 1-8 counts as 1, as viewers do. */
  public static Orientation ofExif(int value) {
    return value >= 1 && value <= 8 ? values()[value - 1] : NORMAL;
  }

  /** Mirroring left-right first (or not), then turning clockwise by 0, 90, 180 or 270 degrees. */
  public static Orientation of(boolean flip, int degreesClockwise) {
    int d = Math.floorMod(degreesClockwise, 360);
    for (Orientation o : values()) {
      if (o.flip == flip && o.degrees == d) {
        return o;
      }
    }
    throw new IllegalArgumentException("No orientation with " + degreesClockwise + " degrees");
  }

  /** The value in EXIF, 1-8. */
  public int exif() {
    return ordinal() + 1;
  }

  /** Whether the stored pixels are mirrored left-right before they are turned. */
  public boolean flips() {
    return flip;
  }

  /** Degrees clockwise: 0, 90, 180 or 270. */
  public int degrees() {
    return degrees;
  }

  /** Whether width and height change places. */
  public boolean swapsSides() {
    return degrees == 90 || degrees == 270;
  }

  /** The upright picture; the same object when there is nothing to do. */
  public Image apply(Image in) {
    if (this == NORMAL) {
      return in;
    }
    int w = in.width();
    int h = in.height();
    int c = in.channels();
    int ow = swapsSides() ? h : w;
    int oh = swapsSides() ? w : h;
    byte[] src = in.data();
    byte[] out = new byte[src.length];
    int o = 0;
    for (int y = 0; y < oh; y++) {
      for (int x = 0; x < ow; x++) {
        int sx = switch (degrees) {
          case 90 -> y;
          case 180 -> w - 1 - x;
          case 270 -> w - 1 - y;
          default -> x;
        };
        int sy = switch (degrees) {
          case 90 -> h - 1 - x;
          case 180 -> h - 1 - y;
          case 270 -> x;
          default -> y;
        };
        int s = (sy * w + (flip ? w - 1 - sx : sx)) * c;
        for (int k = 0; k < c; k++) {
          out[o++] = src[s + k];
        }
      }
    }
    return new Image(ow, oh, c, out);
  }
}
