// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.optim.RmsProp;
import org.likeness.tensor.optim.Sgd;

/**
 * 20 steps on f(p) = sum(c p^4 / 4 - p) from (1.5, -2, 0.3) with c = (1, 0.5, 2). Golden values: PyTorch 2.13.0,
 * torch.optim, float64.
 */
class OptimiserTest extends TensorTest {

  private Map<String, NDArray> start() {
    Map<String, NDArray> parameters = new LinkedHashMap<>();
    parameters.put("a", Autograd.leaf(array(new double[] {1.5, -2}, 2)));
    parameters.put("b", Autograd.leaf(array(new double[] {0.3}, 1)));
    return parameters;
  }

  private void descend(Map<String, NDArray> parameters, Optimiser optimiser, int steps) {
    NDArray ca = array(new double[] {1, 0.5}, 2);
    NDArray cb = array(new double[] {2}, 1);
    for (int i = 0; i < steps; i++) {
      NDArray a = parameters.get("a");
      NDArray b = parameters.get("b");
      Autograd.backward(ca.mul(a.pow(4)).div(4).sub(a).sum().add(cb.mul(b.pow(4)).div(4).sub(b).sum()));
      optimiser.step();
      optimiser.zeroGrad();
    }
  }

  private void check(Function<Map<String, NDArray>, Optimiser> made, double... expected) {
    Map<String, NDArray> parameters = start();
    descend(parameters, made.apply(parameters), 20);
    assertArrayEquals(new double[] {expected[0], expected[1]}, parameters.get("a").toDoubleArray(), 1e-6);
    assertArrayEquals(new double[] {expected[2]}, parameters.get("b").toDoubleArray(), 1e-6);
  }

  @Test
  void adam() {
    check(p -> new Adam(p, .05).betas(.5, .999), 1.0174904158, -1.1986211101, 0.7955232357);
    check(p -> new Adam(p, .05).weightDecay(.1), 0.8310703893, -1.0828547006, 0.8578512629);
    check(p -> new Adam(p, .05).decoupledWeightDecay(.1), 0.8172445342, -0.9531749283, 0.8767986288);
  }

  /** One parameter, written out step by step as in Kingma & Ba 2015, algorithm 1. */
  @Test
  void adamAgainstItsFormula() {
    Map<String, NDArray> parameters = Map.of("p", Autograd.leaf(array(new double[] {3}, 1)));
    Adam adam = new Adam(parameters, 0.01);
    double p = 3;
    double m = 0;
    double v = 0;
    for (int t = 1; t <= 20; t++) {
      double g = Math.cos(p);
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      p -= 0.01 * (m / (1 - Math.pow(0.9, t))) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
      Autograd.backward(parameters.get("p").sin().sum());
      adam.step();
      adam.zeroGrad();
    }
    assertEquals(p, parameters.get("p").toDoubleArray()[0], 1e-9);
  }

  @Test
  void rmsProp() {
    check(p -> new RmsProp(p, .05), 1.0, 0.3266426375, 0.7638769454);
    check(p -> new RmsProp(p, .01, .9).alpha(.9).weightDecay(.01), 0.8337972635, -0.5072031153, 0.7439983466);
  }

  @Test
  void sgd() {
    check(p -> new Sgd(p, .01), 1.214747513, -1.3400079494, 0.475767565);
    check(p -> new Sgd(p, .01, .9).weightDecay(.1), 0.7203280755, 0.8908401412, 0.9096902711);
    check(p -> new Sgd(p, .01, .9).nesterov(), 0.8481110854, 0.7388414416, 0.8989459471);
  }

