// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Autograd;

class ReconstructionLossesTest {

  private static final int SIDE = 16;
  private static final DssimLoss.Parameters WINDOW = new DssimLoss.Parameters(7, 1.5);

  @Test
  void l1IsTheMeanAbsoluteError() {
    try (NDManager m = Scope.open(1)) {
      NDArray x = m.create(new float[] {0, 0.5f, 1, 0.25f}, new Shape(1, 1, 2, 2));
      NDArray y = m.create(new float[] {1, 0.5f, 0.5f, 0}, new Shape(1, 1, 2, 2));
      assertEquals(1.75 / 4, new L1Loss().loss(NoParameters.DEFAULTS, x, y).getFloat(), 1e-6);
    }
  }

  @Test
  void dssimFollowsTheFormula() {
    double[][][] x = pictures(1);
    double[][][] y = pictures(2);
    try (NDManager m = Scope.open(1)) {
      double got = new DssimLoss().loss(WINDOW, tensor(m, x), tensor(m, y)).getFloat();
      assertEquals((1 - ssim(x, y, 7, 1.5)) / 2, got, 2e-5);
      double wide = new DssimLoss().loss(DssimLoss.Parameters.DEFAULTS, tensor(m, x), tensor(m, y)).getFloat();
      assertEquals((1 - ssim(x, y, 11, 1.5)) / 2, wide, 2e-5);
    }
  }

  @Test
  void dssimOfEqualPicturesIsZeroAndOfOppositeOnesAboveAHalf() {
    try (NDManager m = Scope.open(1)) {
      NDArray x = tensor(m, pictures(3));
      assertEquals(0, new DssimLoss().loss(WINDOW, x, x).getFloat(), 1e-6);
      assertTrue(new DssimLoss().loss(WINDOW, x, x.neg().add(1)).getFloat() > 0.5);
    }
  }

  /** The same network in plain Java, and the mean squared difference of its layers (Johnson et al. 2016, equation 2). */
  @Test
  void randomFeaturesFollowTheFormula() {
    RandomFeatureLoss.Parameters p = new RandomFeatureLoss.Parameters(2, 5);
    double[][][] x = pictures(1);
    double[][][] y = pictures(2);
    double expected = 0;
    double[][][] fx = signed(x);
    double[][][] fy = signed(y);
    for (int layer = 0; layer < RandomFeatureLoss.LAYERS; layer++) {
      fx = convolved(fx, RandomFeatureLoss.draw(p)[layer], 2 << layer);
      fy = convolved(fy, RandomFeatureLoss.draw(p)[layer], 2 << layer);
      double sum = 0;
      for (int c = 0; c < fx.length; c++) {
        for (int i = 0; i < fx[c].length; i++) {
          for (int j = 0; j < fx[c].length; j++) {
            sum += Math.pow(fx[c][i][j] - fy[c][i][j], 2);
          }
        }
      }
      expected += sum / (fx.length * fx[0].length * fx[0].length) / RandomFeatureLoss.LAYERS;
    }
    try (NDManager m = Scope.open(1)) {
      assertEquals(expected, new RandomFeatureLoss().loss(p, tensor(m, x), tensor(m, y)).getFloat(), 1e-6 * Math.max(1, expected));
      assertTrue(Math.abs(expected - new RandomFeatureLoss().loss(new RandomFeatureLoss.Parameters(2, 6), tensor(m, x), tensor(m, y)).getFloat()) > 1e-4);
    }
  }

  private static double[][][] signed(double[][][] x) {
    double[][][] out = new double[x.length][SIDE][SIDE];
    for (int c = 0; c < x.length; c++) {
      for (int i = 0; i < SIDE; i++) {
        for (int j = 0; j < SIDE; j++) {
          out[c][i][j] = 2 * x[c][i][j] - 1;
        }
      }
    }
    return out;
  }

