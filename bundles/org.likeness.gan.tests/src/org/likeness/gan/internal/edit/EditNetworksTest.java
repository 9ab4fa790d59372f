// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.FaceEditor.Asked;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.Grad;
import org.likeness.tensor.TensorEngine;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

class EditNetworksTest {

  private static final EditSettings SMALL = new EditSettings(16, 4, 4, 1, 2, 1, false, EditSettings.DEFAULTS.loss(), 10, 10, 0);

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1)).newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private NDArray faces(int n) {
    return manager.randomUniform(-1, 1, new Shape(n, 3, 16, 16));
  }

  /** An attention of 1 everywhere leaves a face as it is, bit for bit; of 0 everywhere it takes the colour alone. */
  @Test
  void attentionSaysWhatStays() {
    Block g = Networks.initialise(new EditGenerator(SMALL, 2, true), manager, EditTask.inputs(SMALL, 2));
    NDArray old = faces(2);
    NDArray wanted = manager.create(new float[] {0, 1, 1, 0}, new Shape(2, 2));
    NDArray weight = Params.trainable(g).entrySet().stream().filter(e -> e.getKey().startsWith("attention")).findFirst().orElseThrow().getValue();
    NDList out = Networks.forward(g, new NDList(old, wanted), false);
    assertEquals(new Shape(2, 3, 16, 16), out.head().getShape());
    NDArray expected = out.get(1).mul(old).add(out.get(1).neg().add(1).mul(colour(g, old, wanted)));
    assertTrue(expected.sub(out.head()).abs().max().getFloat() < 1e-6);
    Grad.off(() -> weight.zerosLike().copyTo(weight));
    NDArray half = Networks.forward(g, new NDList(old, wanted), false).get(1);
    assertEquals(0.5f, half.min().getFloat());
    assertEquals(0.5f, half.max().getFloat());
  }

  private static NDArray colour(Block g, NDArray old, NDArray wanted) {
    NDArray everywhere = wanted.reshape(2, 2, 1, 1).broadcast(new Shape(2, 2, 16, 16));
    NDArray h = Networks.forward(g.getChildren().get(0).getValue(), old.concat(everywhere, 1), false);
    return Networks.forward(g.getChildren().get(1).getValue(), h, false).tanh();
  }

  /** What is asked for reaches the picture. */
  @Test
  void whatIsAskedForMatters() {
    Block g = Networks.initialise(new EditGenerator(SMALL, 1, false), manager, EditTask.inputs(SMALL, 1));
    NDArray old = faces(1);
    NDArray none = Networks.forward(g, new NDList(old, manager.create(new float[] {0}, new Shape(1, 1))), false).head();
    NDArray all = Networks.forward(g, new NDList(old, manager.create(new float[] {1}, new Shape(1, 1))), false).head();
    assertTrue(none.sub(all).abs().max().getFloat() > 1e-3);
  }

  @Test
  void theDiscriminatorJudgesAndReads() {
    Block d = Networks.initialise(new EditDiscriminator(SMALL, 3), manager, new Shape(1, 3, 16, 16));
    NDList out = Networks.forward(d, new NDList(faces(5)), true);
    assertEquals(new Shape(5), out.get(0).getShape());
    assertEquals(new Shape(5, 3), out.get(1).getShape());
  }

  /** By hand: [[1, 0], [0, 0]] has length sqrt(1/4), and two of its four differences are 1. */
  @Test
  void lengthAndVariationOfAttention() {
    NDArray a = manager.create(new float[] {1, 0, 0, 0}, new Shape(1, 1, 2, 2));
    assertEquals(0.5, Attention.length(a).getFloat(), 1e-6);
    assertEquals(1, Attention.variation(a).getFloat(), 1e-6);
  }

  @Test
  void numbersAreBroughtToOneScaleAndBack() {
    Conditions c = new Conditions(List.of(new Asked("AU12", 0, 0.8), new Asked("pose.yaw", -20, 30)), null);
    float[] scaled = c.scaled(new double[] {0.4, 5});
    assertArrayEquals(new float[] {0.5f, 0.5f}, scaled, 1e-6f);
    assertArrayEquals(new double[] {0.4, 5}, c.unscaled(scaled, 0), 1e-6);
    assertEquals(c, Conditions.ofWords(c.words(), null));
    NDArray said = manager.create(new float[] {0, 1}, new Shape(1, 2));
    assertEquals(0.25, c.loss(said, manager.create(scaled, new Shape(1, 2))).getFloat(), 1e-6);
  }

  /** Cross-entropy by hand: log(e^0 + e^1) - 1. */
  @Test
  void classesAreLearnedByCrossEntropy() {
    Conditions c = new Conditions(List.of(new Asked("sad", 0, 1), new Asked("happy", 0, 1)), org.likeness.api.training.Faces.By.LABEL);
    NDArray said = manager.create(new float[] {0, 1}, new Shape(1, 2));
    assertEquals(Math.log(1 + Math.E) - 1, c.loss(said, manager.create(new float[] {0, 1}, new Shape(1, 2))).getFloat(), 1e-6);
  }

  @Test
  void sizesThatCannotBeMadeAreRefused() {
    EditSettings odd = new EditSettings(48, 4, 4, 1, 2, 1, false, EditSettings.DEFAULTS.loss(), 10, 10, 0);
    assertTrue(assertThrows(UserProblem.class, () -> odd.check("train.stargan")).getMessage().contains("size 48 cannot be made"));
  }
}
