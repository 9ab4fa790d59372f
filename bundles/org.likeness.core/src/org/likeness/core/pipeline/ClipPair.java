// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/** Reads a candidate clip and its reference in lock-step and finds the faces of both. */
final class ClipPair {
  private static final int DECODED_AHEAD = 4;

  private ClipPair() {}

  /**
   * @param reference null when there is none
   * @param identity aligned faces of the person that should be seen; may be empty
   * @param known the faces of the reference, filled at the first use
   */
  static ComparedClip read(Path candidate, Path reference, List<Image> identity, FaceFinder finder, ReferenceFaces known,
      Progress progress) {
    ComparedClip clip = new ComparedClip(finder.crop(), identity);
    try {
      if (reference == null) {
        alone(candidate, clip, finder, progress);
      } else {
        paired(candidate, reference, clip, finder, known, progress);
      }
      return clip;
    } catch (RuntimeException e) {
      clip.close();
      throw e;
    }
  }

  private static void alone(Path candidate, ComparedClip clip, FaceFinder finder, Progress progress) {
    try (VideoReader in = VideoReader.open(candidate); FrameStream<Frame> frames = FrameStream.frames(in, DECODED_AHEAD)) {
      progress.start("Looking at " + candidate.getFileName(), in.info().frames());
      for (Frame f = frames.next(); f != null; f = frames.next()) {
        progress.check();
        clip.add(f.image(), null, finder.largest(f.image(), 0), Optional.empty());
        progress.advance(1);
      }
    }
  }

  private static void paired(Path candidate, Path reference, ComparedClip clip, FaceFinder finder, ReferenceFaces known,
      Progress progress) {
    try (VideoReader a = VideoReader.open(candidate); VideoReader b = VideoReader.open(reference);
        FrameStream<Frame> as = FrameStream.frames(a, DECODED_AHEAD); FrameStream<Frame> bs = FrameStream.frames(b, DECODED_AHEAD)) {
      if (a.info().width() != b.info().width() || a.info().height() != b.info().height()) {
        throw new UserProblem(candidate.getFileName() + " has frames of " + a.info().width() + " x " + a.info().height()
            + " px and its reference " + reference.getFileName() + " of " + b.info().width() + " x " + b.info().height()
            + " px; both must be of one size");
      }
      progress.start("Comparing " + candidate.getFileName() + " with " + reference.getFileName(), a.info().frames());
      Frame fa = as.next();
      Frame fb = bs.next();
      while (fa != null && fb != null) {
        progress.check();
        clip.add(fa.image(), fb.image(), finder.largest(fa.image(), 0), known.at((int) fb.index(), fb.image()));
        progress.advance(1);
        fa = as.next();
        fb = bs.next();
      }
      if (fa != null || fb != null) {
        throw new UserProblem(candidate.getFileName() + " has " + a.info().frames() + " frames and its reference "
            + reference.getFileName() + " has " + b.info().frames() + "; both must be of one length");
      }
    }
  }
}