  /** minimise = backward, step, zeroGrad, bit by bit, with limits, and without touching gathered gradients. */
  @Test
  void minimiseIsTheShortWay() {
    Map<String, NDArray> slow = start();
    Map<String, NDArray> fast = start();
    Adam slowly = new Adam(slow, .05);
    Adam a = new Adam(Map.of("a", fast.get("a")), .05);
    Adam b = new Adam(Map.of("b", fast.get("b")), .05);
    for (int i = 0; i < 10; i++) {
      Autograd.backward(quartic(slow));
      slowly.step();
      slowly.zeroGrad();
      Optimiser.minimise(quartic(fast), a, b);
    }
    assertArrayEquals(slow.get("a").toDoubleArray(), fast.get("a").toDoubleArray());
    assertArrayEquals(slow.get("b").toDoubleArray(), fast.get("b").toDoubleArray());
    assertEquals(0, a.gradNorm(), "nothing was gathered");
  }

  private static NDArray quartic(Map<String, NDArray> p) {
    return p.get("a").pow(4).sum().add(p.get("b").sin().sum());
  }

  @Test
  void minimiseLeavesUnusedParametersAlone() {
    Map<String, NDArray> parameters = start();
    Sgd sgd = new Sgd(parameters, .1, .9).weightDecay(.5);
    Optimiser.minimise(parameters.get("a").sum(), sgd);
    assertArrayEquals(new double[] {0.3}, parameters.get("b").toDoubleArray());
    assertArrayEquals(new double[] {1.5 - .1 * 1.75, -2}, parameters.get("a").toDoubleArray(), 1e-12);
    NDArray foreign = Autograd.leaf(array(new double[] {1}, 1));
    Optimiser.minimise(foreign.sum(), sgd);
    assertArrayEquals(new double[] {1.5 - .1 * 1.75, -2}, parameters.get("a").toDoubleArray(), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> Optimiser.minimise(array(new double[] {1}, 1).sum(), sgd));
  }

  @Test
  void limitsHoldInEveryStep() {
    Map<String, NDArray> parameters = start();
    Sgd sgd = new Sgd(parameters, 1);
    sgd.limitValue(1);
    Optimiser.minimise(parameters.get("a").mul(array(new double[] {5, -0.5}, 2)).sum(), sgd);
    assertArrayEquals(new double[] {0.5, -1.5}, parameters.get("a").toDoubleArray(), 1e-12);
    Map<String, NDArray> others = start();
    Sgd other = new Sgd(others, 1);
    other.limitNorm(1);
    Optimiser.minimise(others.get("a").mul(array(new double[] {3, -4}, 2)).sum(), other);
    assertArrayEquals(new double[] {1.5 - 0.6, -2 + 0.8}, others.get("a").toDoubleArray(), 1e-6);
    assertEquals(5, other.lastNorm(), 1e-12);
    assertTrue(Double.isNaN(sgd.lastNorm()));
  }

  @Test
  void frozenParametersStay() {
    Map<String, NDArray> parameters = start();
    Adam adam = new Adam(parameters, .1);
    Sgd other = new Sgd(Map.of("c", Autograd.leaf(array(new double[] {1}, 1))), .1);
    parameters.get("a").setRequiresGradient(false);
    Optimiser.minimise(parameters.get("a").sum().add(parameters.get("b").sum()), adam, other);
    assertArrayEquals(new double[] {1.5, -2}, parameters.get("a").toDoubleArray());
    assertArrayEquals(new double[] {0.2}, parameters.get("b").toDoubleArray(), 1e-6);
    assertEquals(0, adam.state().get("step/a").getFloat());
    assertEquals(1, adam.state().get("step/b").getFloat());
  }

  /** a + b hands one and the same array to both as their gradient. */
  @Test
  void sharedGradientsAreLimitedOnce() {
    Map<String, NDArray> parameters = new LinkedHashMap<>();
    parameters.put("a", Autograd.leaf(array(new double[] {0, 0}, 2)));
    parameters.put("b", Autograd.leaf(array(new double[] {0, 0}, 2)));
    Sgd sgd = new Sgd(parameters, 1);
    sgd.limitNorm(1);
    NDArray weights = array(new double[] {3, 4}, 2);
    Optimiser.minimise(parameters.get("a").add(parameters.get("b")).mul(weights).sum(), sgd);
    double norm = Math.sqrt(50);
    assertArrayEquals(new double[] {-3 / norm, -4 / norm}, parameters.get("a").toDoubleArray(), 1e-6);
    assertArrayEquals(new double[] {-3 / norm, -4 / norm}, parameters.get("b").toDoubleArray(), 1e-6);
  }

