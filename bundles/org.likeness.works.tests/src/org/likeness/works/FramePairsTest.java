// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

class FramePairsTest {

  @TempDir
  Path folder;

  private Path clip(String name, Rational fps, int frames) {
    Path file = folder.resolve(name);
    try (VideoWriter out = VideoWriter.create(file, VideoOptions.of(64, 64, fps))) {
      for (int i = 0; i < frames; i++) {
        out.write(Image.rgb(64, 64));
      }
      out.finish();
    }
    return file;
  }

  private final List<String> pairs = new ArrayList<>();

  private Optional<String> pair(FramePairs.How how, Path candidate, Path reference) {
    pairs.clear();
    try (VideoReader a = VideoReader.open(candidate); VideoReader b = VideoReader.open(reference);
        FrameStream<FinderPool.Seen<Frame>> as = seen(a); FrameStream<Frame> bs = FrameStream.frames(b, 2)) {
      return new FramePairs(how, a, candidate.getFileName().toString(), b, reference.getFileName().toString())
          .forEach(as, bs, (x, y) -> pairs.add(x.frame().index() + "-" + y.index()));
    }
  }

  private static FrameStream<FinderPool.Seen<Frame>> seen(VideoReader reader) {
    return FrameStream.frames(reader, 2).map(1, f -> new FinderPool.Seen<>(f, List.of()));
  }

  @Test
  void framesOfOneRateArePairs() {
    assertTrue(pair(FramePairs.How.EXACT, clip("a.mp4", Rational.of(25), 4), clip("b.mp4", Rational.of(25), 4)).isEmpty());
    assertEquals(List.of("0-0", "1-1", "2-2", "3-3"), pairs);
  }

  @Test
  void otherRatesAreRefusedWithTheWayOut() {
    Path fast = clip("fast.mp4", Rational.of(25), 8);
    Path slow = clip("slow.mp4", Rational.of(25, 2), 4);
    String refusal = assertThrows(UserProblem.class, () -> pair(FramePairs.How.EXACT, fast, slow)).getMessage();
    assertTrue(refusal.contains("Frame 2 is shown at 0.040 s in fast.mp4 (25.00 frames/s) and at 0.080 s in slow.mp4 (12.50 frames/s)"), refusal);
    assertTrue(refusal.contains("pairing: shown"), refusal);
    assertTrue(assertThrows(UserProblem.class, () -> pair(FramePairs.How.EXACT, fast, clip("short.mp4", Rational.of(25), 6))).getMessage()
        .contains("has 8 frames and its reference short.mp4 has 6"));
  }

  @Test
  void onRequestEachFrameMeetsWhatTheReferenceShowsThen() {
    Path fast = clip("fast.mp4", Rational.of(25), 8);
    Path slow = clip("slow.mp4", Rational.of(25, 2), 4);
    String said = pair(FramePairs.How.SHOWN, fast, slow).orElseThrow();
    assertEquals(List.of("0-0", "1-0", "2-1", "3-1", "4-2", "5-2", "6-3", "7-3"), pairs);
    assertTrue(said.contains("8 pairs, 4 of them with a reference frame that was used before"), said);
    pair(FramePairs.How.SHOWN, slow, fast);
    assertEquals(List.of("0-0", "1-2", "2-4", "3-6"), pairs);
    String beyond = pair(FramePairs.How.SHOWN, fast, clip("short.mp4", Rational.of(25), 5)).orElseThrow();
    assertEquals(5, pairs.size(), pairs.toString());
    assertTrue(beyond.contains("3 frames after the end of the reference are left out"), beyond);
  }
}
