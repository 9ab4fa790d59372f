// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;

class SeekTest {
  private static final int FRAMES = 53;

  @TempDir Path folder;

  @Test
  void ourOwnFiles() {
    for (String name : new String[] {"s.mp4", "s.webm", "s.avi"}) {
      Path file = folder.resolve(name);
      // five frames a second: a key frame every ten
      Clips.write(file, FRAMES, VideoOptions.of(96, 64, Rational.of(5)));
      everyFrameEqualsSequentialDecoding(file);
    }
  }

  @Test
  void framesThatAreStoredOutOfOrder() {
    for (String[] kind : new String[][] {{"b.mp4", "mp4"}, {"b.mkv", "matroska"}, {"b.avi", "avi"}, {"b.ts", "mpegts"}}) {
      Path file = folder.resolve(kind[0]);
      Clips.withBFrames(file, kind[1], FRAMES, 96, 64);
      everyFrameEqualsSequentialDecoding(file);
    }
  }

  private static void everyFrameEqualsSequentialDecoding(Path file) {
    List<Frame> sequential = new ArrayList<>();
    try (VideoReader in = VideoReader.open(file)) {
      assertEquals(FRAMES, in.info().frames(), file.toString());
      for (Frame f; (f = in.next()) != null; ) {
        assertEquals(sequential.size(), Pictures.number(f.image()), file.toString());
        sequential.add(f);
      }
      assertEquals(FRAMES, sequential.size());
      List<Integer> order = new ArrayList<>(IntStream.range(0, FRAMES).boxed().toList());
      Collections.shuffle(order, new Random(1));
      for (int i : order) {
        in.seek(i);
        same(sequential.get(i), in.next(), file);
        if (i + 1 < FRAMES) {
          same(sequential.get(i + 1), in.next(), file);
        } else {
          assertNull(in.next());
        }
      }
      in.seek(10);
      in.seek(12);
      same(sequential.get(12), in.next(), file);
      String said = assertThrows(UserProblem.class, () -> in.seek(FRAMES)).getMessage();
      assertTrue(said.contains("has no frame 53; its frames are 0 to 52"), said);
      assertThrows(UserProblem.class, () -> in.seek(-1));
    }
  }

  private static void same(Frame a, Frame b, Path file) {
    assertEquals(a.index(), b.index(), file.toString());
    assertEquals(a.micros(), b.micros(), file.toString());
    assertArrayEquals(a.image().data(), b.image().data(), file + " frame " + a.index());
  }
}
