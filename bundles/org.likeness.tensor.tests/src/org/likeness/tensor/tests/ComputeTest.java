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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Compute.Layout;
import org.likeness.tensor.Compute.Precision;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Dropout;
import org.likeness.tensor.nn.GroupNorm;
import org.likeness.tensor.nn.InstanceNorm2d;
import org.likeness.tensor.nn.Layer;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.nn.Pass;
import org.likeness.tensor.nn.PixelShuffle;
import org.likeness.tensor.nn.Pool2d;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Residual;
import org.likeness.tensor.nn.SelfAttention2d;
import org.likeness.tensor.nn.Sequential;
import org.likeness.tensor.nn.Upsample;
import org.likeness.tensor.nn.Upscale;

/** Every layer in fewer digits and in another order: close to float32, or the same, and float32 in the usual order outside. */
class ComputeTest extends TensorTest {

  private static final List<Compute> WAYS = List.of(new Compute(Precision.FLOAT32, Layout.CHANNELS_LAST),
      new Compute(Precision.BFLOAT16, Layout.CHANNELS_FIRST), new Compute(Precision.BFLOAT16, Layout.CHANNELS_LAST));

  /**
   * Draws of weights and inputs. A number near a kink of a rectifier falls on its other side in fewer digits, and takes a small network's gradient far along
   * (up to 0.3 in one draw of 60); which draw it is differs with the processor. The median of several is of the rounding alone.
   */
  private static final int SEEDS = 7;

  /** A block of a lab that knows nothing of this: adds its input to what its child gives. */
  private static final class Foreign extends Layer {
    private final Block inner;

    Foreign(Block inner) {
      this.inner = child("inner", inner);
    }

    @Override
    protected NDArray forward(NDArray x, Pass pass) {
      NDArray y = pass.through(inner, x);
      assertEquals(DataType.FLOAT32, y.getDataType());
      return y.add(x);
    }
  }

