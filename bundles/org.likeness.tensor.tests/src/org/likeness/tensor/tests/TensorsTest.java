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
}
