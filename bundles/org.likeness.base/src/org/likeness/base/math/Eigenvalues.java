// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.math;

import org.likeness.api.task.Progress;

/** The eigenvalues of a symmetric matrix. */
public final class Eigenvalues {

  private Eigenvalues() {}

  /** Ascending. @param a is written into */
  public static double[] of(double[][] a, Progress progress) {
    Tridiagonal reduced = Tridiagonal.of(a, progress);
    double[] values = new double[a.length];
    for (int k = 0; k < values.length; k++) {
      progress.check();
      values[k] = reduced.value(k);
    }
    return values;
  }
}