  private static Map<String, Block> networks() {
    Map<String, Block> all = new LinkedHashMap<>();
    all.put("convolution alone", new Conv2d(6, 5, 3).padding(1));
    all.put("same padding", new Conv2d(6, 5, 5).stride(2).same());
    all.put("groups, dilation, no bias", new Conv2d(6, 4, 3).groups(2).dilation(2).bias(false));
    all.put("spectral norm", new Conv2d(6, 5, 3).spectralNorm());
    all.put("transposed", new ConvTranspose2d(6, 5, 4).stride(2).padding(1));
    all.put("a discriminator", new Sequential(new Conv2d(6, 8, 4).stride(2).padding(1).bias(false), new BatchNorm2d(8), Activation.leakyRelu(0.2).inPlace(),
        new Conv2d(8, 8, 3), Activation.relu(), new Dropout(0), Reshape.flatten(), new Linear(8 * 2 * 2, 1), new Reshape()));
    all.put("a decoder", new Sequential(new Conv2d(6, 16, 3).padding(1), Activation.leakyRelu(0.1).inPlace(), new PixelShuffle(2),
        new ConvTranspose2d(4, 3, 4).stride(2).padding(1).bias(false), Activation.tanh()));
    all.put("what is not taken as it is", new Sequential(new Conv2d(6, 8, 3).bias(false), new InstanceNorm2d(8), Activation.sigmoid(), new Conv2d(8, 8, 1).bias(false),
        new GroupNorm(2, 8), Upsample.bilinear(2), new Conv2d(8, 4, 3), Pool2d.average(2), Activation.of(x -> x.mul(2).add(1)), new Upscale(4, 3)));
    all.put("a foreign block", new Sequential(new Conv2d(6, 6, 3).padding(1), new Foreign(new Sequential(new Conv2d(6, 6, 3).padding(1),
        Activation.relu())), new Conv2d(6, 2, 1)));
    all.put("residuals", new Sequential(
        new Residual(new Sequential(new Conv2d(6, 8, 3).padding(1), Activation.relu().inPlace(), new Conv2d(8, 8, 3).padding(1), Pool2d.average(2)),
            new Sequential(Pool2d.average(2), new Conv2d(6, 8, 1))),
        new Residual(new Sequential(Activation.relu(), new Conv2d(8, 8, 3).padding(1)), null), Activation.relu(), new Conv2d(8, 2, 1)));
    all.put("larger and smaller", new Sequential(new Conv2d(6, 8, 3).padding(1).bias(false), new BatchNorm2d(8), Activation.relu().inPlace(), Upsample.nearest(2),
        new Conv2d(8, 8, 3).padding(1), Pool2d.average(2), new Conv2d(8, 4, 3), Pool2d.max(2), new Conv2d(4, 3, 1)));
    all.put("attention", new Sequential(new Conv2d(6, 8, 3).padding(1), new SelfAttention2d(8).gamma(0.5), new Conv2d(8, 3, 1)));
    all.put("taps", new Sequential(new Conv2d(6, 6, 3)).tapped().add(Activation.relu()).add(new Conv2d(6, 2, 1)));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> valuesAndGradientsAreThoseOfFloat32() {
    return networks().keySet().stream().flatMap(name -> WAYS.stream().map(way -> DynamicTest.dynamicTest(name + ", " + way, () -> {
      List<List<Double>> offs = new ArrayList<>();
      for (int seed = 0; seed < SEEDS; seed++) {
        ENGINE.seed(seed);
        offs.add(offs(name, way));
      }
      double tolerance = way.precision() == Precision.FLOAT32 ? 1e-5 : 0.04;
      for (int i = 0; i < offs.get(0).size(); i++) {
        int number = i;
        double median = offs.stream().map(o -> o.get(number)).sorted().toList().get(SEEDS / 2);
assertTrue(median < (i == 0 ? 1 : 3) * tolerance, (i == 0 ? "the result" : "gradient " + i) + " is off by " + median);
      }
    })));
  }

  /** How far the result and each gradient are off, by one draw of weights and inputs. */
  private List<Double> offs(String name, Compute way) {
    Block block = Networks.initialise(networks().get(name), manager, new Shape(1, 6, 8, 8));
    NDArray x = Autograd.leaf(manager.randomNormal(0, 1, new Shape(3, 6, 8, 8), DataType.FLOAT32));
    List<NDArray> inputs = new ArrayList<>(List.of(x));
    inputs.addAll(Params.trainable(block).values());
    boolean training = !name.equals("spectral norm"); // whose estimate is one step better after each training pass
    NDArray exact = Networks.forward(block, x, training);
    List<NDArray> expected = gradients(exact, inputs);
    NDArray[] got = new NDArray[1];
    List<NDArray> rough = way.in(() -> {
      got[0] = Networks.head(block, x, training);
      return gradients(got[0], inputs);
    });
    assertEquals(DataType.FLOAT32, got[0].getDataType());
    assertEquals(exact.getShape(), got[0].getShape());
    assertTrue(Compute.now().isPlain());
    List<Double> offs = new ArrayList<>(List.of(off(exact, got[0])));
    for (int i = 0; i < inputs.size(); i++) {
      offs.add(off(expected.get(i), rough.get(i)));
    }
    return offs;
  }

  private static List<NDArray> gradients(NDArray y, List<NDArray> inputs) {
    NDArray loss = y.square().mean();
    return inputs.stream().map(p -> Compute.plain(Autograd.grad(loss, p, true))).toList();
  }

  /** Relative, by the numbers as Java reads them: one in a wrong place is off by much. */
  private static double off(NDArray exact, NDArray rough) {
    float[] a = exact.toFloatArray();
    float[] b = rough.toFloatArray();
    double off = 0;
    double size = 1e-12;
    for (int i = 0; i < a.length; i++) {
      off += (a[i] - b[i]) * (a[i] - b[i]);
      size += a[i] * a[i];
    }
    return Math.sqrt(off / size);
  }

  @Test
  void tapsAreFloat32Too() {
    Sequential block = new Sequential(new Conv2d(3, 6, 3)).tapped().add(Activation.relu()).add(new Conv2d(6, 2, 1));
    Networks.initialise(block, manager, new Shape(1, 3, 8, 8));
    NDArray x = manager.randomNormal(0, 1, new Shape(2, 3, 8, 8), DataType.FLOAT32);
    var exact = Networks.forward(block, new ai.djl.ndarray.NDList(x), false);
    var rough = WAYS.get(2).in(() -> Networks.forward(block, new ai.djl.ndarray.NDList(x), false));
    assertEquals(2, rough.size());
    assertTrue(off(exact.get(1), rough.get(1)) < 0.02);
  }

  /** Between layers the few digits stay, and the result is not just float32 under another name. */
  @Test
  void fewDigitsAreReallyUsed() {
    NDArray x = manager.randomNormal(0, 1, new Shape(2, 3, 6, 6), DataType.FLOAT32);
    NDArray w = manager.randomNormal(0, 1, new Shape(4, 3, 3, 3), DataType.FLOAT32);
    NDArray few = WAYS.get(2).conv2d(x, w, null, 1, 1, 1, 1);
    assertTrue(Compute.isBfloat16(few));
    assertFalse(Compute.isBfloat16(WAYS.get(0).conv2d(x, w, null, 1, 1, 1, 1)));
    float[] exact = Ops.conv2d(x, w, null, 1, 1, 1, 1).toFloatArray();
    float[] rounded = Compute.plain(few).toFloatArray();
    int equal = 0;
    for (int i = 0; i < exact.length; i++) {
      assertEquals(rounded[i], Float.intBitsToFloat(Float.floatToRawIntBits(rounded[i]) & 0xffff0000), "a bfloat16 number");
      equal += exact[i] == rounded[i] ? 1 : 0;
    }
    assertTrue(equal < exact.length / 4);
    assertArrayEquals(exact, Compute.PLAIN.conv2d(x, w, null, 1, 1, 1, 1).toFloatArray());
  }

  @Test
  void itEndsWithTheWorkAlsoWhenThatFails() {
    assertThrows(IllegalStateException.class, () -> WAYS.get(1).in(() -> {
      assertEquals(WAYS.get(1), Compute.now());
      throw new IllegalStateException();
    }));
    assertEquals(Compute.PLAIN, Compute.now());
  }
}
