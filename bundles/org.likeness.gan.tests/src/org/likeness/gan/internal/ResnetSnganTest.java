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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Sampling;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

class ResnetSnganTest extends ResidualArchitecture<ResnetSngan.Parameters> {

  @Override
  GanArchitecture<ResnetSngan.Parameters> architecture() {
    return new ResnetSngan();
  }

  @Override
  String id() {
    return "gan.resnet-sngan";
  }

  @Override
  ResnetSngan.Parameters small(boolean conditional) {
    return new ResnetSngan.Parameters(8, 4, 4, Widths.DOUBLED, GeneratorNorm.BATCH_NORM, false, true, conditional);
  }

  private static ResnetSngan.Parameters of(int generator, int discriminator, Widths widths) {
    return new ResnetSngan.Parameters(128, generator, discriminator, widths, GeneratorNorm.BATCH_NORM, false, true, false);
  }

  /** The paper's table 3: a generator of 4.3 million values, and what the table's discriminator comes to by hand. */
  @Test
  void parametersAt32AreThoseOfTable3() {
    var n = new ResnetSngan().build(of(256, 128, Widths.CONSTANT), new Pictures(32, 3));
    assertEquals(4_276_739, Built.count(n.generator()));
    long conv = 128 * 128 * 9 + 128;
    long first = 3 * 128 * 9 + 128 + conv + 3 * 128 + 128;
    long second = 2 * conv + 128 * 128 + 128;
    assertEquals(first + second + 2 * 2 * conv + 129, Built.count(n.discriminator()));
    assertEquals(128, n.latentSize());
  }

  /** Channels of the paper's table 5, 128 px. */
  @Test
  void channelsAt128AreThoseOfTable5() {
    var n = new ResnetSngan().build(of(64, 64, Widths.DOUBLED), new Pictures(128, 3));
    Map<String, ai.djl.nn.Parameter> g = Params.named(n.generator());
    assertEquals(new Shape(4 * 4 * 1024, 128), g.get("project.weight").getShape());
    int[] up = {1024, 512, 256, 128, 64};
    for (int i = 0; i < up.length; i++) {
      assertEquals(up[i], g.get("up" + (8 << i) + ".part2.conv.weight").getShape().get(0));
    }
    Map<String, ai.djl.nn.Parameter> d = Params.named(n.discriminator());
    int[] down = {64, 128, 256, 512, 1024};
    for (int i = 0; i < down.length; i++) {
      assertEquals(down[i], d.get("stages.down" + (64 >> i) + ".branch.conv2.weight").getShape().get(0));
    }
    assertEquals(new Shape(1024, 1024, 3, 3), d.get("stages.last1.branch.conv1.weight").getShape());
    assertEquals(new Shape(1, 1024), d.get("logit.weight").getShape());
  }

  /** Pictures of 8 binary digits are nearly those of 24, and float32 outside, whatever stands between the convolutions. */
  @Test
  void bfloat16MakesThePicturesOfFloat32() {
    for (GeneratorNorm norm : GeneratorNorm.values()) {
      try (NDManager m = Scope.open(3)) {
        var p = new ResnetSngan.Parameters(8, 8, 4, Widths.DOUBLED, norm, true, true, false);
        var g = Networks.initialise(new ResnetSngan().build(p, new Pictures(32, 3)).generator(), m, new Shape(1, 8));
        NDArray z = m.randomNormal(0, 1, new Shape(4, 8), DataType.FLOAT32);
        NDArray exact = Networks.forward(g, z, false);
        NDArray rough = new Compute(Compute.Precision.BFLOAT16, Compute.Layout.CHANNELS_LAST).in(() -> Networks.forward(g, z, false));
        assertEquals(DataType.FLOAT32, rough.getDataType());
        double off = rough.sub(exact).abs().mean().getFloat();
        assertTrue(off > 0 && off < 0.02, norm + " " + off);
      }
    }
  }

  @Test
  void spectralNormStandsWhereItIsAskedFor() {
    for (boolean inGenerator : new boolean[] {false, true}) {
      for (boolean inDiscriminator : new boolean[] {false, true}) {
        var p = new ResnetSngan.Parameters(8, 4, 4, Widths.CONSTANT, GeneratorNorm.BATCH_NORM, inGenerator, inDiscriminator, true);
        var n = new ResnetSngan().build(p, new Pictures(32, 3, LABELS));
        assertNormed(Params.named(n.discriminator()), inDiscriminator, Set.of());
        // As in the paper on labels, those of conditional norms are plain.
        assertNormed(Params.named(n.generator()), inGenerator, Set.of("scale", "offset"));
      }
    }
  }

  private static void assertNormed(Map<String, ai.djl.nn.Parameter> all, boolean expected, Set<String> plain) {
    Set<String> weights = all.keySet().stream().filter(k -> k.endsWith(".weight") && all.get(k).getShape().dimension() > 1)
        .filter(k -> plain.stream().noneMatch(k::contains)).map(k -> k.replace(".weight", "")).collect(Collectors.toSet());
    Set<String> normed = all.keySet().stream().filter(k -> k.endsWith(".spectral_u")).map(k -> k.replace(".spectral_u", "")).collect(Collectors.toSet());
    assertTrue(weights.size() > 5);
    assertEquals(expected ? weights : Set.of(), normed);
  }

