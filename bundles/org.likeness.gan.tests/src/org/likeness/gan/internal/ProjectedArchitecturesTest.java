// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Projection;
import org.likeness.gan.internal.style.Stylegan2Lite;
import org.likeness.tensor.Grad;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

/** Each generator of this bundle is searched: of its own pictures, a nearer one is found than among random ones. */
class ProjectedArchitecturesTest {

  private static final int SIZE = 32;

  @TestFactory
  Stream<DynamicTest> comesNearerToItsOwnPictures() {
    return Stream.of(
        of(new Dcgan(), new Dcgan.Parameters(8, 4, 4, true, true), 0),
        of(new ConditionalDcgan(), new ConditionalDcgan.Parameters(8, 4, 4, ConditionalDcgan.Told.CONCAT, ConditionalDcgan.Judged.PROJECTION, false), 3),
        of(new ConditionalDcgan(), new ConditionalDcgan.Parameters(8, 4, 4, ConditionalDcgan.Told.BATCH_NORM, ConditionalDcgan.Judged.PROJECTION, false), 3),
        of(new ResnetSngan(), new ResnetSngan.Parameters(8, 4, 4, Widths.DOUBLED, GeneratorNorm.BATCH_NORM, true, true, false), 0),
        of(new Sagan(), new Sagan.Parameters(8, 4, 4, 8, GeneratorNorm.BATCH_NORM, true, true, true), 3),
        of(new BigganLite(), new BigganLite.Parameters(3, 6, 4, 4, 8, GeneratorNorm.BATCH_NORM, true, true, false), 0),
        of(new Stylegan2Lite(), new Stylegan2Lite.Parameters(8, 2, 0.01, 4, 16, 0.9), 0),
        DynamicTest.dynamicTest("progressive", () -> {
          try (NDManager m = Scope.open(5)) {
            nearer(progressive(m), 0);
          }
        }));
  }

  private static <P extends Record> DynamicTest of(GanArchitecture<P> architecture, P p, int labels) {
    return DynamicTest.dynamicTest(architecture.getClass().getSimpleName() + (labels > 0 ? " with labels" : ""), () -> {
      try (NDManager m = Scope.open(5)) {
        Built built = Built.of(m, architecture, p, new Pictures(SIZE, 3, labels));
        enlarge(built.generator());
        // batch statistics, as training leaves them
        Grad.off(() -> {
          for (int i = 0; i < 30; i++) {
            built.generate(built.latents(12), labels > 0 ? built.labels(0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2) : null, true);
          }
        });
        List<String> classes = List.of("a", "b", "c").subList(0, labels);
        Map<String, float[]> before = values(built.generator());
        nearer(new GanPictures(built.generator(), built.latentSize(), classes, m), labels > 0 ? 1 : 0);
        values(built.generator()).forEach((name, after) -> assertArrayEquals(before.get(name), after, name + " stays as it was trained"));
      }
    });
  }

  /** Untrained networks make almost the same grey of every latent. */
  private static void enlarge(Block generator) {
    Params.trainable(generator).forEach((name, p) -> {
      if (name.endsWith("weight") && p.getShape().dimension() > 1) {
        Grad.off(() -> p.mul(1.6f).copyTo(p));
      }
    });
  }

  private static PictureMaker progressive(NDManager m) {
    ProgressiveGan.Parameters p = new ProgressiveGan.Parameters(SIZE, 10, 8, 8, 4, 1, 0.9, false);
    GrowingGenerator generator = new GrowingGenerator();
    for (int stage = 0; stage < p.stages(); stage++) {
      generator.add(Networks.initialise(GrowingGenerator.up(p, stage), m, GrowingGenerator.input(p, stage)),
          Networks.initialise(GrowingGenerator.toRgb(p, stage), m, GrowingGenerator.inner(p, stage)));
    }
    return new ProgressivePictures(generator, p.latent(), 0.5, m);
  }

  private static void nearer(PictureMaker maker, int ofClass) {
    assertTrue(maker.latentSize() > 0);
    double first = 0;
    double last = 0;
    for (float[] latent : maker.latents(11, 0, 3, 0)) {
      Image target = maker.of(List.of(latent), ofClass).getFirst();
      Projection p = maker.project(target, new Projection.Settings(1, 150, 64), ofClass, Progress.NONE);
      assertEquals(maker.latentSize(), p.latent().length);
      assertArrayEquals(target.data(), p.target().data(), "of the right size it stays as it is");
      first += p.firstDifference() / 3;
      last += p.difference() / 3;
    }
    assertTrue(last < first / 2, "from " + first + " of 255 to " + last);
  }

  private static Map<String, float[]> values(Block block) {
    return Params.named(block).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getArray().toFloatArray(), (a, b) -> a, TreeMap::new));
  }
}
