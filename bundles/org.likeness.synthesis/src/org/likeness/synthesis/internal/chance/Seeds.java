// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.chance;

/** Random numbers that are the same on every machine and Java version: SplitMix64 (Steele et al. 2014). */
public final class Seeds {
  private long state;

  /** A stream for a seed and a purpose; different purposes are independent. */
  public Seeds(long seed, String purpose) {
    long h = mix(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    for (int i = 0; i < purpose.length(); i++) {
      h = mix(h ^ purpose.charAt(i) * 0xD1B54A32D192ED03L);
    }
    state = h;
  }

  /** Scrambles 64 bits. */
  public static long mix(long z) {
    long x = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
    return x ^ x >>> 31;
  }

  public long next() {
    state += 0x9E3779B97F4A7C15L;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  public double unit() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** Uniform in [a, b). */
  public double range(double a, double b) {
    return a + (b - a) * unit();
  }

  /** Normal with mean 0 and deviation 1. */
  public double normal() {
    return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * Math.PI * unit());
  }

  /** Uniform whole number in [0, n). */
  public int below(int n) {
    return (int) (unit() * n);
  }

  public boolean chance(double p) {
    return unit() < p;
  }
}
