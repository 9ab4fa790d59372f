// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.task.Progress;
import org.likeness.api.image.Image;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.stream.Source;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

class FrameStreamTest {
  @TempDir Path folder;

  private static Source<Integer> upTo(int n, AtomicInteger made) {
    return () -> made.get() == n ? null : made.getAndIncrement();
  }

  private static <T> List<T> all(FrameStream<T> s) {
    List<T> out = new ArrayList<>();
    for (T t; (t = s.next()) != null; ) {
      out.add(t);
    }
    return out;
  }

  @Test
  void itemsComeInOrderAndTheEndStays() {
    try (FrameStream<Integer> s = FrameStream.of(upTo(500, new AtomicInteger()), 3)) {
      assertEquals(IntStream.range(0, 500).boxed().toList(), all(s));
      assertNull(s.next());
    }
  }

  @Test
  void aSlowReaderHoldsTheMakerBack() throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    try (FrameStream<Integer> s = FrameStream.of(upTo(1000, made), 4)) {
      s.next();
      Thread.sleep(200);
      assertTrue(made.get() <= 1 + 4 + 1, "made " + made);
    }
  }

  /** Large pictures are held back by their bytes: of 4K only five wait, however many may. */
  @Test
  void largePicturesAreHeldBackSooner() throws InterruptedException {
    Image large = Image.rgb(3840, 2160);
    AtomicInteger made = new AtomicInteger();
    try (FrameStream<Image> s = FrameStream.<Image>of(() -> made.incrementAndGet() > 100 ? null : large, 64).map(2, i -> i)) {
      assertSame(large, s.next());
      Thread.sleep(300);
      assertTrue(made.get() <= 1 + 6 + 6, "made " + made);
    }
    Image small = Image.rgb(64, 64);
    AtomicInteger many = new AtomicInteger();
    try (FrameStream<Image> s = FrameStream.of(() -> many.incrementAndGet() > 50 ? null : small, 64)) {
      assertEquals(50, all(s).size());
    }
  }

  @Test
  void parallelMapKeepsTheOrderAndReallyRunsInParallel() {
    CountDownLatch both = new CountDownLatch(2);
    AtomicInteger made = new AtomicInteger();
    try (FrameStream<Integer> s = FrameStream.of(upTo(100, made), 2).map(3, i -> {
      if (i < 2) {
        both.countDown();
        both.await(); // only goes on when item 0 and item 1 are in work at once
      }
      Thread.sleep(i % 7);
      return 2 * i;
    })) {
      assertEquals(0, s.next());
      assertTrue(made.get() < 20, "made " + made);
      assertEquals(IntStream.range(1, 100).mapToObj(i -> 2 * i).toList(), all(s));
    }
  }

  @Test
  void failuresArriveWhereTheirItemWouldHave() {
    IllegalStateException boom = new IllegalStateException("boom");
    AtomicInteger made = new AtomicInteger();
    Source<Integer> failing = () -> {
      if (made.get() == 5) {
        throw boom;
      }
      return made.getAndIncrement();
    };
    try (FrameStream<Integer> s = FrameStream.of(failing, 2).map(2, i -> i)) {
      for (int i = 0; i < 5; i++) {
        assertEquals(i, s.next());
      }
      assertSame(boom, assertThrows(IllegalStateException.class, s::next));
      assertNull(s.next());
    }
    try (FrameStream<Integer> s = FrameStream.of(upTo(9, new AtomicInteger()), 2).map(2, i -> {
      if (i == 3) {
        throw new IOException("disk");
      }
      return i;
    })) {
      assertEquals(List.of(0, 1, 2), List.of(s.next(), s.next(), s.next()));
      assertInstanceOf(IOException.class, assertThrows(CompletionException.class, s::next).getCause());
    }
    OutOfMemoryError error = new OutOfMemoryError("test");
    try (FrameStream<Integer> s = FrameStream.of(() -> {
      throw error;
    }, 2)) {
      assertSame(error, assertThrows(OutOfMemoryError.class, s::next));
    }
  }

  @Test
  void closingWakesAWaitingReaderAndEndsAllThreads() {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
      CountDownLatch never = new CountDownLatch(1);
      FrameStream<Integer> s = FrameStream.<Integer>of(() -> {
        never.await();
        return 1;
      }, 2).map(2, i -> i);
      Thread closer = Thread.ofPlatform().start(() -> {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        s.close();
      });
      assertThrows(CancellationException.class, s::next);
      closer.join();
      s.close();
      long left = Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
          .filter(n -> n.startsWith("likeness-") && !n.equals("likeness-picture")).count(); // those are of pictures, which others read
      assertEquals(0, left);
    });
  }

  @Test
  void cancellingIsHeardEvenWhileNothingComes() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Progress progress = new Progress() {
      @Override
      public void start(String what, long total) {
        throw new AssertionError();
      }

      @Override
      public void advance(long units) {
        throw new AssertionError();
      }

      @Override
      public void note(String sentence) {
        throw new AssertionError();
      }

      @Override
      public boolean isCancelled() {
        return cancelled.get();
      }
    };
    CountDownLatch never = new CountDownLatch(1);
    try (FrameStream<Integer> s = FrameStream.<Integer>of(() -> {
      cancelled.set(true);
      never.await();
      return 1;
    }, 2).cancelledBy(progress)) {
      assertThrows(CancellationException.class, s::next);
    }
  }

  @Test
  void videoFramesFlowThroughAndTheReaderIsClosed() {
    Path file = folder.resolve("a.mp4");
    Clips.write(file, 30, Clips.options(96, 64));
    VideoReader reader = VideoReader.open(file);
    try (FrameStream<Integer> s = FrameStream.frames(reader, 3).map(2, (Frame f) -> Pictures.number(f.image()))) {
      assertEquals(IntStream.range(0, 30).boxed().toList(), all(s));
    }
    assertThrows(IllegalStateException.class, reader::next);
  }
}
