// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What the faces of {@link LbphDescriptor} have in common: the mean of {@link LbphDescriptor#roots} over 662 pictures of
 * 140 rendered persons of SynthFace (head ICT-FaceKit, seeds 1000-1139, yaw up to 25 degrees), one unsigned byte per value,
 * 255 = 1. A statistic of faces that belong to nobody, not a trained network.
 */
final class MeanFacePatterns {
  private static final String RESOURCE = "mean-face-patterns.bin";

  private MeanFacePatterns() {}

  private static final class Holder {
    static final float[] ROOTS = read();
  }

  /** {@link LbphDescriptor#LENGTH} values, shared: not to be changed. */
  static float[] roots() {
    return Holder.ROOTS;
  }

  private static float[] read() {
    try (InputStream in = MeanFacePatterns.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("This build lacks " + RESOURCE);
      }
      byte[] bytes = in.readAllBytes();
      if (bytes.length != LbphDescriptor.LENGTH) {
        throw new IllegalStateException(RESOURCE + " has " + bytes.length + " bytes, not " + LbphDescriptor.LENGTH);
      }
      float[] roots = new float[bytes.length];
      for (int i = 0; i < roots.length; i++) {
        roots[i] = (bytes[i] & 0xff) / 255f;
      }
      return roots;
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
