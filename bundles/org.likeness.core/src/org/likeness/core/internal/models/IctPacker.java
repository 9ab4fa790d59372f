// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

/**
 * Packs the OBJ files of ICT-FaceKit (one per shape, same vertex order) into one safetensors file: neutral F32 [V, 3],
 * identity F16 [100, V, 3] and expression F16 [57, V, 3] as differences from neutral, faces and face_uv I32 [F, 4] (-1
 * fills triangles), uv F32 [T, 2]. The same input gives the same bytes, so the result has a known checksum.
 */
final class IctPacker {
  static final String FILE = "ict-face-model.safetensors";
  private static final String NEUTRAL = "generic_neutral_mesh.obj";

  private IctPacker() {}

  static void pack(Map<String, Path> sources, Path to, Progress progress) throws IOException {
    TreeSet<String> expressions = new TreeSet<>();
    TreeSet<String> identities = new TreeSet<>();
    for (String name : sources.keySet()) {
      String stem = name.substring(0, name.length() - ".obj".length());
      if (stem.matches("identity\\d{3}")) {
        identities.add(stem);
      } else if (!name.equals(NEUTRAL)) {
        expressions.add(stem);
      }
    }
    Obj neutral = Obj.read(sources.get(NEUTRAL), true);
    progress.advance(1);
    int v = neutral.vertices.length / 3;
    long[] sizes = {4L * 3 * v, 2L * 3 * v * identities.size(), 2L * 3 * v * expressions.size(), 4L * neutral.faces.length,
        4L * neutral.uv.length, 4L * neutral.faceUv.length};
    String[] entries = {tensor("neutral", "F32", v, 3), tensor("identity", "F16", identities.size(), v, 3),
        tensor("expression", "F16", expressions.size(), v, 3), tensor("faces", "I32", neutral.faces.length / 4, 4),
        tensor("uv", "F32", neutral.uv.length / 2, 2), tensor("face_uv", "I32", neutral.faceUv.length / 4, 4)};
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 20)) {
      byte[] header = header(expressions, entries, sizes);
      out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
      out.write(header);
      out.write(floats(neutral.vertices));
      for (TreeSet<String> shapes : List.of(identities, expressions)) {
        for (String shape : shapes) {
          progress.check();
          out.write(differences(neutral.vertices, Obj.read(sources.get(shape + ".obj"), false).vertices, shape));
          progress.advance(1);
        }
      }
      out.write(ints(neutral.faces));
      out.write(floats(neutral.uv));
      out.write(ints(neutral.faceUv));
    }
  }

  private static String tensor(String name, String type, int... shape) {
    return "\"" + name + "\": {\"dtype\": \"" + type + "\", \"shape\": " + Arrays.toString(shape) + ", \"data_offsets\": ";
  }

  private static byte[] header(TreeSet<String> expressions, String[] entries, long[] sizes) {
    StringBuilder json = new StringBuilder("{\"__metadata__\": {\"source\": \"ICT-FaceKit (MIT, (c) 2020 USC Institute for Creative"
        + " Technologies), packed: deltas from neutral as float16\", \"expression_names\": \"[");
    json.append(expressions.stream().map(e -> "\\\"" + e + "\\\"").collect(Collectors.joining(", ")));
    json.append("]\", \"units\": \"centimetres, y up\"}");
    long at = 0;
    for (int i = 0; i < entries.length; i++) {
      json.append(", ").append(entries[i]).append('[').append(at).append(", ").append(at + sizes[i]).append("]}");
      at += sizes[i];
    }
    json.append('}');
    while (json.length() % 8 != 0) {
      json.append(' ');
    }
    return json.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] floats(double[] values) {
    ByteBuffer b = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double d : values) {
      b.putFloat((float) d);
    }
    return b.array();
  }

  private static byte[] ints(int[] values) {
    ByteBuffer b = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    b.asIntBuffer().put(values);
    return b.array();
  }

  private static byte[] differences(double[] neutral, double[] shape, String name) {
    if (shape.length != neutral.length) {
      throw new UserProblem("The shape " + name + " has " + shape.length / 3 + " vertices, not " + neutral.length / 3);
    }
    ByteBuffer b = ByteBuffer.allocate(2 * shape.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < shape.length; i++) {
      b.putShort(half(shape[i] - neutral[i]));
    }
    return b.array();
  }

  /**
   * The nearest float16, ties to even. Rounding to float first may end on a tie that was none: the float is made odd then
   * (round to odd), which the second rounding sees through.
   */
  static short half(double d) {
    float f = (float) d;
    if (f != d && !Float.isInfinite(f) && (Float.floatToRawIntBits(f) & 1) == 0) {
      boolean roundedAway = Math.abs((double) f) > Math.abs(d);
      f = Float.intBitsToFloat(Float.floatToRawIntBits(f) + (roundedAway ? -1 : 1));
    }
    return Float.floatToFloat16(f);
  }

  /** What is needed of an OBJ file. */
  private record Obj(double[] vertices, double[] uv, int[] faces, int[] faceUv) {

    static Obj read(Path file, boolean withFaces) throws IOException {
      Numbers v = new Numbers();
      Numbers t = new Numbers();
      List<int[]> f = new ArrayList<>();
      List<int[]> ft = new ArrayList<>();
      try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (line.startsWith("v ")) {
            v.add(line, 3);
          } else if (withFaces && line.startsWith("vt ")) {
            t.add(line, 2);
          } else if (withFaces && line.startsWith("f ")) {
            f.add(corners(line, 0));
            ft.add(corners(line, 1));
          }
        }
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new UserProblem(file + " is not an OBJ file as ICT-FaceKit has them", e);
      }
      return new Obj(v.values(), t.values(), f.stream().flatMapToInt(Arrays::stream).toArray(),
          ft.stream().flatMapToInt(Arrays::stream).toArray());
    }

    private static int[] corners(String line, int part) {
      String[] words = line.trim().split("\\s+");
      int[] out = {-1, -1, -1, -1};
      for (int i = 1; i < words.length; i++) {
        out[i - 1] = Integer.parseInt(words[i].split("/")[part]) - 1;
      }
      return out;
    }
  }

  /** A growing list of numbers. */
  private static final class Numbers {
    private double[] values = new double[1 << 16];
    private int size;

    void add(String line, int n) {
      String[] words = line.trim().split("\\s+");
      if (size + n > values.length) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
      for (int i = 1; i <= n; i++) {
        values[size++] = Double.parseDouble(words[i]);
      }
    }

    double[] values() {
      return Arrays.copyOf(values, size);
    }
  }
}
