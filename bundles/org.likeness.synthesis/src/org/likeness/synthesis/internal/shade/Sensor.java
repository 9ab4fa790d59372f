// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import org.likeness.api.image.Image;
import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.skin.Tone;

/** Lens and camera: darker corners, slight sharpening, tone curve, noise. */
final class Sensor {
  private static final float[] NORMAL = new float[8192];

  static {
    Seeds r = new Seeds(3, "sensor");
    for (int i = 0; i < NORMAL.length; i++) {
      NORMAL[i] = (float) Math.max(-3, Math.min(3, r.normal()));
    }
  }

  private Sensor() {
  }

  static Image develop(float[] linear, int size, long seed) {
    byte[] out = new byte[3 * size * size];
    long h = Seeds.mix(seed + 0x51ED2701);
    float inv = 2f / size;
    for (int y = 0; y < size; y++) {
      int up = y > 0 ? -3 * size : 0;
      int down = y < size - 1 ? 3 * size : 0;
      float dy = (y + 0.5f) * inv - 1;
      for (int x = 0; x < size; x++) {
        int at = 3 * (y * size + x);
        int left = x > 0 ? -3 : 0;
        int right = x < size - 1 ? 3 : 0;
        float dx = (x + 0.5f) * inv - 1;
        float corner = 1 - 0.085f * (dx * dx + dy * dy);
        h = h * 6364136223846793005L + 1442695040888963407L;
        int n = (int) (h >>> 40);
        float grey = NORMAL[n & 8191];
        for (int k = 0; k < 3; k++) {
          // the lens softens, the camera's processing sharpens a little more than that
          float v = 1.44f * linear[at + k] - 0.11f * (linear[at + left + k] + linear[at + right + k] + linear[at + up + k] + linear[at + down + k]);
          float d = Tone.display(v * corner) + 0.9f * grey + 0.7f * NORMAL[n + 997 * (k + 1) & 8191];
          out[at + k] = (byte) Math.max(0, Math.min(255, Math.round(d)));
        }
      }
    }
    return new Image(size, size, 3, out);
  }
}
