// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.tensor.internal.Fill;
import org.likeness.tensor.internal.OpRuntime;

/** Pictures and plain numbers as tensors and back. Results own their memory; arguments may be changed afterwards. */
public final class Tensors {

  /** What black and white are in a tensor. */
  public enum Range {
    /** [0, 1], for swaps and detectors. */
    UNIT(1 / 255.0, 0),
    /** [-1, 1], for generators that end in tanh. */
    SIGNED(2 / 255.0, -1);

    private final double scale;
    private final double offset;

    Range(double scale, double offset) {
      this.scale = scale;
      this.offset = offset;
    }
  }

  private Tensors() {}

  /** Float32 [N, C, H, W] of pictures that all have the same size and 1 or 3 channels. */
  public static NDArray fromImages(NDManager manager, List<Image> images, Range range) {
    Image first = images.get(0);
    Shape shape = new Shape(images.size(), first.height(), first.width(), first.channels());
    try (NDArray raw = fill(manager, shape, DataType.UINT8, memory -> images.forEach(image -> {
      if (image.channels() != first.channels() || image.channels() == 4 || !image.sameSize(first)) {
        throw new IllegalArgumentException("Pictures of one batch have one size and 1 or 3 channels, not " + first + " and " + image);
      }
      memory.put(image.data());
    }))) {
      return OpRuntime.ops().tensor(manager, "from_bytes", raw, range.scale, range.offset);
    }
  }

  /** Float32 [1, C, H, W] of one picture. */
  public static NDArray fromImage(NDManager manager, Image image, Range range) {
    return fromImages(manager, List.of(image), range);
  }

  /** Float32 [N, 1, H, W] of planes of one size, values unchanged. */
  public static NDArray fromPlanes(NDManager manager, List<Plane> planes) {
    Plane first = planes.get(0);
    Shape shape = new Shape(planes.size(), 1, first.height(), first.width());
    return fill(manager, shape, DataType.FLOAT32, memory -> planes.forEach(plane -> {
      if (plane.width() != first.width() || plane.height() != first.height()) {
        throw new IllegalArgumentException("Planes of one batch have one size, not " + first + " and " + plane);
      }
      put(memory, plane.data());
    }));
  }

  /** Pictures of [N, C, H, W] with 1 or 3 channels; values outside of the range become black or white. */
  public static List<Image> toImages(NDArray x, Range range) {
    Shape shape = x.getShape();
    int channels = (int) shape.get(1);
    if (shape.dimension() != 4 || (channels != 1 && channels != 3)) {
      throw new IllegalArgumentException("Pictures are [N, 1 or 3, H, W], not " + shape);
    }
    int height = (int) shape.get(2);
    int width = (int) shape.get(3);
    try (NDArray bytes = OpRuntime.ops().tensor(x.getManager(), "to_bytes", x, 1 / (range.scale * 255), -range.offset / (range.scale * 255))) {
      byte[] all = bytes.toByteArray();
      List<Image> images = new ArrayList<>();
      int size = height * width * channels;
      for (int i = 0; i < shape.get(0); i++) {
        images.add(new Image(width, height, channels, Arrays.copyOfRange(all, i * size, (i + 1) * size)));
      }
      return images;
    }
  }

  /** The picture of [C, H, W] or [1, C, H, W]. */
  public static Image toImage(NDArray x, Range range) {
    return toImages(x.getShape().dimension() == 3 ? x.expandDims(0) : x, range).get(0);
  }

  /** The plane of a float32 array with height x width values. */
  public static Plane toPlane(NDArray x) {
    Shape shape = x.getShape();
    int n = shape.dimension();
    return new Plane((int) shape.get(n - 1), (int) shape.get(n - 2), x.toFloatArray());
  }

  /** Float32 of plain numbers. */
  public static NDArray of(NDManager manager, float[] values, long... shape) {
    Shape sides = new Shape(shape);
    if (sides.size() != values.length) {
      throw new IllegalArgumentException(values.length + " values do not fill " + sides);
    }
    return fill(manager, sides, DataType.FLOAT32, memory -> put(memory, values));
  }

  private static void put(ByteBuffer memory, float[] values) {
    memory.asFloatBuffer().put(values);
    memory.position(memory.position() + Float.BYTES * values.length);
  }

  private static NDArray fill(NDManager manager, Shape shape, DataType type, Fill.Source source) {
    try {
      return Fill.array(manager, shape, type, source);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
  }
}
