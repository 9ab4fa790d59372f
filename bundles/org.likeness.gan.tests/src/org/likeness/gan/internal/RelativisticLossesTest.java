// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.NoParameters;
import org.likeness.tensor.Autograd;

/**
 * Golden values: PyTorch 2.13.0, float64. Pairing: softplus(-(r - f)).mean() and softplus(-(f - r)).mean(), as R3GAN's
 * trainer has it. Average: binary_cross_entropy_with_logits(r - f.mean(), 1) + (f - r.mean(), 0), and the same with
 * real and made exchanged.
 */
class RelativisticLossesTest {

  private static final double[] REAL = {-3, -0.5, 0, 0.7, 2.5, 40};
  private static final double[] FAKE = {-40, -2, 0, 0.4, 1, 3};

  /** @param gradients of D's loss by real and by fake, of G's loss by fake */
  private static void check(AdversarialLoss<NoParameters> loss, double d, double g, double[]... gradients) {
    try (NDManager m = Scope.open(1)) {
      NDArray real = Autograd.leaf(m.create(REAL));
      NDArray fake = Autograd.leaf(m.create(FAKE));
      NDArray lossD = loss.discriminator(NoParameters.DEFAULTS, real, fake);
      NDArray lossG = loss.generator(NoParameters.DEFAULTS, fake, () -> m.create(REAL));
      assertEquals(d, lossD.getDouble(), 1e-12);
      assertEquals(g, lossG.getDouble(), 1e-12);
      Scope.collect();
      assertArrayEquals(gradients[0], Autograd.grad(lossD, real, true).toDoubleArray(), 1e-12);
      assertArrayEquals(gradients[1], Autograd.grad(lossD, fake, true).toDoubleArray(), 1e-12);
      assertArrayEquals(gradients[2], Autograd.grad(lossG, fake, false).toDoubleArray(), 1e-12);
    }
  }

  @Test
  void pairing() {
    check(new RelativisticPairingLoss(), 0.2750548301656629, 13.158388163498996,
        new double[] {-1.4221746042906774e-17, -0.03040425396772605, -0.08333333333333333, -0.07092624719805683, -0.03040425396772605, -1.4221746042906774e-17},
        new double[] {1.4221746042906774e-17, 0.03040425396772605, 0.08333333333333333, 0.07092624719805683, 0.03040425396772605, 1.4221746042906774e-17},
        new double[] {-0.16666666666666666, -0.1362624126989406, -0.08333333333333333, -0.09574041946860984, -0.1362624126989406, -0.16666666666666666});
  }

  @Test
  void average() {
    check(new RelativisticAverageLoss(), 0.012867316106596027, 25.779533982773263,
        new double[] {-0.0070471398491666806, -0.0014451091773655116, -0.0012408662183694414, -0.0010820251191510095, -0.0009510110549587619, -0.000925041403828394},
        new double[] {0.0011901573999782394, 0.001220329069104111, 0.0014128399986224225, 0.0015221426446295938, 0.0017940849712467723, 0.0055516387392586615},
        new double[] {-0.3321431759333551, -0.3321130042642292, -0.3319204933347109, -0.33181119068870374, -0.33153924836208654, -0.3277816945940747});
  }
}
