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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.io.SafetensorsFile;

/** Element types that the engine lacks: read without a change of value, or named when they cannot be. */
class SafetensorsTypesTest extends TensorTest {

  @TempDir
  Path folder;

  private Path file(String type, int count, byte... values) throws IOException {
    byte[] header = ("{\"a\":{\"dtype\":\"" + type + "\",\"shape\":[" + count + "],\"data_offsets\":[0," + values.length + "]}}")
        .getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + values.length).order(ByteOrder.LITTLE_ENDIAN);
    return Files.write(folder.resolve(type + ".safetensors"), bytes.putLong(header.length).put(header).put(values).array());
  }

  private NDArray read(String type, int count, int... values) throws IOException {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    NDArray array = Safetensors.read(manager, file(type, count, bytes)).get("a");
    assertEquals(new Shape(count), array.getShape());
    return array;
  }

  /** 0, the smallest, 1, -1.5, the largest, and no number: arXiv:2209.05433, table 1. */
  @Test
  void eightBitFloats() throws IOException {
    assertArrayEquals(new float[] {0, 0x1p-9f, 1, -1.5f, 448, Float.NaN}, read("F8_E4M3", 6, 0, 1, 0x38, 0xbc, 0x7e, 0x7f).toFloatArray());
    assertArrayEquals(new float[] {0, 0x1p-16f, 1, -1.5f, 57344, Float.POSITIVE_INFINITY, Float.NaN},
        read("F8_E5M2", 7, 0, 1, 0x3c, 0xbe, 0x7b, 0x7c, 0x7f).toFloatArray());
  }

  @Test
  void wholeNumbers() throws IOException {
    assertArrayEquals(new int[] {-2, 258}, read("I16", 2, 0xfe, 0xff, 2, 1).toIntArray());
    assertArrayEquals(new int[] {65534, 258}, read("U16", 2, 0xfe, 0xff, 2, 1).toIntArray());
    assertArrayEquals(new long[] {0xfffffffeL}, read("U32", 1, 0xfe, 0xff, 0xff, 0xff).toLongArray());
    assertArrayEquals(new long[] {Long.MAX_VALUE}, read("U64", 1, 255, 255, 255, 255, 255, 255, 255, 127).toLongArray());
    assertArrayEquals(new byte[] {-2, 1}, read("I8", 2, 0xfe, 1).toByteArray());
    assertEquals(DataType.INT32, read("I16", 1, 0, 0).getDataType());
    assertTrue(assertThrows(UserProblem.class, () -> read("U64", 1, 0, 0, 0, 0, 0, 0, 0, 128)).getMessage()
        .contains("holds 9223372036854775808"));
  }

  @Test
  void withoutTheEngineToo() throws IOException {
    try (SafetensorsFile open = Safetensors.open(file("U16", 2, (byte) -2, (byte) -1, (byte) 2, (byte) 1))) {
      assertArrayEquals(new int[] {65534, 258}, open.ints("a"));
      assertArrayEquals(new float[] {65534, 258}, open.floats("a"));
    }
  }

  @TestFactory
  Stream<DynamicTest> othersAreNamedAndNotCalledDamaged() {
    return Stream.of("F4", "F6_E2M3", "F6_E3M2", "F8_E8M0", "C64", "F99", "f32", "").map(type -> DynamicTest.dynamicTest("'" + type + "'", () -> {
      Path file = file(type, 2, (byte) 1, (byte) 2);
      String said = assertThrows(UserProblem.class, () -> Safetensors.open(file)).getMessage();
      assertEquals("The file " + file + " cannot be used: its tensor 'a' is of the type '" + type + "'; types that can be read are F64, F32, "
          + "F16, BF16, F8_E4M3, F8_E5M2, I64, U64, I32, U32, I16, U16, I8, U8, BOOL.", said);
    }));
  }
}