  /** Figure 8, written down with plain operations in its own order: enlarge, then convolve. */
  @Test
  void aBlockOfTheGeneratorIsThatOfTheFigure() {
    try (NDManager m = Scope.open(5)) {
      ResidualPlan plan = new ResidualPlan("it", new Pictures(16, 3), 8, false, 0, 4, 4, Widths.DOUBLED, GeneratorNorm.NONE, false, false, false, 0,
          FirstWeights.GLOROT);
      UpBlock block = Networks.initialise(new UpBlock(plan, 5, 3), m, new Shape(1, 5, 4, 4));
      NDArray x = m.randomNormal(0, 1, new Shape(2, 5, 4, 4), DataType.FLOAT32);
      float[] before = x.toFloatArray();
      NDArray y = Networks.forward(block, new ai.djl.ndarray.NDList(x), true).head();
      assertArrayEquals(before, x.toFloatArray(), "the input stays");
      Map<String, NDArray> w = Params.all(block);
      NDArray h = conv(Sampling.nearest(Ops.relu(x), 8, 8), w, "part1.conv", 1);
      h = conv(Ops.relu(h), w, "part2.conv", 1);
      NDArray s = conv(Sampling.nearest(x, 8, 8), w, "shortcut.conv", 0);
      assertArrayEquals(h.add(s).toFloatArray(), y.toFloatArray(), 1e-5f);
    }
  }

  /** The first two blocks of the discriminator: convolve, then take means; the first has no ReLU before. */
  @Test
  void blocksOfTheDiscriminatorAreThoseOfTheFigure() {
    try (NDManager m = Scope.open(6)) {
      var p = new ResnetSngan.Parameters(8, 4, 4, Widths.DOUBLED, GeneratorNorm.BATCH_NORM, false, false, false);
      Built n = Built.of(m, new ResnetSngan(), p, new Pictures(16, 3));
      NDArray x = m.randomNormal(0, 1, new Shape(2, 3, 16, 16), DataType.FLOAT32);
      Map<String, NDArray> w = Params.all(n.discriminator());
      NDArray first = block(x, w, "stages.down8.", true);
      NDArray second = block(first, w, "stages.down4.", false);
      var judged = n.judge(x, null, true);
      assertArrayEquals(first.toFloatArray(), judged.get(1).toFloatArray(), 1e-5f);
      assertArrayEquals(second.toFloatArray(), judged.get(2).toFloatArray(), 1e-5f);
      NDArray h = Ops.sum(Ops.relu(judged.get(3)), 2, 3);
      NDArray logit = Ops.linear(h, w.get("logit.weight"), w.get("logit.bias")).reshape(-1);
      assertArrayEquals(logit.toFloatArray(), judged.head().toFloatArray(), 1e-4f);
    }
  }

  private static NDArray block(NDArray x, Map<String, NDArray> w, String name, boolean first) {
    NDArray h = conv(first ? x : Ops.relu(x), w, name + "branch.conv1", 1);
    h = conv(Ops.relu(h), w, name + "branch.conv2", 1);
    return Ops.avgPool2d(h, 2, 2, 0, false).add(Ops.avgPool2d(conv(x, w, name + "shortcut.conv", 0), 2, 2, 0, false));
  }

  private static NDArray conv(NDArray x, Map<String, NDArray> w, String name, int padding) {
    return Ops.conv2d(x, w.get(name + ".weight"), w.get(name + ".bias"), 1, padding, 1, 1);
  }

  @Test
  void everyNormMakesPictures() {
    for (GeneratorNorm norm : GeneratorNorm.values()) {
      for (int labels : norm == GeneratorNorm.NONE ? new int[] {0} : new int[] {0, LABELS}) {
        try (NDManager m = Scope.open(7)) {
          var p = new ResnetSngan.Parameters(8, 4, 4, Widths.CONSTANT, norm, false, true, labels > 0);
          Built n = Built.of(m, new ResnetSngan(), p, new Pictures(16, 3, labels));
          NDArray z = n.latents(3);
          NDArray given = labels > 0 ? n.labels(0, 1, 2) : null;
          float[] all = n.generate(z, given, true).get(0).toFloatArray();
          float[] fewer = n.generate(z.get("0:2"), labels > 0 ? n.labels(0, 1) : null, true).get(0).toFloatArray();
          assertEquals(norm != GeneratorNorm.BATCH_NORM, close(all, fewer), norm + ": only batch norm looks at the others");
        }
      }
    }
    var none = new ResnetSngan.Parameters(8, 4, 4, Widths.DOUBLED, GeneratorNorm.NONE, false, true, true);
    assertEquals("gan.resnet-sngan: norm: none leaves nothing that labels could change in a block; take batch-norm or instance-norm",
        assertThrows(UserProblem.class, () -> new ResnetSngan().build(none, new Pictures(16, 3, 2))).getMessage());
  }

  private static boolean close(float[] a, float[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > 1e-4) {
        return false;
      }
    }
    return true;
  }
}
