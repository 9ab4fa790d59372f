// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Frees the native memory of the matrices made within a block, so that it stays flat without waiting for the garbage
 * collector:
 *
 * <pre>{@code
 * try (MatScope m = new MatScope()) {
 *   Mat in = m.add(Mats.of(image));
 *   Mat out = m.mat();
 *   ...
 * }
 * }</pre>
 *
 * For one thread.
 */
public final class MatScope implements AutoCloseable {
  private final List<Mat> mats = new ArrayList<>();

  public MatScope() {
    OpenCV.load();
  }

  /** An empty matrix, freed at the end. */
  public Mat mat() {
    return add(new Mat());
  }

  /** Frees this matrix at the end too. */
  public <M extends Mat> M add(M mat) {
    mats.add(mat);
    return mat;
  }

  @Override
  public void close() {
    mats.forEach(Mat::release);
    mats.clear();
  }
}
