// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.faces.FacesContext;
import org.opencv.core.Rect;

/** The recognition network with synthetic weights against values of a plain implementation in float64 (NumPy). */
class RecognitionNetTest {
  private static final Rect ALL = new Rect(0, 0, 150, 150);

  @TempDir
  static Path model;
  private static RecognitionNet net;

  @BeforeAll
  static void weights() throws IOException {
    SyntheticModel.write(model);
    net = new RecognitionNet(FacesContext.tensors(), model);
  }

  @AfterAll
  static void close() {
    net.close();
  }

  @Test
  void wholeNetwork() {
    Image first = SyntheticModel.picture(150, 150, 5);
    Image second = SyntheticModel.picture(150, 150, 6);
    List<float[]> both = net.describe(List.of(first, second), List.of(ALL, ALL));
    float[] v = both.get(0);
    assertArrayEquals(new float[] {0.111739f, 0.157105f, -0.159800f, 0.123743f}, new float[] {v[0], v[1], v[64], v[127]}, 1e-5f);
    assertArrayEquals(new float[] {0.110505f, 0.123097f}, new float[] {both.get(1)[0], both.get(1)[127]}, 1e-5f);
    assertArrayEquals(v, net.describe(List.of(first), List.of(ALL)).get(0), 1e-5f, "alone as in company");
  }

  @Test
  void residualBlock() {
    double[] out = block("conv32_1", 5, 5);
    assertArrayEquals(new double[] {0.096402, 0.773803, 0.943130}, new double[] {at(out, 5, 0, 0), at(out, 5, 3, 1), at(out, 5, 31, 2)}, 1e-5);
    assertEquals(383.8182, sum(out), 1e-3);
  }

  @Test
  void halvingFromAnEvenSideAddsARowAndAColumnOfZeros() {
    double[] out = block("conv64_down", 6, 3);
    assertArrayEquals(new double[] {0.631548, 0.582167, 0.340820, 0, 0.553711},
        new double[] {at(out, 3, 0, 0), at(out, 3, 3, 1), at(out, 3, 31, 2), at(out, 3, 63, 2), at(out, 3, 10, 2)}, 1e-5);
    assertEquals(144.5285, sum(out), 1e-3);
    // where the convolution's row and column are the zeros, only what was pooled is left: (5, 5), (4, 5), (5, 4), (4, 4)
    double[] in = new double[32 * 36];
    fill(in);
    int c = 31 * 36;
    assertEquals((in[c + 28] + in[c + 29] + in[c + 34] + in[c + 35]) / 4, at(out, 3, 31, 2), 1e-6);
  }

  @Test
  void halvingFromAnOddSideNeedsNone() {
    double[] out = block("conv64_down", 7, 3);
    assertArrayEquals(new double[] {0.612416, 0.711929, 0.709479, 0.747158},
        new double[] {at(out, 3, 0, 0), at(out, 3, 3, 1), at(out, 3, 31, 2), at(out, 3, 10, 2)}, 1e-5);
    assertEquals(146.1222, sum(out), 1e-3);
  }

  /** The output, channel by channel, of a block that is given 32 channels of noise between 0 and 1. */
  private static double[] block(String name, int side, int expectedSide) {
    double[] in = new double[32 * side * side];
    fill(in);
    float[] values = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      values[i] = (float) in[i];
    }
    try (NDManager m = FacesContext.tensors()) {
      NDArray x = m.create(values, new Shape(1, 32, side, side));
      NDArray y = name.contains("down") ? net.down(x, name) : net.residual(x, name);
      assertEquals(expectedSide, y.getShape().get(2));
      assertEquals(expectedSide, y.getShape().get(3));
      float[] out = y.toFloatArray();
      y.close();
      double[] wide = new double[out.length];
      for (int i = 0; i < out.length; i++) {
        wide[i] = out[i];
      }
      return wide;
    }
  }

  private static void fill(double[] in) {
    byte[] noise = SyntheticModel.noise(in.length, 12);
    for (int i = 0; i < in.length; i++) {
      in[i] = (noise[i] & 0xff) / 256.;
    }
  }

  /** The value on the diagonal. */
  private static double at(double[] out, int side, int channel, int i) {
    return out[channel * side * side + i * side + i];
  }

  private static double sum(double[] values) {
    return java.util.Arrays.stream(values).sum();
  }
}
