// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Turns at the engine's random numbers: it draws for all threads from one generator, so that two trainings at the same time would
 * draw from each other's. Whoever seeds it works within a turn. Turns may be nested.
 */
public final class Turns {

  private static final ReentrantLock TURN = new ReentrantLock(true);

  private Turns() {}

  /** Works when nobody else is within a turn. */
  public static <T> T take(Supplier<T> work) {
    TURN.lock();
    try {
      return work.get();
    } finally {
      TURN.unlock();
    }
  }
}
