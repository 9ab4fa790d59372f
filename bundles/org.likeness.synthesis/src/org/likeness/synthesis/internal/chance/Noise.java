// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.chance;


/** Smooth noise over space: hashed values on a lattice, cubic blends between them (Perlin's value noise). */
public final class Noise {
  private static final int MASK = 4095;
  private final float[] table = new float[MASK + 1];

  public Noise(long seed) {
    Seeds r = new Seeds(seed, "noise");
    for (int i = 0; i <= MASK; i++) {
      table[i] = (float) r.range(-1, 1);
    }
  }

  private float lattice(int x, int y, int z) {
    int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ z * 0x9e3779b1;
    h ^= h >>> 15;
    h *= 0x2c1b3c6d;
    h ^= h >>> 12;
    return table[h & MASK];
  }

  /** Between -1 and 1, one bump per unit. */
  public float at(float x, float y, float z) {
    int ix = (int) Math.floor(x);
    int iy = (int) Math.floor(y);
    int iz = (int) Math.floor(z);
    float fx = x - ix;
    float fy = y - iy;
    float fz = z - iz;
    fx = fx * fx * (3 - 2 * fx);
    fy = fy * fy * (3 - 2 * fy);
    fz = fz * fz * (3 - 2 * fz);
    float a = mix(lattice(ix, iy, iz), lattice(ix + 1, iy, iz), fx);
    float b = mix(lattice(ix, iy + 1, iz), lattice(ix + 1, iy + 1, iz), fx);
    float c = mix(lattice(ix, iy, iz + 1), lattice(ix + 1, iy, iz + 1), fx);
    float d = mix(lattice(ix, iy + 1, iz + 1), lattice(ix + 1, iy + 1, iz + 1), fx);
    return mix(mix(a, b, fy), mix(c, d, fy), fz);
  }

  /** Sum of octaves, each twice as fine and half as strong; about -1 to 1. */
  public float fractal(float x, float y, float z, int octaves) {
    float sum = 0;
    float amplitude = 0.55f;
    float f = 1;
    for (int i = 0; i < octaves; i++) {
      sum += amplitude * at(x * f + 17 * i, y * f, z * f - 9 * i);
      amplitude *= 0.5f;
      f *= 2.03f;
    }
    return sum;
  }

  private static float mix(float a, float b, float t) {
    return a + t * (b - a);
  }
}
