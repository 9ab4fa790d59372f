// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.image;

import org.likeness.api.problem.UserProblem;

/**
 * Refuses JPEG pictures whose decoding would take far longer than their size lets expect. A decoder goes over every pixel in
 * every scan of a progressive picture, fills in what is missing, and cannot be interrupted; what is allowed is decoded aside ({@link Aside}) when it takes long.
 */
final class JpegWork {
  /** Pixels of all scans together; about five seconds of work. */
  static final long MAX_SCANNED = 1L << 30;
  /** No code is shorter than one bit per block of 8 x 8 pixels, which is 512 pixels a byte. */
  private static final long PIXELS_PER_BYTE = 1024;

  private JpegWork() {}

  static void check(byte[] b, int width, int height, Object name) {
    long pixels = (long) width * height;
    if (pixels / PIXELS_PER_BYTE > b.length) {
      throw new UserProblem(name + " is a damaged JPEG picture: its " + b.length + " bytes cannot hold " + width + " x " + height + " pixels.");
    }
    int scans = scans(b);
    if (scans > 1 && scans * pixels > MAX_SCANNED) {
      throw new UserProblem(name + " is a JPEG picture of " + width + " x " + height + " pixels in " + scans + " scans; at most "
          + MAX_SCANNED / pixels + " scans are read at this size. Save it as a baseline JPEG.");
    }
  }

  /** Start-of-scan marks; within coded data every 0xff is followed by 0, so that none is counted there. */
  static int scans(byte[] b) {
    int n = 0;
    for (int p = 2; p + 4 <= b.length; ) {
      if (b[p] != (byte) 0xff) {
        p++; // coded data
        continue;
      }
      int marker = b[p + 1] & 0xff;
      if (marker == 0xd9) {
        break;
      }
      n += marker == 0xda ? 1 : 0;
      boolean segment = marker >= 0xc0 && !(marker >= 0xd0 && marker <= 0xd8) && marker != 0xff;
      p += segment ? 2 + ((b[p + 2] & 0xff) << 8 | b[p + 3] & 0xff) : marker == 0xff ? 1 : 2;
    }
    return n;
  }
}
