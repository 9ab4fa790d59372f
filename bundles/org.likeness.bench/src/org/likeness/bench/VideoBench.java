// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

/** Frames per second that are encoded and decoded: mp4 with H.264, 640 x 480. */
final class VideoBench {

  static final String ID = "video";

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int FRAMES = 150;

  private VideoBench() {}

  static List<BenchResult> run(Progress progress) throws IOException {
    progress.start("Encoding and decoding", 2L * FRAMES);
    List<Image> frames = frames();
    Path file = Files.createTempDirectory("likeness-bench").resolve("clip.mp4");
    try {
      long start = System.nanoTime();
      try (VideoWriter writer = VideoWriter.create(file, VideoOptions.of(WIDTH, HEIGHT, Rational.of(25)))) {
        for (int i = 0; i < FRAMES; i++) {
          progress.check();
          writer.write(frames.get(i % frames.size()));
          progress.advance(1);
        }
        writer.finish();
      }
      double written = FRAMES / ((System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      int read = 0;
      try (VideoReader reader = VideoReader.open(file)) {
        while (reader.next() != null) {
          progress.check();
          read++;
          progress.advance(1);
        }
      }
      double decoded = read / ((System.nanoTime() - start) / 1e9);
      Map<String, Object> setting = Map.of("size", WIDTH + "x" + HEIGHT, "codec", "H.264 in mp4", "frames", FRAMES);
      return List.of(new BenchResult(ID + ".write", "Video written", written, "1/s", written, setting, List.of()),
          new BenchResult(ID + ".read", "Video read", decoded, "1/s", decoded, setting, List.of()));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.getParent());
    }
  }

  /** A pattern that moves, so that there is something to predict and something to code. */
  private static List<Image> frames() {
    List<Image> out = new ArrayList<>();
    for (int f = 0; f < 25; f++) {
      Image image = Image.rgb(WIDTH, HEIGHT);
      for (int i = 0; i < image.data().length; i++) {
        int x = i / 3 % WIDTH;
        int y = i / 3 / WIDTH;
        image.data()[i] = (byte) (int) (128 + 60 * Math.sin((x + 6 * f) / 17.0) + 50 * Math.cos((y - 3 * f) / 11.0 + i % 3));
      }
      out.add(image);
    }
    return out;
  }
}
