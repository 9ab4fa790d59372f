// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

/** Derives seeds from seeds. */
public final class Seeds {

  private Seeds() {}

  /** A well-mixed seed for one part of a run (SplitMix64's finaliser, Steele et al. 2014). */
  public static long mix(long seed, long part) {
    long z = seed + 0x9e3779b97f4a7c15L * (part + 1);
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
