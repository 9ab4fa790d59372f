// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

/**
 * Spectral normalisation against PyTorch 2.13 in float64. Weights and inputs are sin(1), sin(2) ..., u and v the same scaled to
 * length 1, the loss is the sum of y_i^2 cos(i). In training: torch.nn.utils.spectral_norm, which turns v first, then u, as the
 * paper's algorithm 1 does. In evaluation: torch.nn.utils.parametrizations.spectral_norm (whose iterations turn u first, so that
 * one of them is another half step; the limit is the same).
 */
class SpectralNormTest extends TensorTest {

  /** @param sigma largest singular value of the weight as a matrix, by torch.linalg.svdvals */
  private record Golden(double sigma, double[] u, double[] v, double[] y, double[] gradient, double[] inUse, double[] gradientInUse) {}

  private static final Golden LINEAR = new Golden(2.119944161327282,
      new double[] {0.218084130795, 0.48221301636, -0.848475054877},
      new double[] {-0.14058669805, 0.577560563427, 0.764701306446, 0.248779194919},
      new double[] {1.42103866848, -1.14682668334, 0.0781932231257, -1.14682668334, 1.6083966153, -0.955809691478},
      new double[] {0.142736271604, 1.30340644668, 1.26573074565, 0.0643480342816, 0.649612925052, -0.357854701801, -1.03631236615,
          -0.76198922026, 0.311751392706, 0.0574699978487, -0.249649047995, -0.327241910427},
      new double[] {15.7603472594, -12.7191378931, 0.867219434015, -12.7191378931, 17.8382824832, -10.6006212116},
      new double[] {22.1456493856, 165.114883473, 156.278255161, 3.76011976863, 84.900011799, -38.991261014, -127.034148268,
          -98.2824254526, 38.9849398818, 8.41183283022, -29.8950745323, -40.7165882381});

  private static final Golden CONVOLUTION = new Golden(2.1623922664432835,
      new double[] {0.780188210251, 0.625544847781},
      new double[] {0.466228520446, 0.11645701385, -0.340384534211, -0.484278111282, -0.182928626203, 0.286604594188, 0.492634872428,
          0.24573892086},
      new double[] {2.22166605198, 1.77935046409, -2.1023342509, -1.97290035234, -0.0568264078388, 0.481195469421, 0.142106403079,
          -0.423247616717},
      new double[] {-0.229624434105, 0.701344331302, 0.226946041202, -0.301568821689, 0.316162487116, -0.910337807486, -0.732484443733,
          0.309604366986, 0.0172437861489, -0.0780928284102, -0.143024089645, 0.300420404496, -0.29689895619, -0.414471709434,
          0.0603605072247, 0.0568539161546},
      new double[] {3.23506843916, 2.59099270273, -3.06130400543, -2.87282945058, -0.0827475030942, 0.700690490727, 0.206927561951,
          -0.616310001034},
      new double[] {-0.557743067841, 0.618242023522, -0.386829892507, -0.708579188103, 1.46369647477, -1.00383423378, -1.34536696522,
          -0.0454266580803, -0.305893020048, -1.17089348892, -1.0471475478, 0.838462042773, 0.332054572086, -0.04119647555,
          0.0715483619667, -0.77806832224});

  private static final Golden TRANSPOSED = new Golden(2.969391874175223,
      new double[] {0.176667874053, 0.509190564395, -0.842326202494},
      new double[] {-0.0934519773941, 0.383920936091, 0.508318711476, 0.165370607762, -0.355868050762, 0.132110463577, 0.498627226962,
          0.406708417416},
      new double[] {0.132938841405, 0.20168599776, 0.239609525991, -0.0479348635089, 0.0626756875148, -0.13757475231, 0.194789581591,
          0.104820720525, 0.125422253158, 0.0500975627253, -0.0515341423422, -0.0192697657077, -0.155883157327, -0.107025769397,
          0.0492247086225, 0.0832841672672, 0.170106363507, 0.0672965061343, -0.198430745998, -0.134316070962, -0.214418407131,
          0.251718926283, 0.0772377353545, 0.0732239187504, -0.303665910897, -0.327198599274, -0.21339811704},
      new double[] {0.220164605686, 0.00711410526486, -0.0459418515424, -0.0454380052937, 0.0588131093555, -0.0264680313524,
          -0.128987640999, -0.0916613516214, -0.184094764131, -0.0814310989382, 0.12712475054, -0.00665280504533,
          -0.132326525997, -0.128838281826, 0.126700490214, 0.0578959822687, -0.0927291937006, -0.100253058446, -0.0972823628051,
          -0.0739056206731, -0.0676730858786, 0.0781603237599, -0.129657587523, -0.157499153246},
      new double[] {0.572481990194, 0.868531726101, 1.03184394312, -0.206424591723, 0.269903829054, -0.592445873384, 0.838833302286,
          0.45139534891, 0.540112884566, 0.21573794468, -0.221924368071, -0.0829824730403, -0.671288384953, -0.460891074565,
          0.211979124092, 0.358651281482, 0.7325385756, 0.289802719488, -0.85451345283, -0.578412831093, -0.923362014824,
          1.08399133289, 0.332613192551, 0.315328268946, -1.3076935468, -1.40903368287, -0.918968282371},
      new double[] {-0.527118869444, -4.51059789435, -1.25870786586, 3.36037837134, -4.00864802865, -5.02393441817, -2.19119862168,
          3.05028750237, -3.86459257297, -3.61366750016, 0.534992641823, 0.0107778466774, 2.47621381995, -0.787808502624,
          -0.850002841542, -3.9853257361, 3.15962525885, 0.0378067398373, -4.63345866865, -6.32497542225, 0.799999393642,
          1.26210105879, -4.66189900324, -5.17281352637});

