// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedNativesTest {
  private static final String TORCH = "djl/pytorch/2.7.1-cpu-linux-x86_64/libtorch_cpu.so";
  private static final String FFMPEG = "javacpp/ffmpeg.jar/org/bytedeco/ffmpeg/linux-x86_64/libavcodec.so.61";
  @TempDir
  Path cache;

  private Path write(String name, String text) throws IOException {
    Path file = cache.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void whatIsNotAsItWorkedIsTakenAway() throws IOException {
    UnpackedNatives natives = new UnpackedNatives(cache);
    assertEquals(List.of(), natives.heal());
    natives.remember();
    Path torch = write(TORCH, "engine");
    Path other = write("djl/pytorch/2.7.1-cpu-linux-x86_64/libc10.so", "more of it");
    Path avcodec = write(FFMPEG, "decoder");
    natives.remember();
    assertEquals(List.of(), natives.heal());
    write(FFMPEG, "decodeR");
    assertEquals(List.of(FFMPEG), natives.heal());
    assertFalse(Files.exists(avcodec));
    assertTrue(Files.exists(torch));
    write(FFMPEG, "decoder");
    natives.remember();
    write(TORCH, "eng");
    assertEquals(List.of(TORCH), natives.heal());
    assertFalse(Files.exists(other), "the engine is unpacked as a whole, and only when its folder is missing");
    assertTrue(Files.exists(avcodec));
    assertEquals(List.of(), natives.heal());
  }
}
