// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;

/**
 * Weight files of the networks' shapes, and pictures, from a linear congruential generator: the same in any language, so
 * that other implementations can compute what ours must give.
 */
public final class SyntheticModel {
  private long state;
  private final StringBuilder manifest = new StringBuilder();
  private final ByteArrayOutputStream shard = new ByteArrayOutputStream();

  private SyntheticModel(long seed) {
    state = seed;
  }

  private int nextByte() {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) (state >>> 56);
  }

  static byte[] noise(int length, long seed) {
    SyntheticModel random = new SyntheticModel(seed);
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      out[i] = (byte) random.nextByte();
    }
    return out;
  }

  /** An RGB picture of noise. */
  public static Image picture(int width, int height, long seed) {
    return new Image(width, height, 3, noise(3 * width * height, seed));
  }

  /** The networks' files. */
  public static void write(Path folder) throws IOException {
    SyntheticModel tiny = new SyntheticModel(1);
    tiny.filters("conv0", 3, 16);
    for (int i = 1, c = 16; i <= 5; i++, c *= 2) {
      tiny.separable("conv" + i, c, 2 * c);
    }
    tiny.tensor("conv8/filters", 512, 1, 1, 512, 25);
    tiny.bias("conv8", 25);
    tiny.save(folder, "tiny_face_detector_model");
    landmarks(2, 4, 4).save(folder, "face_landmark_68_model");
    landmarks(3, 3, 3).save(folder, "face_landmark_68_tiny_model");
    recognition().save(folder, "face_recognition_model");
  }

  /** Scales are small, so that sixteen blocks which each add to what they were given stay in range. */
  private static SyntheticModel recognition() {
    SyntheticModel m = new SyntheticModel(9);
    m.scaled("conv32_down", 7, 3, 32);
    int in = 32;
    for (String layer : RecognitionNet.LAYERS) {
      int out = Integer.parseInt(layer.replaceAll("conv(\\d+)_.*", "$1"));
      m.scaled(layer + "/conv1", 3, in, out);
      m.scaled(layer + "/conv2", 3, out, out);
      in = out;
    }
    m.tensor("fc", 256, 256, 128);
    return m;
  }

  private void scaled(String name, int side, int in, int out) {
    tensor(name + "/conv/filters", side * side * in, side, side, in, out);
    bias(name + "/conv", out);
    quantised(name + "/scale/weights", 1 / 256., out);
    quantised(name + "/scale/biases", 1 / 1024., out);
  }

  private static SyntheticModel landmarks(int seed, int blocks, int convolutions) {
    SyntheticModel m = new SyntheticModel(seed);
    int in = 3;
    int out = 32;
    for (int b = 0; b < blocks; b++, in = out, out *= 2) {
      for (int k = 0; k < convolutions; k++) {
        String name = "dense" + b + "/conv" + k;
        if (b == 0 && k == 0) {
          m.filters(name, 3, 32);
        } else {
          m.separable(name, k == 0 ? in : out, out);
        }
      }
    }
    m.tensor("fc/weights", in, in, 136);
    m.bias("fc", 136);
    return m;
  }

  private void filters(String name, int in, int out) {
    tensor(name + "/filters", 9 * in, 3, 3, in, out);
    bias(name, out);
  }

  private void separable(String name, int in, int out) {
    tensor(name + "/depthwise_filter", 9, 3, 3, in, 1);
    tensor(name + "/pointwise_filter", in, 1, 1, in, out);
    bias(name, out);
  }

  private void bias(String name, int n) {
    quantised(name + "/bias", 1 / 1024., n);
  }

  private void tensor(String name, int fanIn, int... shape) {
    quantised(name, 1 / 128. * Math.sqrt(3. / fanIn), shape);
  }

  private void quantised(String name, double scale, int... shape) {
    List<String> dims = new ArrayList<>();
    int n = 1;
    for (int d : shape) {
      dims.add(Integer.toString(d));
      n *= d;
    }
    for (int i = 0; i < n; i++) {
      shard.write(nextByte());
    }
    manifest.append(manifest.isEmpty() ? "" : ",").append("{\"name\":\"").append(name).append("\",\"shape\":[")
        .append(String.join(",", dims)).append("],\"dtype\":\"float32\",\"quantization\":{\"dtype\":\"uint8\",\"scale\":")
        .append(scale).append(",\"min\":").append(-127.5 * scale).append("}}");
  }

  private void save(Path folder, String name) throws IOException {
    Files.writeString(folder.resolve(name + "-weights_manifest.json"),
        "[{\"weights\":[" + manifest + "],\"paths\":[\"" + name + "-shard1\",\"" + name + "-shard2\"]}]");
    byte[] all = shard.toByteArray();
    // Two shards, cut in the middle of a tensor.
    int cut = all.length / 2;
    Files.write(folder.resolve(name + "-shard1"), java.util.Arrays.copyOf(all, cut));
    Files.write(folder.resolve(name + "-shard2"), java.util.Arrays.copyOfRange(all, cut, all.length));
  }
}
