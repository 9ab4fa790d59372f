// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.media.image.Scale;

class LbphDescriptorTest {

  /** Dark blobs at places of its own on a bright oval: a person, as far as patterns go. */
  private static Image person(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] blobs = new double[14][3];
    for (double[] b : blobs) {
      b[0] = 70 + 116 * random.nextDouble();
      b[1] = 60 + 136 * random.nextDouble();
      b[2] = 5 + 9 * random.nextDouble();
    }
    Image image = Image.rgb(256, 256);
    for (int y = 0; y < 256; y++) {
      for (int x = 0; x < 256; x++) {
        double v = 170;
        for (double[] b : blobs) {
          v -= 90 * Math.exp(-((x - b[0]) * (x - b[0]) + (y - b[1]) * (y - b[1])) / (2 * b[2] * b[2]));
        }
        byte value = (byte) Math.clamp((int) v, 20, 255);
        for (int c = 0; c < 3; c++) {
          image.data()[(y * 256 + x) * 3 + c] = value;
        }
      }
    }
    return image;
  }

  private static double similarity(Image a, Image b) {
    float[] x = LbphDescriptor.of(a);
    float[] y = LbphDescriptor.of(b);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static Image mapped(Image in, IntUnaryOperator map) {
    Image out = in.copy();
    for (int i = 0; i < out.data().length; i++) {
      out.data()[i] = (byte) map.applyAsInt(out.data()[i] & 0xff);
    }
    return out;
  }

  @Test
  void lightSharpnessAndSmallShiftsCountLessThanThePerson() {
    Image a = person(1);
    double stranger = -1;
    for (int seed = 2; seed < 12; seed++) {
      stranger = Math.max(stranger, similarity(a, person(seed)));
    }
    double darker = similarity(a, mapped(a, v -> v / 2));
    double blurred = similarity(a, Scale.to(Scale.to(a, 64, 64), 256, 256));
    double shifted = similarity(a, Scale.crop(a, 3, -2, 256, 256));
    assertTrue(darker > stranger + 0.1, darker + " darker, " + stranger + " the most similar stranger");
    assertTrue(blurred > stranger + 0.1, blurred + " blurred, " + stranger);
    assertTrue(shifted > stranger + 0.1, shifted + " shifted, " + stranger);
  }

  @Test
  void theMirrorImageIsTheSamePerson() {
    assertEquals(1, similarity(person(1), Scale.flipped(person(1))), 1e-3);
  }

  @Test
  void theSizeOfTheCropHardlyCounts() {
    assertTrue(similarity(person(1), Scale.to(person(1), 160, 160)) > 0.9);
  }

  @Test
  void aFlatPictureHasAVectorToo() {
    float[] v = LbphDescriptor.of(new Image(40, 40, 1, new byte[1600]));
    for (float x : v) {
      assertTrue(Float.isFinite(x));
    }
  }

  @Test
  void thereAre58UniformPatterns() {
    // A single bright pixel among dark ones: no neighbour is as bright, so no bit is set there.
    float[] plane = new float[81];
    plane[40] = 1;
    byte[] codes = LocalBinaryPatterns.of(plane, 9, 1);
    assertEquals(0, codes[40]);
    // Flat surroundings: all neighbours count as not darker, the code of all ones is the last uniform one.
    assertEquals(LocalBinaryPatterns.CODES - 2, codes[0]);
    // A checkerboard on a circle of radius 2 on a grid of period 4 is not uniform somewhere.
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < plane.length; i++) {
      plane[i] = (float) random.nextDouble();
    }
    int shared = 0;
    for (byte c : LocalBinaryPatterns.of(plane, 9, 1)) {
      assertTrue(c >= 0 && c < LocalBinaryPatterns.CODES);
      shared += c == LocalBinaryPatterns.CODES - 1 ? 1 : 0;
    }
    assertTrue(shared > 10, shared + " codes are not uniform");
  }

  @Test
  void thePatchIsTheAveragedMiddle() {
    // 100 px, the middle 50 %: a ramp from 25 to 75 in ten steps of 5
    byte[] data = new byte[10000];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (i % 100);
    }
    float[] patch = FacePatch.of(new Image(100, 100, 1, data), 0.5, 10);
    float[] expected = new float[10];
    for (int i = 0; i < 10; i++) {
      expected[i] = 27 + 5 * i;
    }
    assertArrayEquals(expected, java.util.Arrays.copyOf(patch, 10), 1e-3f);
  }

  @Test
  void theMeanFaceHasTheDescriptorsLength() {
    assertEquals(LbphDescriptor.LENGTH, MeanFacePatterns.roots().length);
  }
}
