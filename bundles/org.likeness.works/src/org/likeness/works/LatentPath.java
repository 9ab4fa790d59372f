// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;

/**
 * A way from latent to latent on great circles: between two normal latents of many numbers, a straight line would pass near the
 * middle of space, where no picture was learned (White 2016, arXiv:1609.04468, section 2.1; Shoemake 1985).
 */
public final class LatentPath {

  private static final double STRAIGHT = 1e-6;

  private LatentPath() {}

  /**
   * From each key to the next, and from the last back to the first.
   *
   * @param keys at least two
   * @param between steps from a key to the next, 1 or more
   * @return {@code keys.size() * between} latents; each so many-th is a key
   */
  public static List<float[]> round(List<float[]> keys, int between) {
    List<float[]> out = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      for (int k = 0; k < between; k++) {
        out.add(k == 0 ? keys.get(i).clone() : between(keys.get(i), keys.get((i + 1) % keys.size()), k / (double) between));
      }
    }
    return out;
  }

  /** sin((1 - t) w) / sin w a + sin(t w) / sin w b, w being the angle between them; straight where there is none. @param t 0 to 1 */
  public static float[] between(float[] a, float[] b, double t) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int k = 0; k < a.length; k++) {
      dot += (double) a[k] * b[k];
      aa += (double) a[k] * a[k];
      bb += (double) b[k] * b[k];
    }
    double angle = Math.acos(Math.max(-1, Math.min(1, dot / Math.sqrt(Math.max(Double.MIN_NORMAL, aa * bb)))));
    boolean straight = Math.sin(angle) < STRAIGHT;
    double ofA = straight ? 1 - t : Math.sin((1 - t) * angle) / Math.sin(angle);
    double ofB = straight ? t : Math.sin(t * angle) / Math.sin(angle);
    float[] out = new float[a.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = (float) (ofA * a[k] + ofB * b[k]);
    }
    return out;
  }
}
