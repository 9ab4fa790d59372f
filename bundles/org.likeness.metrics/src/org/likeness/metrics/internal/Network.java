// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

/** A network of a user, in whatever form: numbers in, numbers out. For one thread. */
public interface Network extends AutoCloseable {

  /**
   * What a network gives.
   *
   * @param values in the order of the shape
   * @param shape sides of the array
   */
  record Output(float[] values, long[] shape) {}

  /**
   * Asks it.
   *
   * @param values pictures one after the other @param shape their array's sides, the first the number of pictures
   * @throws Refused when it does not take this, or gives something else than one array
   */
  Output run(float[] values, long[] shape);

  @Override
  void close();

  /** Why not, as the middle of a sentence. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
