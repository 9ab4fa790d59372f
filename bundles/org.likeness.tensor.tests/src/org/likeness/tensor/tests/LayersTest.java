// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Dropout;
import org.likeness.tensor.nn.GroupNorm;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.InstanceNorm2d;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.nn.PixelShuffle;
import org.likeness.tensor.nn.Pool2d;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Residual;
import org.likeness.tensor.nn.SelfAttention2d;
import org.likeness.tensor.nn.Sequential;
import org.likeness.tensor.nn.Upsample;
import org.likeness.tensor.nn.Upscale;

class LayersTest extends TensorTest {

  private NDArray run(Block block, Shape input) {
    Networks.initialise(block, manager, input);
    NDArray x = manager.randomNormal(0, 1, input, DataType.FLOAT32);
    NDArray y = Networks.forward(block, x, true);
    assertEquals(y.getShape(), block.getOutputShapes(new Shape[] {input})[0], block + ": announced shape");
    return y;
  }

  @Test
  void announcedShapesAreTrue() {
    Shape picture = new Shape(2, 8, 7, 6);
    run(new Conv2d(8, 5, 3).stride(2).padding(1), picture);
    run(new Conv2d(8, 4, 3).dilation(2).groups(2), picture);
    run(new Conv2d(8, 4, 5).stride(2).same(), picture);
    run(new Conv2d(8, 4, 4).same().bias(false), picture);
    run(new ConvTranspose2d(8, 3, 4).stride(2).padding(1).outputPadding(1), picture);
    run(new BatchNorm2d(8), picture);
    run(new InstanceNorm2d(8).affine(), picture);
    run(new GroupNorm(4, 8), picture);
    run(new PixelShuffle(2), picture);
    run(Upsample.nearest(2), picture);
    run(Upsample.bilinear(3), picture);
    run(Pool2d.max(2), picture);
    run(Pool2d.maxSame(4), picture);
    run(Pool2d.average(3), picture);
    run(Pool2d.global(), picture);
    run(Reshape.flatten(), picture);
    run(new Reshape(4, 2, 42), picture);
    run(new Dropout(0.3), picture);
    run(Activation.tanh(), picture);
    run(new Upscale(8, 3), picture);
    run(new SelfAttention2d(8), picture);
    run(new Residual(new Sequential(new Conv2d(8, 5, 3)), new Sequential(new Conv2d(8, 5, 3))), picture);
    run(new Linear(8, 3), new Shape(2, 8));
    run(new Sequential(new Conv2d(8, 4, 3), Activation.relu(), Reshape.flatten(), new Linear(4 * 5 * 4, 2)), picture);
  }

  /** Keras: padding "same", kernel 5, stride 2 on side 64 begins at -1; an even padding must give the same as an explicit one. */
  @Test
  void samePaddingOfConvolutions() {
    NDArray x = manager.randomNormal(0, 1, new Shape(1, 2, 64, 64), DataType.FLOAT32);
    Conv2d conv = Networks.initialise(new Conv2d(2, 3, 5).stride(2).same(), manager, x.getShape());
    NDArray w = Params.all(conv).get("weight");
    NDArray b = Params.all(conv).get("bias");
    NDArray padded = x.getNDArrayInternal().getArray().pad(new Shape(1, 2, 1, 2), 0);
    assertArrayEquals(Ops.conv2d(padded, w, b, 2, 0, 1, 1).toFloatArray(), Networks.forward(conv, x, false).toFloatArray(), 1e-5f);
    Conv2d odd = Networks.initialise(new Conv2d(2, 3, 3).same(), manager, x.getShape());
    NDArray expected = Ops.conv2d(x, Params.all(odd).get("weight"), Params.all(odd).get("bias"), 1, 1, 1, 1);
    assertArrayEquals(expected.toFloatArray(), Networks.forward(odd, x, false).toFloatArray());
  }

