// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Automatic;
import org.likeness.core.registry.Configured;
import org.likeness.media.image.Images;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;
import org.likeness.works.FaceFinder;
import org.likeness.works.FaceTools;
import org.likeness.works.FoundFace;

/** Each stage of an extraction alone, on one thread: milliseconds per frame. */
final class ExtractStages {
  private static final int FRAMES = 60;
  private static final int WARM_UP = 5;

  private final Likeness likeness;
  private final Path clip;
  private final Path folder;

  ExtractStages(Likeness likeness, Path clip, Path folder) {
    this.likeness = likeness;
    this.clip = clip;
    this.folder = folder;
  }

  List<BenchResult> run(Progress progress) {
    progress.start("Stages of an extraction", -1);
    if (likeness.engine().isStarted()) {
      likeness.engine().setThreads(1); // as extraction does
    }
    List<BenchResult> out = new ArrayList<>();
    List<Image> frames = new ArrayList<>();
    try (VideoReader reader = VideoReader.open(clip)) {
      out.add(stage("decode", "decoding", progress, i -> {
        Frame f = reader.next();
        frames.add(f.image());
      }));
    }
    Configured d = likeness.plugins().configure(FaceDetector.KIND, Automatic.ID, "bench");
    FaceDetector<Record> detector = d.as(FaceDetector.class);
    try (FaceDetector.Worker worker = detector.create(d.parameters(), likeness.context(1))) {
      out.add(stage("detect", "finding the box by " + d.id(), progress, i -> worker.detect(frames.get(i))));
    }
    try (FaceFinder finder = FaceTools.auto(likeness).open(likeness.context(1))) {
      FoundFace face = finder.largest(frames.get(0), 0).orElseGet(() -> new FoundFace(new Box(240, 120, 160, 200), null, null, 0));
      out.add(stage("landmarks", "landmarks in a known box", progress, i -> finder.aligned(frames.get(i), face.box(), 1)));
      if (face.frameToCrop() != null) {
        List<Image> crops = new ArrayList<>();
        out.add(stage("align", "cutting the aligned face", progress, i -> crops.add(finder.crop().cut(frames.get(i), face.frameToCrop()))));
        out.add(stage("write", "PNG, checksum and file", progress, i -> write(crops.get(i))));
      }
    }
    return out;
  }

  private void write(Image crop) {
    byte[] png = Images.encodePng(crop);
    try {
      Files.writeString(folder.resolve("checksum.txt"), Hashes.sha256(png));
      Files.write(folder.resolve("crop.png"), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BenchResult stage(String id, String label, Progress progress, IntConsumer work) {
    var threads = ManagementFactory.getThreadMXBean();
    List<Double> times = new ArrayList<>();
    long cpu = 0;
    for (int i = 0; i < WARM_UP + FRAMES; i++) {
      progress.check();
      long start = System.nanoTime();
      long used = threads.getCurrentThreadCpuTime();
      work.accept(i);
      if (i >= WARM_UP) {
        times.add((System.nanoTime() - start) / 1e6);
        cpu += threads.getCurrentThreadCpuTime() - used;
      }
    }
    return new BenchResult(ExtractBench.ID + "." + id, "Extraction: " + label, Statistics.median(times), "ms/frame", Statistics.min(times),
        Map.of("frames", FRAMES, "cpu ms/frame of the thread", cpu / 1e6 / FRAMES), times);
  }
}
