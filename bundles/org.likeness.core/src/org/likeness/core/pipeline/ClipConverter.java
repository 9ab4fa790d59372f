// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

/**
 * Converts a clip frame by frame into another of the same length, rate and sound. Decoding and face finding run ahead on
 * threads of their own, through bounded queues; prediction, composition and encoding follow on the caller's thread.
 */
final class ClipConverter {
  private static final int AHEAD = 16;

  private final FinderPool finders;
  private final FaceSource source;
  private final Composer composer;
  private final UnaryOperator<Image> mark;
  private final boolean smooth;

  /**
   * @param frames of the clip
   * @param changed frames in which a face was replaced
   * @param notes what a person should know
   */
  record Result(int frames, int changed, List<String> notes) {

    /** The same with notes in other words. */
    Result inWords(UnaryOperator<String> words) {
      return new Result(frames, changed, notes.stream().map(words).toList());
    }
  }

  private record Seen(Frame frame, Optional<FoundFace> face) {}

  /**
   * @param source null to only encode the frames again, unchanged
   * @param mark applied to every frame
   */
  ClipConverter(FinderPool finders, FaceSource source, Composer composer, UnaryOperator<Image> mark, boolean smooth) {
    this.finders = finders;
    this.source = source;
    this.composer = composer;
    this.mark = mark;
    this.smooth = smooth;
  }

  Result convert(Path clip, Path out, UnaryOperator<VideoOptions> options, Progress progress) {
    List<String> notes = new ArrayList<>();
    int frames = 0;
    int changed = 0;
    try (VideoReader reader = VideoReader.open(clip);
        FrameStream<Frame> decoded = FrameStream.frames(reader, AHEAD);
        FrameStream<Seen> seen = decoded.map(source == null ? 1 : Runtime.getRuntime().availableProcessors(), this::look);
        VideoWriter writer = VideoWriter.create(out, options.apply(VideoOptions.like(reader.info(), clip)))) {
      progress.start((source == null ? "Encoding " : "Converting ") + clip.getFileName(), reader.info().frames());
      boolean variable = reader.info().variableRate();
      int together = FrameStream.together(reader.info(), AHEAD);
      Seen before = null;
      Seen now = seen.next();
      List<Seen> batch = new ArrayList<>();
      while (now != null) {
        progress.check();
        Seen after = seen.next();
        batch.add(new Seen(now.frame(), calm(before, now, after)));
        before = now;
        now = after;
        if (batch.size() == together || now == null) {
          changed += write(batch, writer, variable, progress);
          frames += batch.size();
          batch.clear();
        }
      }
      notes.addAll(reader.notes());
      notes.addAll(writer.finish());
    }
    return new Result(frames, changed, List.copyOf(notes));
  }

  private Seen look(Frame frame) {
    return new Seen(frame, source == null ? Optional.empty() : finders.find(frame.image(), 0).stream().findFirst());
  }

  private Optional<FoundFace> calm(Seen before, Seen now, Seen after) {
    return smooth ? TrackSmoother.smooth(before == null ? Optional.empty() : before.face(), now.face(),
        after == null ? Optional.empty() : after.face(), finders.crop()) : now.face();
  }

  private int write(List<Seen> batch, VideoWriter writer, boolean variable, Progress progress) {
    List<Image> crops = new ArrayList<>();
    for (Seen s : batch) {
      s.face().ifPresent(f -> crops.add(finders.crop().cut(s.frame().image(), f.frameToCrop())));
    }
    List<Image> faces = crops.isEmpty() ? List.of() : source.convert(crops);
    Affine toCrop = crops.isEmpty() ? Affine.IDENTITY : source.toCrop(crops.get(0).width());
    int k = 0;
    for (Seen s : batch) {
      progress.check();
      Image image = s.frame().image();
      if (s.face().isPresent()) {
        image = composer.compose(image, s.face().get(), crops.get(k), faces.get(k), toCrop);
        k++;
      }
      image = mark.apply(image);
      if (variable) {
        writer.write(image, s.frame().micros());
      } else {
        writer.write(image);
      }
      progress.advance(1);
    }
    return k;
  }
}
