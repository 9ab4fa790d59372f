// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.image.Scale;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

class MemoryTest {
  private static final int SIDE = 256;

  @TempDir Path folder;

  /** 300 frames of 256 x 256 hold 59 MB as pixels; a leak of one native buffer per frame would show threefold. */
  @Test
  void nativeMemoryStaysFlatOverThreeHundredFrames() {
    Image[] some = new Image[8];
    for (int i = 0; i < some.length; i++) {
      some[i] = Pictures.numbered(SIDE, SIDE, i);
    }
    pass(folder.resolve("warm.mp4"), 60, some);
    System.gc();
    long before = Pointer.physicalBytes();
    pass(folder.resolve("a.mp4"), 300, some);
    System.gc();
    long grown = Pointer.physicalBytes() - before;
    assertTrue(grown < 48L << 20, "grew by " + (grown >> 20) + " MB");
  }

  private static void pass(Path file, int frames, Image[] some) {
    try (VideoWriter w = VideoWriter.create(file, VideoOptions.of(SIDE, SIDE, Rational.of(25)).audio(Clips.tone(frames / 25.0, 48_000, 1)))) {
      for (int i = 0; i < frames; i++) {
        w.write(some[i % some.length]);
      }
      w.finish();
    }
    int n = 0;
    try (VideoReader r = VideoReader.open(file)) {
      for (Frame f; (f = r.next()) != null; n++) {
        assertEquals(128, Scale.to(f.image(), 128, 128).width());
      }
    }
    assertEquals(frames, n);
  }
}
