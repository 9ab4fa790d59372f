// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm.Player;
import org.likeness.api.problem.UserProblem;
import org.likeness.gan.internal.ConditionalDcgan.Judged;
import org.likeness.gan.internal.ConditionalDcgan.Told;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

class ConditionalDcganTest {

  private static final int LABELS = 3;

  private static ConditionalDcgan.Parameters small(Told told, Judged judged) {
    return new ConditionalDcgan.Parameters(8, 4, 4, told, judged, false);
  }

  @Test
  void thePictureAndItsJudgementDependOnTheLabel() {
    for (Told told : Told.values()) {
      for (Judged judged : Judged.values()) {
        try (NDManager m = Scope.open(1)) {
          var n = new ConditionalDcgan().build(small(told, judged), new Pictures(32, 3, LABELS));
          Networks.initialise(n.generator(), m, new Shape(1, 8), new Shape(1, LABELS));
          Networks.initialise(n.discriminator(), m, new Shape(1, 3, 32, 32), new Shape(1, LABELS));
          NDArray latents = m.randomNormal(0, 1, new Shape(2, 8), DataType.FLOAT32);
          NDArray first = Labels.oneHot(m, new int[] {0, 0}, LABELS);
          NDArray second = Labels.oneHot(m, new int[] {2, 2}, LABELS);
          NDArray a = Networks.forward(n.generator(), new NDList(latents, first), false).head();
          NDArray b = Networks.forward(n.generator(), new NDList(latents, second), false).head();
          assertEquals(new Shape(2, 3, 32, 32), a.getShape());
          assertTrue(a.sub(b).abs().max().getFloat() > 0, told + ": the same picture for two labels");
          NDList ofFirst = Networks.forward(n.discriminator(), new NDList(a, first), true);
          NDList ofSecond = Networks.forward(n.discriminator(), new NDList(a, second), true);
          assertEquals(judged == Judged.PROJECTION, ofFirst.head().sub(ofSecond.head()).abs().max().getFloat() > 0, judged.toString());
          assertEquals(judged == Judged.CLASSIFIER, n.classifies());
          if (n.classifies()) {
            assertEquals(new Shape(2, LABELS), ofFirst.get(1).getShape());
          }
          assertEquals(new Shape(2, 4, 16, 16), ofFirst.get(n.classifies() ? 2 : 1).getShape(), "features of the finest stage");
          assertEquals(ofFirst.size(), n.discriminator().getOutputShapes(new Shape[] {a.getShape(), first.getShape()}).length);
        }
      }
    }
  }

  /** What belongs to labels learns from them alone: a label that is not there leaves its numbers as they are. */
  @Test
  void onlyTheLabelsThatAreThereAreLearnedFrom() {
    try (NDManager m = Scope.open(2)) {
      ConditionalNorm norm = Networks.initialise(new ConditionalNorm(4, LABELS), m, new Shape(1, 4, 5, 5), new Shape(1, LABELS));
      NDArray x = m.randomNormal(0, 1, new Shape(3, 4, 5, 5), DataType.FLOAT32);
      NDArray labels = Labels.oneHot(m, new int[] {1, 1, 2}, LABELS);
      NDArray loss = Networks.forward(norm, new NDList(x, labels), true).head().pow(3).sum();
      Map<String, NDArray> all = Params.trainable(norm);
      for (String name : new String[] {"scale.weight", "offset.weight"}) {
        NDArray gradient = Autograd.grad(loss, all.get(name), true);
        assertArrayEquals(new float[4], gradient.get(":, 0").toFloatArray(), name);
        assertTrue(gradient.get(":, 1").abs().min().getFloat() > 0, name);
      }
    }
  }

  /** The cross-entropy of logits (2, 0, 0) with class 0 is log(e^2 + 2) - 2. */
  @Test
  void theClassifiersTermIsTheCrossEntropy() {
    try (NDManager m = Scope.open(3)) {
      NDArray logits = m.create(new float[] {2, 0, 0, 2, 0, 0}, new Shape(2, 3));
      NDArray labels = Labels.oneHot(m, new int[] {0, 1}, LABELS);
      Seen step = new Seen(m, labels, logits);
      var p = new AuxiliaryClassifier.Parameters(1, Player.DISCRIMINATOR);
      double expected = (2 * Math.log(Math.exp(2) + 2) - 2) / 2;
      assertEquals(expected, new AuxiliaryClassifier().create(p, null).of(step).getFloat(), 1e-6);
    }
  }

  private record Seen(NDManager manager, NDArray ofPictures, NDArray logits) implements GanStep {
    @Override
    public java.util.Map<String, NDArray> weights(org.likeness.api.gan.GanTerm.Player player) {
      throw new IllegalStateException("functions have none");
    }

    @Override
    public Optional<NDArray> labels() {
      return Optional.of(ofPictures);
    }

    @Override
    public NDArray classes(NDArray pictures) {
      return logits;
    }

    @Override
    public long number() {
      return 0;
    }

    @Override
    public NDArray real() {
      return null;
    }

    @Override
    public NDArray fake() {
      return null;
    }

    @Override
    public NDArray latents() {
      return null;
    }

    @Override
    public NDArray generate(NDArray z) {
      throw new AssertionError("not asked");
    }

    @Override
    public NDList judge(NDArray pictures) {
      throw new AssertionError("not asked");
    }
  }

  @Test
  void sizesThatCannotBeMadeAreRefused() {
    String message = assertThrows(UserProblem.class, () -> new ConditionalDcgan().build(small(Told.CONCAT, Judged.PROJECTION), new Pictures(96, 3, 2)))
        .getMessage();
    assertEquals("gan.conditional-dcgan: size 96 cannot be made; 32, 64 and 128 can", message);
  }
}
