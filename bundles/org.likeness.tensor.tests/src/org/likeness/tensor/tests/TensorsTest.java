// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.tensor.Bf16;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.Tensors.Range;

class TensorsTest extends TensorTest {

  private static Image noise(int width, int height, int channels, long seed) {
    byte[] data = new byte[width * height * channels];
    new Random(seed).nextBytes(data);
    return new Image(width, height, channels, data);
  }

  @Test
  void channelsAndRows() {
    Image image = new Image(2, 1, 3, new byte[] {0, 51, (byte) 255, 102, (byte) 153, (byte) 204});
    NDArray unit = Tensors.fromImage(manager, image, Range.UNIT);
    assertEquals(new Shape(1, 3, 1, 2), unit.getShape());
    assertArrayEquals(new float[] {0, 0.4f, 0.2f, 0.6f, 1, 0.8f}, unit.toFloatArray(), 1e-6f);
    NDArray signed = Tensors.fromImage(manager, image, Range.SIGNED);
    assertArrayEquals(new float[] {-1, -0.2f, -0.6f, 0.2f, 1, 0.6f}, signed.toFloatArray(), 1e-6f);
  }

  @Test
  void everyValueComesBack() {
    for (Range range : Range.values()) {
      for (int channels : new int[] {1, 3}) {
        List<Image> images = List.of(noise(7, 5, channels, 1), noise(7, 5, channels, 2), noise(7, 5, channels, 3));
        List<Image> back = Tensors.toImages(Tensors.fromImages(manager, images, range), range);
        for (int i = 0; i < 3; i++) {
          assertArrayEquals(images.get(i).data(), back.get(i).data());
        }
      }
    }
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    Image ramp = new Image(16, 16, 1, all);
    assertArrayEquals(all, Tensors.toImage(Tensors.fromImage(manager, ramp, Range.SIGNED), Range.SIGNED).data());
  }

  @Test
  void valuesOutsideBecomeBlackOrWhite() {
    NDArray x = manager.create(new float[] {-3, 0.499f, 7}, new Shape(3, 1, 1));
    assertArrayEquals(new byte[] {0, 127, (byte) 255}, Tensors.toImage(x, Range.UNIT).data());
  }

  /** The engine must not point into a buffer that is used again. */
  @Test
  void tensorsOwnTheirMemory() {
    float[] values = {1, 2, 3};
    NDArray x = Tensors.of(manager, values, 3);
    values[0] = 9;
    for (int i = 0; i < 200; i++) {
      Tensors.of(manager, new float[1000], 1000).close();
    }
    System.gc();
    assertArrayEquals(new float[] {1, 2, 3}, x.toFloatArray());
  }

  @Test
  void planes() {
    Plane plane = new Plane(3, 2, new float[] {1, 2, 3, 4, 5, 6});
    NDArray x = Tensors.fromPlanes(manager, List.of(plane, plane));
    assertEquals(new Shape(2, 1, 2, 3), x.getShape());
    assertArrayEquals(plane.data(), Tensors.toPlane(x.get("1:2")).data());
  }

  @Test
  void picturesThatDoNotFitAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Tensors.fromImages(manager, List.of(noise(2, 2, 3, 1), noise(2, 3, 3, 1)), Range.UNIT));
    assertThrows(IllegalArgumentException.class, () -> Tensors.fromImage(manager, noise(2, 2, 4, 1), Range.UNIT));
    assertThrows(IllegalArgumentException.class, () -> Tensors.toImages(manager.zeros(new Shape(1, 2, 4, 4)), Range.UNIT));
  }

  @Test
  void bfloat16() {
    NDArray x = array(new float[] {1, 3.1415927f, 1.0039062f}, 3);
    NDArray rounded = Bf16.toBf16(x);
    assertEquals(true, Bf16.isBf16(rounded));
    assertEquals(false, Bf16.isBf16(x));
    assertArrayEquals(new float[] {1, 3.140625f, 1}, Bf16.toFloat(rounded).toFloatArray());
    NDArray a = manager.randomNormal(new Shape(4, 3, 6, 6));
    NDArray w = org.likeness.tensor.Autograd.leaf(manager.randomNormal(new Shape(5, 3, 3, 3)));
    NDArray exact = org.likeness.tensor.Autograd.grad(Ops.conv2d(a, w, null).square().sum(), w, false);
    NDArray rough = org.likeness.tensor.Autograd.grad(Bf16.conv2d(a, w, null, 1, 0, 1, 1).square().sum(), w, false);
    assertEquals(0, Ops.norm(exact.sub(rough)).getFloat() / Ops.norm(exact).getFloat(), 0.02);
    NDArray m = org.likeness.tensor.Autograd.leaf(manager.randomNormal(new Shape(5, 7)));
    NDArray v = manager.randomNormal(new Shape(2, 7));
    NDArray b = manager.randomNormal(new Shape(5));
    assertEquals(0, Ops.norm(Bf16.linear(v, m, b).sub(Ops.linear(v, m, b))).getFloat() / Ops.norm(Ops.linear(v, m, b)).getFloat(), 0.02);
    NDArray g = org.likeness.tensor.Autograd.grad(Bf16.linear(v, m, null).sum(), m, false);
    NDArray expected = org.likeness.tensor.Autograd.grad(Ops.linear(v, m, null).sum(), m, false);
    assertEquals(0, Ops.norm(g.sub(expected)).getFloat() / Ops.norm(expected).getFloat(), 0.02);
  }

  @Test
  void mixedLayersHaveThePlainLayersValuesAndGradientsInTheirShapes() {
    NDArray x = manager.randomNormal(new Shape(2, 3, 8, 10));
    NDArray w = org.likeness.tensor.Autograd.leaf(manager.randomNormal(new Shape(6, 3, 5, 5)));
    NDArray b = org.likeness.tensor.Autograd.leaf(manager.randomNormal(new Shape(6)));
    NDArray y = Bf16.mixedConv2d(x, w, b, 2, 2);
    assertEquals(true, Bf16.isBf16(y));
    NDArray exact = Ops.conv2d(x, w, b, 2, 2, 1, 1);
    assertEquals(exact.getShape(), y.getShape());
    float[] plain = exact.toFloatArray();
    float[] mixed = Bf16.toFloat(y).toFloatArray();
    for (int i = 0; i < plain.length; i++) {
      assertEquals(plain[i], mixed[i], 0.3, "value " + i); // the layout inside must not show: a value in a wrong place is off by many
    }
    for (NDArray p : java.util.List.of(w, b)) {
      NDArray expected = org.likeness.tensor.Autograd.grad(Ops.conv2d(x, w, b, 2, 2, 1, 1).square().sum(), p, false);
      NDArray rough = org.likeness.tensor.Autograd.grad(Bf16.toFloat(Bf16.mixedConv2d(x, w, b, 2, 2)).square().sum(), p, false);
      assertEquals(0, Ops.norm(expected.sub(rough)).getFloat() / Ops.norm(expected).getFloat(), 0.02);
    }
    NDArray m = org.likeness.tensor.Autograd.leaf(manager.randomNormal(new Shape(5, 7)));
    NDArray v = manager.randomNormal(new Shape(2, 7));
    NDArray c = manager.randomNormal(new Shape(5));
    NDArray line = Ops.linear(v, m, c);
    assertEquals(0, Ops.norm(Bf16.toFloat(Bf16.mixedLinear(v, m, c)).sub(line)).getFloat() / Ops.norm(line).getFloat(), 0.02);
  }
}
