// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import org.likeness.api.task.Progress;

/** The eigenvalues of a symmetric matrix. */
final class Eigenvalues {

  private Eigenvalues() {}

  /** Ascending. @param a is written into */
  static double[] of(double[][] a, Progress progress) {
    Tridiagonal reduced = Tridiagonal.of(a, progress);
    double[] values = new double[a.length];
    for (int k = 0; k < values.length; k++) {
      progress.check();
      values[k] = reduced.value(k);
    }
    return values;
  }
}