  private static double[][][] convolved(double[][][] x, float[] w, int channels) {
    int side = x[0].length / 2;
    double[][][] out = new double[channels][side][side];
    for (int o = 0; o < channels; o++) {
      for (int i = 0; i < side; i++) {
        for (int j = 0; j < side; j++) {
          double sum = 0;
          for (int c = 0; c < x.length; c++) {
            for (int k = 0; k < 16; k++) {
              int row = 2 * i - 1 + k / 4;
              int column = 2 * j - 1 + k % 4;
              if (row >= 0 && column >= 0 && row < x[c].length && column < x[c].length) {
                sum += x[c][row][column] * w[(o * x.length + c) * 16 + k];
              }
            }
          }
          out[o][i][j] = Math.max(0, sum);
        }
      }
    }
    return out;
  }

  @Test
  void gradientsAreThoseOfDifferenceQuotients() {
    double[][][] x = pictures(1);
    double[][][] y = pictures(2);
    try (NDManager m = Scope.open(1)) {
      NDArray leaf = Autograd.leaf(tensor(m, x));
      NDArray loss = new DssimLoss().loss(WINDOW, leaf, tensor(m, y));
      Scope.collect();
      float[] gradient = Autograd.grad(loss, leaf, false).toFloatArray();
      Random r = new Random(4);
      for (int k = 0; k < 10; k++) {
        int i = r.nextInt(SIDE);
        int j = r.nextInt(SIDE);
        double h = 1e-4;
        x[1][i][j] += h;
        double up = (1 - ssim(x, y, 7, 1.5)) / 2;
        x[1][i][j] -= 2 * h;
        double down = (1 - ssim(x, y, 7, 1.5)) / 2;
        x[1][i][j] += h;
        assertEquals((up - down) / (2 * h), gradient[(SIDE + i) * SIDE + j], 1e-5);
      }
    }
  }

  @Test
  void evenWindowsAreRefused() {
    String message = assertThrows(UserProblem.class,
        () -> ParameterSchema.of(DssimLoss.Parameters.class).fromPlain(Map.of("window", 8L), "recipe.yaml:3")).getMessage();
    assertTrue(message.contains("odd") && message.contains("recipe.yaml:3"), message);
  }

  /** Mean over channels and windows, straight from the paper. */
  private static double ssim(double[][][] x, double[][][] y, int window, double sigma) {
    double[] g = DssimLoss.gaussian(window, sigma);
    double sum = 0;
    int n = 0;
    for (int c = 0; c < x.length; c++) {
      for (int i = 0; i + window <= SIDE; i++) {
        for (int j = 0; j + window <= SIDE; j++) {
          double[] s = new double[5];
          for (int a = 0; a < window; a++) {
            for (int b = 0; b < window; b++) {
              double w = (double) g[a] * g[b];
              double p = x[c][i + a][j + b];
              double q = y[c][i + a][j + b];
              s[0] += w * p;
              s[1] += w * q;
              s[2] += w * p * p;
              s[3] += w * q * q;
              s[4] += w * p * q;
            }
          }
          double vx = s[2] - s[0] * s[0];
          double vy = s[3] - s[1] * s[1];
          double cov = s[4] - s[0] * s[1];
          sum += (2 * s[0] * s[1] + 1e-4) * (2 * cov + 9e-4) / ((s[0] * s[0] + s[1] * s[1] + 1e-4) * (vx + vy + 9e-4));
          n++;
        }
      }
    }
    return sum / n;
  }

  private static double[][][] pictures(long seed) {
    Random r = new Random(seed);
    double[][][] out = new double[3][SIDE][SIDE];
    for (double[][] channel : out) {
      for (double[] row : channel) {
        for (int j = 0; j < SIDE; j++) {
          row[j] = r.nextDouble();
        }
      }
    }
    return out;
  }

  private static NDArray tensor(NDManager m, double[][][] x) {
    float[] values = new float[3 * SIDE * SIDE];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) x[k / (SIDE * SIDE)][k / SIDE % SIDE][k % SIDE];
    }
    return m.create(values, new Shape(1, 3, SIDE, SIDE));
  }
}
