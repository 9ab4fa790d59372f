// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.image.Colour;

/** Sharpening against SciPy; grain against the noise that was put in. */
class FaceStagesTest {
  private static final int SIDE = 128;
  private static final Plane ALL = TestPictures.disc(SIDE, 60);

  /** The picture of which SciPy 1.17 gave the expected numbers: 0.6 and 2 times luma - gaussian_filter(luma, mode='mirror', truncate=4). */
  private static Image pattern() {
    Image out = Image.rgb(24, 24);
    for (int y = 0; y < 24; y++) {
      for (int x = 0; x < 24; x++) {
        for (int c = 0; c < 3; c++) {
          out.data()[3 * (24 * y + x) + c] = (byte) ((x * x * 3 + y * 7 + x * y * 2 + 31 * c) % 200 + 20);
        }
      }
    }
    return out;
  }

  private static void sharpened(double amount, double radius, double threshold, long sum, int[]... pixels) {
    Image out = new Sharpen().create(new Sharpen.Parameters(amount, radius, threshold), null).apply(pattern(), pattern(), null);
    long all = 0;
    for (byte b : out.data()) {
      all += b & 0xff;
    }
    assertEquals(sum, all, 20, "the sum of all values");
    for (int[] p : pixels) {
      for (int c = 0; c < 3; c++) {
        assertEquals(p[2 + c], out.get(p[0], p[1], c), 1, Arrays.toString(p));
      }
    }
  }

  @Test
  void unsharpMaskIsThatOfSciPy() {
    sharpened(0.6, 1.5, 0, 207069, new int[] {0, 0, 10, 41, 72}, new int[] {7, 5, 59, 90, 121}, new int[] {23, 23, 0, 24, 55},
        new int[] {0, 12, 94, 125, 156}, new int[] {13, 0, 148, 179, 210});
    sharpened(2, 0.8, 12, 210679, new int[] {0, 0, 20, 51, 82}, new int[] {7, 5, 72, 103, 134}, new int[] {23, 23, 0, 0, 0},
        new int[] {0, 12, 76, 107, 138}, new int[] {13, 0, 185, 216, 247});
    assertArrayEquals(pattern().data(), new Sharpen().create(new Sharpen.Parameters(0, 3, 0), null).apply(pattern(), null, null).data());
  }

  /** The same noise in all three colours. */
  private static Image noisy(Image image, double deviation, long seed) {
    Random random = new Random(seed);
    float[] noise = new float[SIDE * SIDE];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (deviation * random.nextGaussian());
    }
    return Luma.added(image, noise);
  }

  private static double noise(Image image) {
    return Noise.of(Colour.luma(image), ALL);
  }

  @Test
  void noiseIsMeasuredWhateverThePictureShows() {
    for (double deviation : new double[] {2, 5, 10}) {
      assertEquals(deviation, noise(noisy(TestPictures.plain(SIDE, 128, 128, 128), deviation, 1)), 0.06 * deviation, "flat");
      assertEquals(deviation, noise(noisy(TestPictures.waves(SIDE, 3), deviation, 2)), 0.1 * deviation, "waves");
    }
    assertEquals(0, Noise.of(Colour.luma(noisy(TestPictures.waves(SIDE, 3), 5, 1)), Plane.zeros(SIDE, SIDE)), "nowhere");
  }

  private static Image grained(Image face, Image old, double strength, double size, long seed) {
    return new Grain().create(new Grain.Parameters(strength, size, 20), new ContractContext(seed)).apply(face, old, ALL);
  }

  @Test
  void theFaceBecomesAsNoisyAsTheFrameAndNoNoisier() {
    Image face = noisy(TestPictures.waves(SIDE, 5), 1, 3);
    Image old = noisy(TestPictures.waves(SIDE, 6), 6, 4);
    double wanted = noise(old);
    for (double size : new double[] {0, 0.5, 1}) {
      assertEquals(wanted, noise(grained(face, old, 1, size, 7)), 0.08 * wanted, "size " + size);
    }
    assertEquals(Math.sqrt((wanted * wanted + 3 * Math.pow(noise(face), 2)) / 4), noise(grained(face, old, 0.5, 0, 7)), 0.08 * wanted, "half of it");
    assertArrayEquals(old.data(), grained(old, face, 1, 0.5, 7).data(), "it is noisier already");
  }

  @Test
  void grainIsAnotherInEveryFrameAndTheSameForTheSame() {
    Image face = TestPictures.waves(SIDE, 5);
    Image old = noisy(TestPictures.waves(SIDE, 6), 6, 4);
    Image first = grained(face, old, 1, 0.5, 7);
    assertArrayEquals(first.data(), grained(face, old, 1, 0.5, 7).data());
    assertNotEquals(Arrays.hashCode(first.data()), Arrays.hashCode(grained(face, noisy(TestPictures.waves(SIDE, 6), 6, 5), 1, 0.5, 7).data()), "the next frame");
    assertNotEquals(Arrays.hashCode(first.data()), Arrays.hashCode(grained(face, old, 1, 0.5, 8).data()), "another seed");
  }
}
