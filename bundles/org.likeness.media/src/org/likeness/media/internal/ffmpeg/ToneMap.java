// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

/**
 * Makes standard pictures of high dynamic range ones: the electrical-electrical transfer function of Report ITU-R BT.2390
 * (section 5.4.1) applied to the largest of R, G and B, so that hues stay, then BT.2020 primaries to BT.709 (BT.2087) and BT.1886's gamma of
 * 2.4. HLG is first shown as on a 1,000 cd/m2 display (BT.2100, gamma 1.2). White of the result is BT.2408's reference white, 203 cd/m2.
 * Everything per pixel goes through tables. Not changed after construction.
 */
final class ToneMap {
  /** BT.2408: diffuse white of HDR, and the white of the pictures made here. */
  private static final double WHITE = 203;
  private static final double PQ_TOP = 10_000;
  private static final double HLG_PEAK = 1_000;
  private static final int STEPS = 4096;
  private static final int CODES = 1 << 16;

  private final boolean hlg;
  /** Light of each 16-bit code: relative to {@link #WHITE} for PQ, scene light 0-1 for HLG. */
  private final float[] linear = new float[CODES];
  /** What light relative to white is multiplied by, over the square root of light / peak. */
  private final float[] gain = new float[STEPS + 1];
  /** BT.1886 inverted, over the square root of light. */
  private final byte[] encoded = new byte[STEPS + 1];
  private final float peak;

  /**
   * @param hlg HLG instead of PQ
   * @param nits the brightest that the content has, in cd/m2; HLG needs none
   */
  ToneMap(boolean hlg, double nits) {
    this.hlg = hlg;
    double top = hlg ? HLG_PEAK : Math.clamp(nits, WHITE, PQ_TOP);
    peak = (float) (top / WHITE);
    for (int i = 0; i < CODES; i++) {
      double e = i / (CODES - 1.0);
      linear[i] = (float) (hlg ? hlgLight(e) : pqLight(e) / WHITE);
    }
    for (int i = 0; i <= STEPS; i++) {
      double s = (double) i / STEPS;
      double light = s * s * top;
      gain[i] = i == 0 ? 1 : (float) (eetf(light, top) / light);
      encoded[i] = (byte) Math.round(255 * Math.pow(s * s, 1 / 2.4));
    }
  }

  /**
   * One pixel.
   *
   * @param r 16-bit codes 0-65535, BT.2020
   * @param out three bytes of BT.709 from {@code at}
   */
  void map(int r, int g, int b, byte[] out, int at) {
    float lr = linear[r];
    float lg = linear[g];
    float lb = linear[b];
    if (hlg) {
      // BT.2100 OOTF: luminance to the power of gamma - 1
      float scale = peak * (float) Math.pow(Math.max(1e-6f, 0.2627f * lr + 0.6780f * lg + 0.0593f * lb), 0.2);
      lr *= scale;
      lg *= scale;
      lb *= scale;
    }
    float most = Math.max(lr, Math.max(lg, lb));
    float scale = gain[Math.min(STEPS, Math.round((float) Math.sqrt(most / peak) * STEPS))];
    lr *= scale;
    lg *= scale;
    lb *= scale;
    // BT.2087 matrix of BT.2020 to BT.709
    out[at] = code(1.6605f * lr - 0.5876f * lg - 0.0728f * lb);
    out[at + 1] = code(-0.1246f * lr + 1.1329f * lg - 0.0083f * lb);
    out[at + 2] = code(-0.0182f * lr - 0.1006f * lg + 1.1187f * lb);
  }

  private byte code(float light) {
    return encoded[light <= 0 ? 0 : light >= 1 ? STEPS : Math.round((float) Math.sqrt(light) * STEPS)];
  }

  /** BT.2390: straight up to a knee, from there a Hermite spline to the target's white; all in PQ. Black stays black. */
  private static double eetf(double nits, double top) {
    double whole = pqCode(top);
    double e = pqCode(nits) / whole;
    double max = pqCode(WHITE) / whole;
    double knee = 1.5 * max - 0.5;
    if (e < knee || max >= 1) {
      return nits;
    }
    double t = (e - knee) / (1 - knee);
    double p = (2 * t * t * t - 3 * t * t + 1) * knee + (t * t * t - 2 * t * t + t) * (1 - knee) + (-2 * t * t * t + 3 * t * t) * max;
    return pqLight(p * whole);
  }

  /** SMPTE ST 2084: code 0-1 to cd/m2. */
  static double pqLight(double code) {
    double p = Math.pow(code, 32 / 2523.0);
    return PQ_TOP * Math.pow(Math.max(0, p - 3424 / 4096.0) / (2413 / 128.0 - 2392 / 128.0 * p), 16384 / 2610.0);
  }

  /** SMPTE ST 2084: cd/m2 to code 0-1. */
  static double pqCode(double nits) {
    double p = Math.pow(nits / PQ_TOP, 2610 / 16384.0);
    return Math.pow((3424 / 4096.0 + 2413 / 128.0 * p) / (1 + 2392 / 128.0 * p), 2523 / 32.0);
  }

  /** ARIB STD-B67: code 0-1 to scene light 0-1. */
  private static double hlgLight(double e) {
    return e <= 0.5 ? e * e / 3 : (Math.exp((e - 0.55991073) / 0.17883277) + 0.28466892) / 12;
  }
}