  /** Expanded and transposed gradients: the fused step must not read them as plain memory. */
  @Test
  void gradientsOfAnyLayout() {
    for (boolean gathered : new boolean[] {false, true}) {
      NDArray p = Autograd.leaf(array(new double[] {1, 2, 3, 4, 5, 6}, 2, 3));
      NDArray w = array(new double[] {1, 2, 3, 4, 5, 6}, 3, 2);
      Sgd sgd = new Sgd(Map.of("p", p), 1);
      NDArray loss = p.transpose().mul(w).sum();
      if (gathered) {
        Autograd.backward(loss);
        sgd.step();
      } else {
        Optimiser.minimise(loss, sgd);
      }
      assertArrayEquals(new double[] {0, -1, -2, 2, 1, 0}, p.toDoubleArray());
    }
  }

  @Test
  void gradientsAddUpUntilZeroed() {
    Map<String, NDArray> parameters = start();
    Sgd sgd = new Sgd(parameters, 1);
    NDArray a = parameters.get("a");
    Autograd.backward(a.sum());
    Autograd.backward(a.mul(2).sum());
    assertArrayEquals(new double[] {3, 3}, a.getGradient().toDoubleArray());
    sgd.zeroGrad();
    assertArrayEquals(new double[] {0, 0}, a.getGradient().toDoubleArray());
  }

  /** b took no part in any loss: it has no gradient and must stay, whatever weight decay says. */
  @Test
  void parametersWithoutGradientStay() {
    Map<String, NDArray> parameters = start();
    for (Optimiser optimiser : new Optimiser[] {new Adam(parameters, .1).decoupledWeightDecay(.5), new RmsProp(parameters, .1).weightDecay(.5),
        new Sgd(parameters, .1, .9).weightDecay(.5)}) {
      optimiser.zeroGrad();
      optimiser.step();
      assertEquals(0, optimiser.gradNorm());
      assertEquals(0, optimiser.clipNorm(1));
      optimiser.clipValue(1);
    }
    assertArrayEquals(new double[] {0.3}, parameters.get("b").toDoubleArray());
    assertArrayEquals(new double[] {1.5, -2}, parameters.get("a").toDoubleArray());
  }

  private static void gradients(Map<String, NDArray> parameters, NDArray a, NDArray b) {
    Autograd.backward(parameters.get("a").mul(a).sum().add(parameters.get("b").mul(b).sum()));
  }

  @Test
  void clipByNorm() {
    Map<String, NDArray> parameters = start();
    Sgd sgd = new Sgd(parameters, 1);
    gradients(parameters, array(new double[] {2, -3}, 2), array(new double[] {6}, 1));
    assertEquals(7, sgd.gradNorm(), 1e-12);
    assertEquals(7, sgd.clipNorm(10), 1e-12);
    assertArrayEquals(new double[] {2, -3}, parameters.get("a").getGradient().toDoubleArray());
    assertEquals(7, sgd.clipNorm(3.5), 1e-12);
    assertArrayEquals(new double[] {1, -1.5}, parameters.get("a").getGradient().toDoubleArray(), 1e-6);
    assertArrayEquals(new double[] {3}, parameters.get("b").getGradient().toDoubleArray(), 1e-6);
  }

