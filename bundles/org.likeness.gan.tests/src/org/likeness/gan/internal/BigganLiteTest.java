// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.nn.Params;

class BigganLiteTest extends ResidualArchitecture<BigganLite.Parameters> {

  @Override
  GanArchitecture<BigganLite.Parameters> architecture() {
    return new BigganLite();
  }

  @Override
  String id() {
    return "gan.biggan-lite";
  }

  @Override
  BigganLite.Parameters small(boolean conditional) {
    return new BigganLite.Parameters(3, 6, 4, 4, 8, GeneratorNorm.BATCH_NORM, true, true, conditional);
  }

  /** With the published channels, 1000 classes, 128 px: as many values as Lucic et al. 2019, arXiv:1903.02271, give for their implementation. */
  @Test
  void parametersOfThePublishedWidthAreThosePublished() {
    var p = new BigganLite.Parameters(20, 128, 96, 96, 64, GeneratorNorm.BATCH_NORM, true, true, true);
    var n = new BigganLite().build(p, new Pictures(128, 3, 1000));
    assertEquals(70_433_988, Built.count(n.generator()));
    assertEquals(87_982_370, Built.count(n.discriminator()));
    assertEquals(120, n.latentSize());
    assertEquals(140, new BigganLite().build(p, new Pictures(256, 3, 1000)).latentSize());
  }

  /** Each share of the latents changes the picture, also without labels; that of a block moves this block's norms alone. */
  @Test
  void eachBlockHasLatentsOfItsOwn() {
    try (NDManager m = Scope.open(9)) {
      for (boolean conditional : new boolean[] {false, true}) {
        Built n = built(m, conditional, 32, 3);
        assertEquals(4 * 3, n.latentSize());
        NDArray labels = conditional ? n.labels(1, 2) : null;
        NDArray z = Autograd.leaf(n.latents(2));
        NDArray g = Autograd.grad(n.generate(z, labels, false).square().sum(), z, true);
        for (int share = 0; share < 4; share++) {
          assertTrue(g.get(":, " + 3 * share + ":" + 3 * (share + 1)).abs().min().getFloat() > 0, "share " + share);
        }
        Map<String, NDArray> w = Params.trainable(n.generator());
        assertEquals(new Shape(4 * 8 * 16, 3), w.get("project.weight").getShape());
        assertEquals(conditional ? 9 : 3, w.get("up8.norm1.scale.weight").getShape().get(1));
        assertEquals(conditional, w.containsKey("embedding.weight"), "one embedding for all blocks");
      }
    }
  }

  @Test
  void weightsBeginOrthogonal() {
    try (NDManager m = Scope.open(10)) {
      Built n = built(m, true, 32, 3);
      Map<String, NDArray> all = new java.util.LinkedHashMap<>(Params.prefixed("g.", Params.trainable(n.generator())));
      all.putAll(Params.prefixed("d.", Params.trainable(n.discriminator())));
      int seen = 0;
      for (Map.Entry<String, NDArray> one : all.entrySet()) {
        if (one.getValue().getShape().dimension() > 1) {
          NDArray w = one.getValue().stopGradient().reshape(one.getValue().getShape().get(0), -1);
          NDArray small = w.getShape().get(0) <= w.getShape().get(1) ? w : w.transpose();
          int k = (int) small.getShape().get(0);
          assertArrayEquals(m.eye(k, k, 0, DataType.FLOAT32).toFloatArray(), small.matMul(small.transpose()).toFloatArray(), 1e-5f, one.getKey());
          seen++;
        }
      }
      assertTrue(seen > 30, "weights: " + seen);
    }
  }

  /** A scale of 1 + S c and an offset of O c, the statistics without any of their own. */
  @Test
  void normsHaveNoScaleOfTheirOwn() {
    var n = new BigganLite().build(small(true), new Pictures(32, 3, LABELS));
    var names = Params.named(n.generator()).keySet();
    assertTrue(names.contains("up8.norm1.norm.running_mean") && names.contains("up8.norm1.scale.spectral_u"), names.toString());
    assertTrue(!names.contains("up8.norm1.norm.weight") && names.contains("picture.norm.weight"), names.toString());
  }

  @Test
  void withoutANormTheLatentsHaveNoPlace() {
    var p = new BigganLite.Parameters(3, 6, 4, 4, 0, GeneratorNorm.NONE, true, true, false);
    assertEquals("gan.biggan-lite: norm: none leaves nothing that latents could change in a block; take batch-norm or instance-norm",
        assertThrows(UserProblem.class, () -> new BigganLite().build(p, new Pictures(32, 3))).getMessage());
  }
}