  @Test
  void batchNormFollowsTheMode() {
    BatchNorm2d norm = Networks.initialise(new BatchNorm2d(3), manager, new Shape(1, 3, 4, 4));
    NDArray x = manager.randomNormal(5, 2, new Shape(16, 3, 8, 8), DataType.FLOAT32);
    float[] mean = Ops.mean(Networks.forward(norm, x, true), 0, 2, 3).toFloatArray();
    assertArrayEquals(new float[3], mean, 1e-5f);
    NDArray running = Params.buffers(norm).get("running_mean");
    assertEquals(0.5, running.toFloatArray()[0], 0.05, "a tenth of the way to 5");
    float[] before = running.toFloatArray();
    Networks.forward(norm, x, false);
    assertArrayEquals(before, running.toFloatArray());
    assertTrue(Ops.mean(Networks.predict(norm, x)).getFloat() > 3, "evaluation uses the running statistics");
  }

  /** After power iteration the largest singular value of the used weight is 1 (diagonal weight: known singular values). */
  @Test
  void spectralNormalisation() {
    NDArray w = array(new double[] {3, 0, 0, 0, 0.5, 0}, 2, 3);
    NDArray u = array(new double[] {0.6, 0.8}, 2);
    NDArray v = array(new double[] {0.6, 0.8, 0}, 3);
    Numeric.assertClose(new double[] {1, 0, 0, 0, 1 / 6.0, 0}, Ops.spectralNorm(w, u, v, 0, 30), 1e-12);
    assertArrayEquals(new double[] {1, 0}, u.toDoubleArray(), 1e-9);
    // The gradient sees sigma as a function of the weight; u and v stay fixed.
    Numeric.checkGradient(in -> Ops.spectralNorm(in.get(0), u, v, 0, 0), random(2, 3));

    ConvTranspose2d layer = Networks.initialise(new ConvTranspose2d(4, 6, 3).spectralNorm(), manager, new Shape(1, 4, 5, 5));
    assertEquals("[spectral_u, spectral_v]", Params.buffers(layer).keySet().toString());
    assertEquals(new Shape(6), Params.buffers(layer).get("spectral_u").getShape());
    float[] first = Params.buffers(layer).get("spectral_u").toFloatArray();
    NDArray x = manager.randomNormal(0, 1, new Shape(1, 4, 5, 5), DataType.FLOAT32);
    NDArray y = Networks.forward(layer, x, false);
    assertArrayEquals(first, Params.buffers(layer).get("spectral_u").toFloatArray());
    Autograd.backward(Networks.forward(layer, x, true).square().sum());
    assertFalse(java.util.Arrays.equals(first, Params.buffers(layer).get("spectral_u").toFloatArray()));
    assertTrue(Ops.norm(Params.trainable(layer).get("weight").getGradient()).getFloat() > 0);
    assertTrue(y.getShape().size() > 0);
  }

  @Test
  void activationsInPlaceGiveTheSame() {
    for (double slope : new double[] {0, 0.2}) {
      Activation plain = slope == 0 ? Activation.relu() : Activation.leakyRelu(slope);
      NDArray w = random(3, 2, 3, 3);
      NDArray x = random(1, 2, 5, 5);
      NDArray leaf = Autograd.leaf(w);
      NDArray y = Networks.forward(plain, Ops.conv2d(x, leaf, null), true);
      NDArray other = Autograd.leaf(w);
      NDArray input = Ops.conv2d(x, other, null);
      NDArray z = Networks.forward(plain.inPlace(), input, true);
      assertArrayEquals(y.toDoubleArray(), z.toDoubleArray());
      assertArrayEquals(z.toDoubleArray(), input.toDoubleArray(), "the input is overwritten");
      assertArrayEquals(Autograd.grad(y.square().sum(), leaf, false).toDoubleArray(), Autograd.grad(z.square().sum(), other, false).toDoubleArray());
      Numeric.checkSecond(v -> Networks.forward(plain.inPlace(), Ops.conv2d(v, w, null), true).tanh(), random(1, 2, 4, 4));
    }
    assertThrows(IllegalStateException.class, () -> Activation.tanh().inPlace());
  }

