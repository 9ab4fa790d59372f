// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.likeness.api.training.Faces.By;

/** What tells the classes of a GAN's pictures apart. */
public enum Labels {
  /** Nothing: it makes pictures of all kinds. */
  NONE(null),
  /** Who it is. */
  SUBJECT(By.SUBJECT),
  /** What the picture is called in its dataset. */
  LABEL(By.LABEL),
  /** Real, synthetic or swapped. */
  ORIGIN(By.ORIGIN);

  private final By by;

  Labels(By by) {
    this.by = by;
  }

  Optional<By> by() {
    return Optional.ofNullable(by);
  }

  /** Rows with a 1 at each picture's class, [N, classes]. */
  static NDArray oneHot(NDManager manager, int[] classes, int count) {
    float[] values = new float[classes.length * count];
    for (int i = 0; i < classes.length; i++) {
      values[i * count + classes[i]] = 1;
    }
    return manager.create(values, new Shape(classes.length, count));
  }
}
