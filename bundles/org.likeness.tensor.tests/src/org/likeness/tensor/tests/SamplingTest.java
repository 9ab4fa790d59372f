// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Sampling;
import org.likeness.tensor.Sampling.Border;
import org.likeness.tensor.Sampling.Filter;

/** Golden values: PyTorch 2.13.0, float64, torch.nn.functional. */
class SamplingTest extends TensorTest {

  private static final double TOLERANCE = 1e-9;

  private NDArray small() {
    return array(new double[] {1, 5, 2, 8, 3, 9}, 1, 1, 2, 3);
  }

  private NDArray ramp() {
    return array(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17}, 1, 1, 4, 4);
  }

  @Test
  void nearestAndArea() {
    Numeric.assertClose(new double[] {1, 1, 5, 5, 2, 1, 1, 5, 5, 2, 8, 8, 3, 3, 9}, Sampling.nearest(small(), 3, 5), 0);
    Numeric.assertClose(new double[] {3.5, 5.5, 7.5, 9.5, 11.5, 13.75}, Sampling.area(ramp(), 3, 2), TOLERANCE);
    Numeric.checkGradient(in -> Sampling.nearest(in.get(0), 3, 5), random(1, 2, 2, 3));
    Numeric.checkGradient(in -> Sampling.area(in.get(0), 2, 2), random(1, 2, 3, 3));
  }

  @Test
  void bilinear() {
    Numeric.assertClose(new double[] {1, 3.5, 3.875, 2, 4.5, 4.1875, 4.5625, 5.5, 8, 4.875, 5.25, 9},
        Sampling.bilinear(small(), 3, 4), TOLERANCE);
    Numeric.assertClose(new double[] {1, 3.6666666667, 4, 2, 4.5, 4.1666666667, 4.5, 5.5, 8, 4.6666666667, 5, 9},
        Sampling.bilinear(small(), 3, 4, true, false), TOLERANCE);
    Numeric.assertClose(new double[] {4.1571428571, 5.3571428571, 6.5571428571, 10.4428571429, 11.6428571429, 13.1428571429},
        Sampling.bilinear(ramp(), 2, 3, false, true), TOLERANCE);
    Numeric.checkGradient(in -> Sampling.bilinear(in.get(0), 3, 4, true, false), random(1, 2, 2, 3));
    Numeric.checkGradient(in -> Sampling.bilinear(in.get(0), 2, 2, false, true), random(1, 1, 5, 4));
  }

  @Test
  void bicubic() {
    Numeric.assertClose(new double[] {0.0491756863, 3.8661007351, 4.3363155789, 1.1209530301, 4.5358886719, 4.0153808594,
        4.4855957031, 5.6076660156, 9.0226016574, 4.1646609836, 4.6348758274, 10.0943790012}, Sampling.bicubic(small(), 3, 4, false, false), TOLERANCE);
    Numeric.assertClose(new double[] {1, 4.0740740741, 4.5, 2, 4.5, 3.9907407407, 4.4166666667, 5.5, 8, 3.9074074074, 4.3333333333, 9},
        Sampling.bicubic(small(), 3, 4, true, false), TOLERANCE);
    Numeric.assertClose(new double[] {3.9352673998, 5.7432723175, 11.2226111604, 13.2765009221},
        Sampling.bicubic(ramp(), 2, 2, false, true), TOLERANCE);
    Numeric.checkGradient(in -> Sampling.bicubic(in.get(0), 5, 4, false, false), random(1, 1, 3, 3));
    Numeric.checkGradient(in -> Sampling.bicubic(in.get(0), 2, 2, false, true), random(1, 1, 5, 4));
  }

  private NDArray sampled(Filter filter, Border border, boolean align) {
    NDArray grid = array(new double[] {-1.2, -0.5, 0.1, 0.3, 0.9, 1.1, -0.3, 0.7}, 1, 2, 2, 2);
    return Sampling.gridSample(ramp(), grid, filter, border, align);
  }

  @Test
  void gridSampleValues() {
    Numeric.assertClose(new double[] {0.3, 11.1, 3.57, 13.5}, sampled(Filter.BILINEAR, Border.ZEROS, false), TOLERANCE);
    Numeric.assertClose(new double[] {2.8, 10.45, 14.195, 12.25}, sampled(Filter.BILINEAR, Border.ZEROS, true), TOLERANCE);
    Numeric.assertClose(new double[] {3, 11.1, 17, 13.5}, sampled(Filter.BILINEAR, Border.EDGE, false), TOLERANCE);
    Numeric.assertClose(new double[] {4.3, 10.45, 15.9725, 12.25}, sampled(Filter.BILINEAR, Border.REFLECT, true), TOLERANCE);
    Numeric.assertClose(new double[] {1, 11, 17, 14}, sampled(Filter.NEAREST, Border.EDGE, false), TOLERANCE);
    Numeric.assertClose(new double[] {0.2155546875, 11.3181568125, 3.6567680625, 14.489127}, sampled(Filter.BICUBIC, Border.ZEROS, false), TOLERANCE);
    Numeric.assertClose(new double[] {3.65275, 10.3341284834, 16.74902854, 13.0374524365}, sampled(Filter.BICUBIC, Border.REFLECT, true), TOLERANCE);
  }

  @Test
  void gridSampleGradients() {
    // Away from pixel centres, where bilinear sampling has no derivative by the grid.
    NDArray grid = array(new double[] {-0.91, -0.52, 0.13, 0.37, 0.81, 0.95, -0.33, 0.71}, 1, 2, 2, 2);
    Numeric.checkGradient(in -> Sampling.gridSample(in.get(0), in.get(1)), random(1, 2, 4, 4), grid);
    Numeric.checkGradient(in -> Sampling.gridSample(in.get(0), in.get(1), Filter.BICUBIC, Border.EDGE, true), random(1, 1, 4, 4), grid);
    Numeric.checkGradient(in -> Sampling.gridSample(in.get(0), in.get(1), Filter.BILINEAR, Border.REFLECT, false), random(1, 1, 4, 4), grid);
  }

  @Test
  void affineGrid() {
    NDArray theta = array(new double[] {0.5, 0.1, 0.2, -0.1, 0.8, -0.3}, 1, 2, 3);
    Numeric.assertClose(new double[] {-0.1833333333, -0.6333333333, 0.15, -0.7, 0.4833333333, -0.7666666667,
        -0.0833333333, 0.1666666667, 0.25, 0.1, 0.5833333333, 0.0333333333}, Sampling.affineGrid(theta, 2, 3, false), TOLERANCE);
    Numeric.assertClose(new double[] {-0.4, -1, 0.1, -1.1, 0.6, -1.2, -0.2, 0.6, 0.3, 0.5, 0.8, 0.4}, Sampling.affineGrid(theta, 2, 3, true), TOLERANCE);
    Numeric.checkGradient(in -> Sampling.affineGrid(in.get(0), 3, 2, false), theta);
  }

  /** The identity map gives the picture back. */
  @Test
  void identityWarp() {
    NDArray x = random(2, 3, 5, 6);
    NDArray theta = array(new double[] {1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0}, 2, 2, 3);
    Numeric.assertClose(x.toDoubleArray(), Sampling.gridSample(x, Sampling.affineGrid(theta, 5, 6, false)), 1e-12);
  }

  @Test
  void pads() {
    NDArray x = array(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 1, 1, 3, 3);
    assertArrayEquals(new double[] {2, 1, 2, 3, 2, 1, 5, 4, 5, 6, 5, 4, 8, 7, 8, 9, 8, 7, 5, 4, 5, 6, 5, 4},
        Sampling.reflectionPad(x, 1, 2, 0, 1).toDoubleArray());
    assertArrayEquals(new double[] {1, 1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 7, 7, 8, 9}, Sampling.edgePad(x, 1, 0, 0, 1).toDoubleArray());
    assertArrayEquals(new double[] {9, 9, 9, 9, 1, 2, 3, 9, 4, 5, 6, 9, 7, 8, 9, 9}, Sampling.constantPad(x, 0, 1, 1, 0, 9).toDoubleArray());
    Numeric.checkGradient(in -> Sampling.reflectionPad(in.get(0), 2, 1, 1, 2), random(1, 2, 3, 4));
    Numeric.checkGradient(in -> Sampling.edgePad(in.get(0), 2, 1, 1, 2), random(1, 2, 3, 4));
    Numeric.checkGradient(in -> Sampling.constantPad(in.get(0), 2, 1, 1, 2, 7), random(1, 2, 3, 4));
  }

  @Test
  void samePaddingPutsTheOddPixelLast() {
    // kernel 5, stride 2, side 64: 31 * 2 + 5 - 64 = 3 pixels, 1 before and 2 after
    assertEquals(new Shape(1, 1, 67, 67), Sampling.padSame(manager.zeros(new Shape(1, 1, 64, 64)), 5, 2, 1, 0).getShape());
    assertArrayEquals(new double[] {1, 2, 0, 3, 4, 0, 0, 0, 0},
        Sampling.padSame(array(new double[] {1, 2, 3, 4}, 1, 1, 2, 2), 2, 1, 1, 0).toDoubleArray());
  }
}
