// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/** Whether the calling thread records operations for gradients. It does by default. The engine must be running. */
public final class Grad {

  private Grad() {}

  /** Runs without recording: predictions, previews, evaluation. */
  public static <T> T off(Supplier<T> work) {
    return with(false, work);
  }

  public static void off(Runnable work) {
    with(false, asSupplier(work));
  }

  /** Runs with recording, inside an {@link #off}. */
  public static <T> T on(Supplier<T> work) {
    return with(true, work);
  }

  public static void on(Runnable work) {
    with(true, asSupplier(work));
  }

  public static boolean isOn() {
    return JniUtils.isGradMode();
  }

  /** For scopes that are closed in a finally block of their own. */
  public static void set(boolean recording) {
    JniUtils.setGradMode(recording);
  }

  private static Supplier<Void> asSupplier(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  private static <T> T with(boolean recording, Supplier<T> work) {
    boolean before = JniUtils.isGradMode();
    if (before == recording) {
      return work.get();
    }
    JniUtils.setGradMode(recording);
    try {
      return work.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }
}