  private NDArray sines(long... shape) {
    double[] values = new double[(int) new Shape(shape).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sin(i + 1);
    }
    return array(values, shape);
  }

  private void set(NDArray array, boolean unit) {
    NDArray s = sines(array.getShape().getShape());
    NDArray values = unit ? s.div(s.square().sum().sqrt()) : s;
    Grad.off(() -> {
      values.copyTo(array);
      return null;
    });
  }

  private static NDArray loss(NDArray y) {
    double[] weights = new double[(int) y.getShape().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.cos(i);
    }
    return y.square().mul(y.getManager().create(weights, y.getShape())).sum();
  }

  private void check(Block block, Golden g, Shape input, int outputAxis) {
    Networks.initialise(block, manager, DataType.FLOAT64, input);
    NDArray x = sines(input.getShape());
    Map<String, NDArray> all = Params.all(block);
    NDArray w = all.get("weight");
    Params.requiresGradient(block, false);
    set(w, false);
    Params.requiresGradient(block, true);
    set(all.get("spectral_u"), true);
    set(all.get("spectral_v"), true);

    NDArray inUse = Networks.forward(block, x, false);
    Numeric.assertClose(g.inUse(), inUse, 1e-10);
    Numeric.assertClose(g.gradientInUse(), Autograd.grad(loss(inUse), w, false), 1e-9);
    NDArray y = Networks.forward(block, x, true);
    Numeric.assertClose(g.y(), y, 1e-10);
    Numeric.assertClose(g.u(), all.get("spectral_u"), 1e-10);
    Numeric.assertClose(g.v(), all.get("spectral_v"), 1e-10);
    Numeric.assertClose(g.gradient(), Autograd.grad(loss(y), w, false), 1e-9);

    double[] u = all.get("spectral_u").toDoubleArray();
    Networks.forward(block, x, false);
    assertArrayEquals(u, all.get("spectral_u").toDoubleArray(), "evaluation leaves the vectors as they are");
    for (int i = 0; i < 200; i++) {
      Grad.off(() -> Networks.forward(block, x, true)).close();
    }
    NDArray matrix = (outputAxis == 0 ? w : w.swapAxes(0, outputAxis)).reshape(u.length, -1);
    double sigma = matrix.matMul(all.get("spectral_v")).dot(all.get("spectral_u")).getDouble();
    assertEquals(g.sigma(), sigma, 1e-12);
  }

  @Test
  void linear() {
    check(new Linear(4, 3).bias(false).spectralNorm(), LINEAR, new Shape(2, 4), 0);
  }

  @Test
  void convolution() {
    check(new Conv2d(2, 2, 2).bias(false).spectralNorm(), CONVOLUTION, new Shape(1, 2, 3, 3), 0);
  }

  @Test
  void transposedConvolution() {
    check(new ConvTranspose2d(2, 3, 2).bias(false).spectralNorm(), TRANSPOSED, new Shape(1, 2, 2, 2), 1);
  }

  /** The fifteen iterations before the first step bring a random weight's estimate near its singular value. */
  @Test
  void itBeginsNearTheTruth() {
    Linear layer = Networks.initialise(new Linear(40, 30).bias(false).spectralNorm(), manager, DataType.FLOAT64, new Shape(1, 40));
    NDArray w = Params.all(layer).get("weight");
    NDArray used = Networks.predict(layer, manager.eye(40, 40, 0, DataType.FLOAT64)).transpose();
    double estimate = w.get(0, 0).getDouble() / used.get(0, 0).getDouble();
    NDArray v = random(40);
    for (int i = 0; i < 2000; i++) {
      NDArray turned = w.transpose().matMul(w.matMul(v));
      v = turned.div(turned.square().sum().sqrt());
    }
    double sigma = w.matMul(v).square().sum().sqrt().getDouble();
    assertEquals(sigma, estimate, 0.05 * sigma);
  }
}