  /** DJL's own clipping limits only the upper side. */
  @Test
  void clipByValueOnBothSides() {
    Map<String, NDArray> parameters = start();
    Sgd sgd = new Sgd(parameters, 1);
    gradients(parameters, array(new double[] {5, -5}, 2), array(new double[] {0.25}, 1));
    sgd.clipValue(1);
    sgd.step();
    assertArrayEquals(new double[] {0.5, -1}, parameters.get("a").toDoubleArray(), 1e-12);
    assertArrayEquals(new double[] {0.05}, parameters.get("b").toDoubleArray(), 1e-12);
  }

  @Test
  void stateCarriesOverExactly() {
    for (Function<Map<String, NDArray>, Optimiser> kind : java.util.List.<Function<Map<String, NDArray>, Optimiser>>of(
        p -> new Adam(p, .05), p -> new RmsProp(p, .05, .9), p -> new Sgd(p, .01, .9))) {
      Map<String, NDArray> whole = start();
      descend(whole, kind.apply(whole), 12);

      Map<String, NDArray> first = start();
      Optimiser before = kind.apply(first);
      descend(first, before, 5);
      Map<String, NDArray> second = new LinkedHashMap<>();
      first.forEach((name, array) -> second.put(name, Autograd.leaf(array.duplicate())));
      Optimiser after = kind.apply(second);
      after.load(before.state());
      descend(second, after, 7);
      assertArrayEquals(whole.get("a").toDoubleArray(), second.get("a").toDoubleArray());
      assertArrayEquals(whole.get("b").toDoubleArray(), second.get("b").toDoubleArray());
    }
  }

  @Test
  void stateThatDoesNotFitIsRefused() {
    Map<String, NDArray> parameters = start();
    Adam adam = new Adam(parameters, .1);
    assertEquals("[mean/a, mean/b, square/a, square/b, step/a, step/b]", adam.state().keySet().toString());
    Map<String, NDArray> state = new LinkedHashMap<>(adam.state());
    state.remove("mean/b");
    assertTrue(assertThrows(UserProblem.class, () -> adam.load(state)).getMessage().contains("lacks 'mean/b'"));
    state.put("mean/b", array(new double[] {1, 2, 3}, 3));
    assertTrue(assertThrows(UserProblem.class, () -> adam.load(state)).getMessage().contains("(3)"));
    Map<String, NDArray> more = new LinkedHashMap<>(adam.state());
    more.put("mean/c", array(new double[] {1}, 1));
    assertTrue(assertThrows(UserProblem.class, () -> adam.load(more)).getMessage().contains("mean/c"));
    assertTrue(assertThrows(UserProblem.class, () -> adam.learningRate(Double.NaN)).getMessage().contains("NaN"));
  }

  /** A rule is handed the same gradients and changes the same arrays: bit by bit what the optimiser itself does. */
  @Test
  void aRuleIsAnOptimiser() {
    for (Function<Map<String, NDArray>, Optimiser> kind : java.util.List.<Function<Map<String, NDArray>, Optimiser>>of(p -> new Adam(p, .05),
        p -> new RmsProp(p, .05, .9).weightDecay(.1), p -> new Sgd(p, .05, .9))) {
      Map<String, NDArray> itself = start();
      Map<String, NDArray> ruled = start();
      Optimiser direct = kind.apply(itself);
      Optimiser byRule = Optimiser.of(ruled, kind.apply(ruled));
      byRule.learningRate(.05);
      direct.limitNorm(2);
      byRule.limitNorm(2);
      for (int i = 0; i < 5; i++) {
        Optimiser.minimise(i == 2 ? itself.get("a").pow(4).sum() : quartic(itself), direct);
        Optimiser.minimise(i == 2 ? ruled.get("a").pow(4).sum() : quartic(ruled), byRule);
      }
      itself.forEach((name, array) -> assertArrayEquals(array.toDoubleArray(), ruled.get(name).toDoubleArray()));
      assertEquals(direct.state().keySet(), byRule.state().keySet());
      assertEquals(direct.lastNorm(), byRule.lastNorm());
    }
  }
}