  @Test
  void initialisers() {
    Shape weight = new Shape(50, 40, 3, 3);
    NDArray dcgan = Init.dcgan().initialize(manager, weight, DataType.FLOAT32);
    assertEquals(0.02, Ops.std(dcgan, true).getFloat(), 0.0004);
    double bound = 1 / Math.sqrt(360);
    NDArray pytorch = Init.pytorch().initialize(manager, weight, DataType.FLOAT32);
    assertEquals(bound, pytorch.max().getFloat(), 0.001 * bound);
    assertEquals(-bound, pytorch.min().getFloat(), 0.001 * bound);
    assertEquals(Math.sqrt(6.0 / (360 + 450)), Init.glorotUniform().initialize(manager, weight, DataType.FLOAT32).max().getFloat(), 1e-4);
    assertEquals(Math.sqrt(2 / (1.04 * 360)), Ops.std(Init.he(0.2).initialize(manager, weight, DataType.FLOAT32), true).getFloat(), 1e-3);
    assertEquals(Math.sqrt(6.0 / 360), Init.heUniform(0).initialize(manager, weight, DataType.FLOAT32).max().getFloat(), 1e-4);
    NDArray scaled = Init.glorotUniform(Math.sqrt(2)).initialize(manager, weight, DataType.FLOAT32);
    assertEquals(Math.sqrt(2 * 6.0 / (360 + 450)), scaled.max().getFloat(), 1e-4);
    Linear layer = Networks.initialise(new Linear(100, 200), manager, new Shape(1, 100));
    NDArray bias = Params.all(layer).get("bias");
    assertEquals(0.1, bias.abs().max().getFloat(), 0.003);
  }

  /** W W^T or W^T W is the identity, whichever is smaller; and the weight is no fixed one. */
  @Test
  void orthogonalWeights() {
    for (long[] sides : new long[][] {{5, 3, 2, 2}, {20, 2, 2, 2}, {6, 6}}) {
      NDArray weight = Init.orthogonal().initialize(manager, new Shape(sides), DataType.FLOAT64);
      assertEquals(new Shape(sides), weight.getShape());
      NDArray m = weight.reshape(sides[0], -1);
      boolean wide = sides[0] <= m.getShape().get(1);
      NDArray product = wide ? m.matMul(m.transpose()) : m.transpose().matMul(m);
      int n = (int) product.getShape().get(0);
      Numeric.assertClose(manager.eye(n, n, 0, DataType.FLOAT64).toDoubleArray(), product, 1e-12);
      NDArray other = Init.orthogonal().initialize(manager, new Shape(sides), DataType.FLOAT64);
      assertTrue(weight.sub(other).abs().max().getDouble() > 0.1);
    }
  }

  @Test
  void wrongInputsAreExplained() {
    Conv2d conv = Networks.initialise(new Conv2d(3, 4, 3), manager, new Shape(1, 3, 8, 8));
    NDArray wrong = manager.zeros(new Shape(1, 1, 8, 8));
    String said = assertThrows(IllegalArgumentException.class, () -> Networks.forward(conv, wrong, false)).getMessage();
    assertTrue(said.contains("Conv2d") && said.contains("3 in axis 1"), said);
    assertThrows(IllegalStateException.class, () -> conv.bias(false));
    assertThrows(IllegalArgumentException.class, () -> new Dropout(1));
    assertThrows(IllegalArgumentException.class, () -> new GroupNorm(3, 4));
    assertThrows(IllegalArgumentException.class, () -> new Conv2d(3, 4, 1).groups(2));
    assertThrows(IllegalArgumentException.class, () -> Networks.forward(new Reshape(5), wrong, false));
  }
}
