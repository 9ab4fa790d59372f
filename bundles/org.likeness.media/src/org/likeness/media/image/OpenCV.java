// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import org.opencv.core.Core;

/**
 * Loads OpenCV's native library. Every class of this bundle that calls OpenCV does so itself; others call {@link #load()}
 * before they touch {@code org.opencv}. Safe from any thread.
 */
public final class OpenCV {

  private OpenCV() {}

  /** The holder idiom: the JVM runs this once, and a failure is reported to every later caller too. */
  private static final class Library {
    static final String VERSION = loadLibrary();

    private static String loadLibrary() {
      nu.pattern.OpenCV.loadLocally();
      // One thread per caller: our own pipelines are the parallelism, and results do not depend on the machine.
      Core.setNumThreads(1);
      return Core.VERSION;
    }
  }

  /** Loads the library if that has not happened yet; returns OpenCV's version. */
  public static String load() {
    return Library.VERSION;
  }

  /** How many threads OpenCV may use inside one call (1 unless changed); for the whole process. */
  public static void threads(int n) {
    load();
    Core.setNumThreads(n);
  }
}
