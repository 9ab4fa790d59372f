// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lib.djl;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.lang.System.Logger.Level;

/**
 * Settings of the C library's heap, which the engine's tensors live in.
 *
 * <p>glibc gives freed tensors back to the system and asks for them anew in the next step; the pages then come zeroed, one
 * fault each: some 30,000 faults and a tenth of the time of a DCGAN-64 step. Keeping them costs no peak memory.
 */
public final class NativeHeap {

  // malloc.h
  private static final int M_TRIM_THRESHOLD = -1;
  private static final int M_TOP_PAD = -2;
  private static final int M_MMAP_THRESHOLD = -3;

  /** The largest value glibc takes. */
  private static final int MMAP_FROM = 32 << 20;
  private static final int KEEP = 1 << 30;
  /** The size of a heap segment of threads other than the first: with so much room asked for, none is given back. */
  private static final int SEGMENT = 64 << 20;

  private NativeHeap() {}

  /**
   * Makes the heap keep up to 1 GiB of freed memory for the next step. For Linux with glibc.
   *
   * @return whether it took effect; elsewhere nothing happens
   */
  public static boolean keepFreedMemory() {
    if (!Platform.isLinux()) {
      return false;
    }
    try {
      Function mallopt = Function.getFunction("c", "mallopt");
      return mallopt.invokeInt(new Object[] {M_MMAP_THRESHOLD, MMAP_FROM}) == 1
          && mallopt.invokeInt(new Object[] {M_TOP_PAD, SEGMENT}) == 1
          && mallopt.invokeInt(new Object[] {M_TRIM_THRESHOLD, KEEP}) == 1;
    } catch (LinkageError | RuntimeException e) {
      // Another C library, or no place to unpack JNA: slower, nothing else.
      System.getLogger(NativeHeap.class.getName()).log(Level.DEBUG, "The native heap keeps its settings", e);
      return false;
    }
  }
}
