// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.nn.SelfAttention2d;

/**
 * Self-attention against PyTorch 2.13 in float64: convolutions, max_pool2d of keys and values, scaled_dot_product_attention with
 * scale 1. The input is 1.5 sin(i), weights of query and value sin(i), of key and out cos(i), i = 1, 2 ...; gamma is 0.5.
 */
class SelfAttentionTest extends TensorTest {

  private static final Shape INPUT = new Shape(2, 8, 4, 4);

  private NDArray filled(IntToDoubleFunction f, Shape shape) {
    double[] values = new double[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = f.applyAsDouble(i + 1);
    }
    return array(values, shape.getShape());
  }

  private SelfAttention2d layer() {
    SelfAttention2d layer = Networks.initialise(new SelfAttention2d(8).gamma(0.5), manager, DataType.FLOAT64, INPUT);
    Params.requiresGradient(layer, false);
    Map<String, NDArray> all = Params.all(layer);
    all.forEach((name, array) -> {
      if (!name.equals("gamma")) {
        boolean sine = name.startsWith("query") || name.startsWith("value");
        filled(i -> sine ? Math.sin(i) : Math.cos(i), array.getShape()).copyTo(array);
      }
    });
    return layer;
  }

  @Test
  void valuesAndGradientAreThoseOfPyTorch() {
    SelfAttention2d layer = layer();
    NDArray x = Autograd.leaf(filled(i -> 1.5 * Math.sin(i), INPUT));
    NDArray y = Networks.forward(layer, x, true);
    Numeric.assertClose(new double[] {0.966511024943, 1.07610342842, -0.0788760301013, -1.43914335709, -1.75700231026, -0.735244780729, 0.685583766696,
          1.19509933653, 0.32945628642, -1.11525884171, -1.81557113113, -1.12379951311, 0.325580104234, 1.19500505749,
          0.687680801287, -0.72699300199}, y.get("0, 0"), 1e-10);
    Numeric.assertClose(new double[] {1.49698200525, 0.191461010259, -0.988768127134, -0.958197711848, 0.254676679414, 1.53494031255, 1.70547899668,
          0.609596714356, -0.745425169522, -1.11345240724, -0.156309200641, 1.24597721953, 1.80425914582, 1.00526718603,
          -0.416555058522, -1.1538951919}, y.get("1, 7"), 1e-10);
    assertEquals(335.87500251949666, y.square().sum().getDouble(), 1e-8);
    NDArray loss = y.square().mul(filled(i -> Math.cos(i - 1), INPUT)).sum();
    Numeric.assertClose(new double[] {1.24281724119, -0.657138618312, 1.90336109106, 2.53450493419, 0.151457246555, 1.56678433, 2.07398642083,
          -0.384482744819, 0.813607764299, 2.58387096704, 0.194291573589, 0.311105589709, 2.83931481875, 0.550418597105,
          -0.125782138074, 2.58951045258}, Autograd.grad(loss, x, false).get("0, 3"), 1e-9);
  }

  /** As published: gamma 0 gives the input back, and is the only thing that learns at first. */
  @Test
  void itBeginsAsNothing() {
    SelfAttention2d layer = Networks.initialise(new SelfAttention2d(16), manager, new Shape(1, 16, 8, 8));
    NDArray x = manager.randomNormal(0, 1, new Shape(2, 16, 8, 8), DataType.FLOAT32);
    NDArray y = Networks.forward(layer, x, true);
    assertArrayEquals(x.toFloatArray(), y.toFloatArray());
    Map<String, NDArray> all = Params.trainable(layer);
    NDArray loss = y.square().mul(manager.randomUniform(0, 1, y.getShape())).sum();
    assertTrue(Autograd.grad(loss, all.get("gamma"), true).abs().getFloat() > 0);
    assertEquals(0, Autograd.grad(loss, all.get("query.weight"), true).abs().max().getFloat());
    assertEquals(new Shape(2, 16, 1, 1), all.get("query.weight").getShape());
    assertEquals(new Shape(2, 16, 1, 1), all.get("key.weight").getShape());
    assertEquals(new Shape(8, 16, 1, 1), all.get("value.weight").getShape());
    assertEquals(new Shape(16, 8, 1, 1), all.get("out.weight").getShape());
  }

  /** A far place counts: another value at one corner changes the other corner. */
  @Test
  void everyPlaceSeesEveryOther() {
    SelfAttention2d layer = layer();
    NDArray x = filled(i -> 1.5 * Math.sin(i), INPUT);
    NDArray changed = filled(i -> (i < 8 * 16 && i % 16 == 1 ? 5 : 1.5) * Math.sin(i), INPUT); // place 0, 0 of the first picture
    NDArray difference = Networks.predict(layer, changed).sub(Networks.predict(layer, x)).abs();
    assertTrue(difference.get("0, :, 3, 3").max().getDouble() > 1e-3);
    assertEquals(0, difference.get("1").max().getDouble(), "but not those of another picture");
    assertThrows(IllegalArgumentException.class, () -> Networks.forward(layer, manager.zeros(new Shape(1, 4, 4, 4)), false));
  }

  @Test
  void itsGradientHasAGradient() {
    SelfAttention2d layer = layer();
    Numeric.checkSecond(v -> Networks.forward(layer, v, true).tanh(), random(1, 8, 2, 4));
  }
}
