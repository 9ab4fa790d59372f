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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.io.PlainTensor;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.io.SafetensorsFile;
import org.likeness.tensor.io.Type;

class SafetensorsTest extends TensorTest {

  /** Written by the Python library, safetensors 0.8.0 with torch 2.13.0. */
  private static final String REFERENCE = """
      2AEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJub3RlIjoiw6QgXCJxdW90ZWRcIiIsImZvcm1hdCI6InB0In0sInN0ZXBzIjp7ImR0eXBlIjoiSTY0Iiwi
      c2hhcGUiOltdLCJkYXRhX29mZnNldHMiOlswLDhdfSwiZG91YmxlIjp7ImR0eXBlIjoiRjY0Iiwic2hhcGUiOlsxXSwiZGF0YV9vZmZzZXRzIjpbOCwx
      Nl19LCJ3ZWlnaHQiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzIsMl0sImRhdGFfb2Zmc2V0cyI6WzE2LDMyXX0sImluZGV4Ijp7ImR0eXBlIjoiSTMy
      Iiwic2hhcGUiOlsyXSwiZGF0YV9vZmZzZXRzIjpbMzIsNDBdfSwiYnJhaW4iOnsiZHR5cGUiOiJCRjE2Iiwic2hhcGUiOlszXSwiZGF0YV9vZmZzZXRz
      IjpbNDAsNDZdfSwiaGFsZiI6eyJkdHlwZSI6IkYxNiIsInNoYXBlIjpbM10sImRhdGFfb2Zmc2V0cyI6WzQ2LDUyXX0sInBpeGVscyI6eyJkdHlwZSI6
      IlU4Iiwic2hhcGUiOlszXSwiZGF0YV9vZmZzZXRzIjpbNTIsNTVdfX0gICAgBwAAAAAAAABZ8/jCH26lAQAAwD8AAADAAABAQAAAiED9////////f4A/
      IMAgPgA8ALhIQgCA/w==""";

  @TempDir
  Path folder;

  private Path reference() throws IOException {
    return Files.write(folder.resolve("reference.safetensors"), Base64.getMimeDecoder().decode(REFERENCE));
  }

  @Test
  void readsWhatPythonWrites() throws IOException {
    try (SafetensorsFile file = Safetensors.open(reference())) {
      file.verify();
      assertEquals("ä \"quoted\"", file.metadata().get("note"));
      assertArrayEquals(new float[] {1.5f, -2, 3, 4.25f}, file.floats("weight"));
      assertArrayEquals(new long[] {2, 2}, file.shape("weight"));
      assertEquals(Type.BF16, file.type("brain"));
      assertArrayEquals(new float[] {1, -2.5f, 0.15625f}, file.floats("brain"));
      assertArrayEquals(new float[] {1, -0.5f, 3.140625f}, file.floats("half"));
      assertArrayEquals(new int[] {0, 128, 255}, file.ints("pixels"));
      assertArrayEquals(new int[] {-3, Integer.MAX_VALUE}, file.ints("index"));
      assertArrayEquals(new int[] {7}, file.ints("steps"));
    }
    Map<String, NDArray> arrays = Safetensors.read(manager, reference());
    assertEquals(7, arrays.get("steps").getLong());
    assertEquals(new Shape(), arrays.get("steps").getShape());
    assertEquals(1e-300, arrays.get("double").toDoubleArray()[0]);
    assertArrayEquals(new float[] {1, -2.5f, 0.15625f}, arrays.get("brain").toFloatArray());
    assertEquals(DataType.FLOAT16, arrays.get("half").getDataType());
    assertArrayEquals(new float[] {1, -0.5f, 3.140625f}, arrays.get("half").toType(DataType.FLOAT32, false).toFloatArray());
  }

  @Test
  void roundTripOfEveryType() throws IOException {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    arrays.put("f32", manager.randomNormal(new Shape(3, 4)));
    arrays.put("f64", random(2, 1, 5));
    arrays.put("f16", manager.randomNormal(new Shape(7)).toType(DataType.FLOAT16, false));
    arrays.put("i64", manager.create(new long[] {Long.MIN_VALUE, 5}));
    arrays.put("i32", manager.create(new int[] {-1, 5}));
    arrays.put("u8", manager.create(new byte[] {-1, 5, 9}, new Shape(3)).toType(DataType.UINT8, true));
    arrays.put("truth", manager.create(new boolean[] {true, false}));
    arrays.put("scalar", manager.create(2.5f));
    arrays.put("empty", manager.zeros(new Shape(0, 3)));
    arrays.put("transposed \"ü\\", manager.arange(6f).reshape(2, 3).transpose());
    Path file = folder.resolve("all.safetensors");
    Safetensors.write(file, arrays, Map.of("step", "12"));
    Map<String, NDArray> read = Safetensors.read(manager, file);
    assertEquals(arrays.keySet(), read.keySet());
    arrays.forEach((name, array) -> {
      assertEquals(array.getShape(), read.get(name).getShape(), name);
      assertEquals(array.getDataType(), read.get(name).getDataType(), name);
      assertArrayEquals(array.toByteArray(), read.get(name).toByteArray(), name);
    });
    try (SafetensorsFile open = Safetensors.open(file)) {
      assertEquals("12", open.metadata().get("step"));
    }
    assertEquals(List.of("all.safetensors"), names(), "no temporary file is left");
  }

