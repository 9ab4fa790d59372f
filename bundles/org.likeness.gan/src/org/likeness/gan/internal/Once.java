// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.function.Supplier;

/** Computes what it is asked for when it is first asked, and only then. For one thread. */
final class Once<T> implements Supplier<T> {

  private Supplier<T> how;
  private T value;

  private Once(Supplier<T> how) {
    this.how = how;
  }

  static <T> Supplier<T> of(Supplier<T> how) {
    return new Once<>(how);
  }

  @Override
  public T get() {
    if (how != null) {
      value = how.get();
      how = null;
    }
    return value;
  }
}
