// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.likeness.api.image.Image;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.task.Progress;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.ClipParts;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoInfo;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;

/**
 * Converts a clip frame by frame into another of the same length, rate and sound, in closed parts: a conversion that was
 * killed goes on behind the last one. Decoding runs ahead on a thread of its own, through a queue that is bounded in bytes;
 * prediction, composition and encoding follow on the caller's thread.
 */
final class ClipConverter {
  /** Frames that wait for the network together, as long as they are small. */
  private static final int AHEAD = 16;

  private final CropSpec crop;
  private final FaceReplacer.Worker source;
  private final Composer composer;
  private final UnaryOperator<Image> mark;

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

  /**
   * @param source null to only encode the frames again, unchanged
   * @param mark applied to every frame
   */
  ClipConverter(CropSpec crop, FaceReplacer.Worker source, Composer composer, UnaryOperator<Image> mark) {
    this.crop = crop;
    this.source = source;
    this.composer = composer;
    this.mark = mark;
  }

  /**
   * Converts a whole clip, or what is missing of it.
   *
   * @param chosen the faces that are replaced
   * @param parts folder of the closed parts
   * @param key what the frames follow from: parts of another key are made anew
   */
  Result convert(Path clip, Path out, UnaryOperator<VideoOptions> options, ChosenFaces chosen, Path parts, String key, Progress progress) {
    List<String> notes = new ArrayList<>();
    long frames;
    try (VideoReader reader = VideoReader.open(clip);
        ClipParts writer = ClipParts.open(parts, out, options.apply(VideoOptions.like(reader.info(), clip)), key)) {
      VideoInfo info = reader.info();
      frames = writer.frames();
      progress.start((source == null ? "Encoding " : "Converting ") + clip.getFileName(), info.frames());
      if (frames > 0) {
        notes.add("Went on at frame " + frames + " of " + clip.getFileName() + ": what lies before it was made by the run before it was stopped");
        progress.advance(frames);
      }
      if (frames == 0 || frames < info.frames()) {
        frames += rest(reader, frames, chosen, writer, progress);
      }
      notes.addAll(reader.notes());
      notes.addAll(writer.finish());
    }
    long total = frames;
    int changed = (int) chosen.byFrame().keySet().stream().filter(i -> i < total).count();
    return new Result(Math.toIntExact(total), changed, List.copyOf(notes));
  }

  private long rest(VideoReader reader, long from, ChosenFaces chosen, ClipParts writer, Progress progress) {
    VideoInfo info = reader.info();
    if (from > 0) {
      reader.seek(from);
    }
    int ahead = FrameStream.together(info, AHEAD);
    long frames = 0;
    try (FrameStream<Frame> decoded = FrameStream.of(reader::next, ahead)) {
      List<Frame> batch = new ArrayList<>();
      for (Frame f = decoded.next(); f != null; f = decoded.next()) {
        progress.check();
        batch.add(f);
        frames++;
        if (batch.size() == ahead) {
          write(batch, chosen, writer, info.variableRate(), progress);
          batch.clear();
        }
      }
      write(batch, chosen, writer, info.variableRate(), progress);
    }
    return frames;
  }

  private void write(List<Frame> batch, ChosenFaces chosen, ClipParts writer, boolean variable, Progress progress) {
    List<Image> crops = new ArrayList<>();
    for (Frame f : batch) {
      chosen.at(f.index()).forEach(face -> crops.add(crop.cut(f.image(), face.frameToCrop())));
    }
    List<FaceReplacer.Replaced> faces = crops.isEmpty() ? List.of() : source.replace(crops);
    int k = 0;
    for (Frame f : batch) {
      progress.check();
      Image image = f.image();
      for (FoundFace face : chosen.at(f.index())) {
        image = composer.compose(image, face, crops.get(k), faces.get(k));
        k++;
      }
      image = mark.apply(image);
      if (variable) {
        writer.write(image, f.micros());
      } else {
        writer.write(image);
      }
      progress.advance(1);
    }
  }
}
