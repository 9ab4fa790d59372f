// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.task.Progress;

class IctPackerTest {

  @Test
  void halvesAreRoundedOnce() {
    assertEquals(0x3c00, IctPacker.half(1));
    assertEquals(0x3c00, IctPacker.half(1 + 0x1p-11), "a tie goes to the even one");
    assertEquals(0x3c01, IctPacker.half(1 + 0x1p-11 + 0x1p-40), "just above the tie, where a float sees the tie");
    assertEquals(0x3c00, IctPacker.half(1 + 0x1p-11 - 0x1p-40));
    assertEquals((short) 0xbc01, IctPacker.half(-1 - 0x1p-11 - 0x1p-40));
    assertEquals(0x0001, IctPacker.half(0x1p-24));
    assertEquals(0, IctPacker.half(0));
  }

  @Test
  void shapesAreStoredAsDifferences(@TempDir Path folder) throws IOException {
    String faces = "f 1/1 2/2 3/3 4/4\nf 1/1 2/2 3/3\n";
    String uv = "vt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\n";
    Path neutral = Files.writeString(folder.resolve("n.obj"), "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n" + uv + faces);
    Path identity = Files.writeString(folder.resolve("i.obj"), "v 0 0 0\nv 1.5 0 0\nv 1 1 0\nv 0 1 0\n");
    Path smile = Files.writeString(folder.resolve("s.obj"), "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 -2\n");
    Path out = folder.resolve("out.safetensors");
    IctPacker.pack(Map.of("generic_neutral_mesh.obj", neutral, "identity000.obj", identity, "mouthSmile_L.obj", smile), out, Progress.NONE);
    ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN);
    int n = (int) b.getLong();
    String header = new String(b.array(), 8, n, StandardCharsets.US_ASCII);
    assertTrue(header.contains("\"identity\": {\"dtype\": \"F16\", \"shape\": [1, 4, 3], \"data_offsets\": [48, 72]}"), header);
    assertEquals(1f, b.getFloat(8 + n + 12));
    assertEquals(0x3800, b.getShort(8 + n + 48 + 6), "0.5");
    assertEquals((short) 0xc000, b.getShort(8 + n + 72 + 22), "-2");
    assertEquals(-1, b.getInt(8 + n + 96 + 28), "a triangle");
  }
}