  @Test
  void plainNumbersNeedNoEngine() throws IOException {
    Path file = folder.resolve("plain.safetensors");
    Map<String, PlainTensor> tensors = new LinkedHashMap<>();
    tensors.put("u8", PlainTensor.bytes(new byte[] {1, 2, 3}, 3));
    tensors.put("bf16", PlainTensor.bf16(new float[] {1, 3.1415927f, -1e-20f, Float.POSITIVE_INFINITY}, 2, 2));
    tensors.put("f16", PlainTensor.f16(new float[] {0.1f, 70000}, 2));
    tensors.put("f32", PlainTensor.floats(new float[] {0.1f, -0f}, 2));
    tensors.put("i32", PlainTensor.ints(new int[] {1, -2, 3}, 3, 1));
    Safetensors.writePlain(file, tensors, Map.of());
    try (SafetensorsFile open = Safetensors.open(file)) {
      open.verify();
      assertArrayEquals(new float[] {0.1f, -0f}, open.floats("f32"));
      assertArrayEquals(new float[] {1, 3.140625f, -1e-20f, Float.POSITIVE_INFINITY}, open.floats("bf16"), 1e-22f);
      assertArrayEquals(new float[] {0.099975586f, Float.POSITIVE_INFINITY}, open.floats("f16"));
      assertArrayEquals(new int[] {1, -2, 3}, open.ints("i32"));
      assertThrows(IllegalStateException.class, () -> open.ints("f32"));
      assertTrue(assertThrows(UserProblem.class, () -> open.floats("f33")).getMessage().contains("'f33'"));
    }
  }

  private void refused(byte[] content, String reason) throws IOException {
    Path file = Files.write(folder.resolve("damaged.safetensors"), content);
    String said = assertThrows(UserProblem.class, () -> Safetensors.read(manager, file), reason).getMessage();
    assertTrue(said.contains(file.toString()), said);
    assertTrue(said.contains(reason), said);
  }

  private static byte[] withHeader(String header, int values) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + values).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text).array();
  }

  @Test
  void damagedFilesAreRefusedByName() throws IOException {
    refused(new byte[0], "cut off");
    refused(new byte[] {1, 2, 3}, "cut off");
    refused("this is no such file at all".getBytes(StandardCharsets.UTF_8), "cut off");
    refused(withHeader("{\"a\":", 0), "no JSON");
    refused(withHeader("[1]", 0), "not an object");
    refused(withHeader("[".repeat(100_000), 0), "no JSON");
    refused(withHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"a\":{}}", 8), "'a' twice");
    refused(withHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8), "does not fit its shape");
    refused(withHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}", 12), "gap or overlap");
    refused(withHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 7), "holds 7");
    refused(withHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}", 8), "malformed");
    refused(withHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,8],\"data_offsets\":[0,8]}}", 8), "too large");
    byte[] text = withHeader("{}", 0);
    text[8] = (byte) 0xff;
    refused(text, "damaged");
    Path missing = folder.resolve("missing.safetensors");
    assertTrue(assertThrows(UserProblem.class, () -> Safetensors.open(missing)).getMessage().contains("does not exist"));
  }

  /** Each cut and each flipped bit of the values must be noticed. */
  @Test
  void cutsAndFlippedBitsAreNoticed() throws IOException {
    Path file = folder.resolve("good.safetensors");
    Safetensors.write(file, Map.of("a", manager.create(new float[] {1, 2, 3}), "b", manager.create(new int[] {4})), Map.of());
    byte[] good = Files.readAllBytes(file);
    for (int length = 0; length < good.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(good, length);
      Path damaged = Files.write(folder.resolve("cut.safetensors"), cut);
      assertThrows(UserProblem.class, () -> Safetensors.read(manager, damaged), "cut at " + length);
    }
    int values = good.length - 16;
    for (int bit = 0; bit < 16 * 8; bit++) {
      byte[] flipped = good.clone();
      flipped[values + bit / 8] ^= (byte) (1 << bit % 8);
      Path damaged = Files.write(folder.resolve("flipped.safetensors"), flipped);
      assertTrue(assertThrows(UserProblem.class, () -> Safetensors.read(manager, damaged)).getMessage().contains("checksum"));
    }
  }

  @Test
  void aFailedWriteLeavesTheOldFile() throws IOException {
    Path file = folder.resolve("kept.safetensors");
    Safetensors.writePlain(file, Map.of("a", PlainTensor.ints(new int[] {1}, 1)), Map.of());
    byte[] before = Files.readAllBytes(file);
    Path nowhere = folder.resolve("no folder/x.safetensors");
    assertThrows(IOException.class, () -> Safetensors.writePlain(nowhere, Map.of(), Map.of()));
    NDArray closed = manager.create(new float[] {1});
    closed.close();
    assertThrows(IllegalStateException.class, () -> Safetensors.write(file, Map.of("a", closed), Map.of()));
    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(List.of("kept.safetensors"), names());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith("cut")).sorted().toList();
    }
  }

  @Test
  void writingTwiceGivesTheSameBytes() throws IOException {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    arrays.put("b", manager.create(new float[] {1, 2}));
    arrays.put("a", manager.create(new long[] {3}));
    Safetensors.write(folder.resolve("one"), arrays, Map.of("x", "1", "y", "2"));
    Safetensors.write(folder.resolve("two"), arrays, Map.of("y", "2", "x", "1"));
    assertArrayEquals(Files.readAllBytes(folder.resolve("one")), Files.readAllBytes(folder.resolve("two")));
    assertFalse(Files.exists(folder.resolve("three")));
  }
}
