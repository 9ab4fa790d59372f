// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.nn.Params;

class SaganTest extends ResidualArchitecture<Sagan.Parameters> {

  @Override
  GanArchitecture<Sagan.Parameters> architecture() {
    return new Sagan();
  }

  @Override
  String id() {
    return "gan.sagan";
  }

  @Override
  Sagan.Parameters small(boolean conditional) {
    return with(4, 8, conditional);
  }

  private static Sagan.Parameters with(int features, int attention, boolean conditional) {
    return new Sagan.Parameters(128, features, features, attention, GeneratorNorm.BATCH_NORM, true, true, conditional);
  }

  /** Both networks of ImageNet at 128 px have 81.5 million values (Brock et al. 2019, table 1, first line). */
  @Test
  void parametersAt128AreThosePublished() {
    var n = new Sagan().build(with(64, 32, true), new Pictures(128, 3, 1000));
    assertEquals(81.5, (Built.count(n.generator()) + Built.count(n.discriminator())) / 1e6, 0.05);
  }

  @Test
  void attentionStandsAtTheSideAskedFor() {
    for (int side : new int[] {8, 16, 32, 64}) {
      var n = new Sagan().build(with(8, side, false), new Pictures(128, 3));
      assertEquals(new Shape(8 * Math.min(16, 128 / side), 4L * Math.min(16, 128 / side), 1, 1),
          Params.named(n.generator()).get("attention.out.weight").getShape());
      assertEquals(new Shape(8 * Math.min(16, 64 / side), 4L * Math.min(16, 64 / side), 1, 1),
          Params.named(n.discriminator()).get("stages.attention.out.weight").getShape());
    }
    assertEquals(names(with(8, 16, false), 32), names(with(8, 32, false), 32), "half the side at most");
    assertFalse(names(with(8, 0, false), 64).contains("attention"));
    assertEquals("gan.sagan: attention at 12 px is not possible; at 8, 16, 32, 64 and 128 it is, and 0 is none",
        assertThrows(UserProblem.class, () -> names(with(8, 12, false), 64)).getMessage());
  }

  private static String names(Sagan.Parameters p, int size) {
    var n = new Sagan().build(p, new Pictures(size, 3));
    StringBuilder all = new StringBuilder();
    Params.named(n.generator()).forEach((name, a) -> all.append(name).append(a.getShape()));
    Params.named(n.discriminator()).forEach((name, a) -> all.append(name).append(a.getShape()));
    return all.toString();
  }

  /** gamma 0: the same pictures as without attention and the same weights; another gamma, others. */
  @Test
  void attentionBeginsAsNothing() {
    try (NDManager m = Scope.open(8)) {
      Built with = Built.of(m, new Sagan(), with(4, 8, false), new Pictures(32, 3));
      Built without = Built.of(m, new Sagan(), with(4, 0, false), new Pictures(32, 3));
      Map<String, NDArray> values = Params.all(with.generator());
      Map<String, NDArray> plain = new java.util.LinkedHashMap<>(values);
      plain.keySet().removeIf(name -> name.startsWith("attention"));
      Params.load(without.generator(), plain);
      NDArray z = with.latents(2);
      float[] expected = without.generate(z, null, false).toFloatArray();
      assertArrayEquals(expected, with.generate(z, null, false).toFloatArray());
      NDArray gamma = values.get("attention.gamma");
      gamma.setRequiresGradient(false);
      m.ones(gamma.getShape()).copyTo(gamma);
      assertFalse(java.util.Arrays.equals(expected, with.generate(z, null, false).toFloatArray()));
    }
  }

  /** Every weight that multiplies features is normalised, in both networks. */
  @Test
  void spectralNormIsInBoth() {
    var n = new Sagan().build(small(false), new Pictures(64, 3));
    for (Map<String, Parameter> all : java.util.List.of(Params.named(n.generator()), Params.named(n.discriminator()))) {
      all.forEach((name, p) -> {
        if (name.endsWith(".weight") && p.getShape().dimension() > 1) {
          assertTrue(all.containsKey(name.replace(".weight", ".spectral_u")), name);
        }
      });
    }
  }
}
