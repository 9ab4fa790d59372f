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

/** Reads a candidate clip and its reference together, paired by time, and finds the faces of both. */
final class ClipPair {
  private static final int DECODED_AHEAD = 4;

  private ClipPair() {}

  /**
   * @param reference null when there is none
   * @param how which of its frames belongs to which
   * @param identity aligned faces of the person that should be seen; may be empty
   * @param known the faces of the reference, filled at the first use
   */
  static ComparedClip read(Path candidate, Path reference, FramePairs.How how, List<Image> identity, FinderPool finders,
      ReferenceFaces known, Progress progress) {
    ComparedClip clip = new ComparedClip(finders.crop(), identity);
    try {
      if (reference == null) {
        alone(candidate, clip, finders, progress);
      } else {
        paired(candidate, reference, how, clip, finders, known, progress);
      }
      return clip;
    } catch (RuntimeException e) {
      clip.close();
      throw e;
    }
  }

  private static void alone(Path candidate, ComparedClip clip, FinderPool finders, Progress progress) {
    try (VideoReader in = VideoReader.open(candidate);
        FrameStream<FinderPool.Seen<Frame>> frames = finders.over(FrameStream.frames(in, DECODED_AHEAD), Frame::image, 0)) {
      progress.start("Looking at " + candidate.getFileName(), in.info().frames());
      SteadyFace own = new SteadyFace();
      for (FinderPool.Seen<Frame> f = frames.next(); f != null; f = frames.next()) {
        progress.check();
        clip.add(f.frame().image(), null, own.next(f.faces()), Optional.empty());
        progress.advance(1);
      }
      several(own, candidate, progress);
      in.notes().forEach(progress::note);
    }
  }

  private static void paired(Path candidate, Path reference, FramePairs.How how, ComparedClip clip, FinderPool finders,
      ReferenceFaces known, Progress progress) {
    try (VideoReader a = VideoReader.open(candidate); VideoReader b = VideoReader.open(reference);
        FrameStream<FinderPool.Seen<Frame>> as = finders.over(FrameStream.frames(a, DECODED_AHEAD), Frame::image, 0);
        FrameStream<FinderPool.Seen<Frame>> bs = known.over(FrameStream.frames(b, DECODED_AHEAD))) {
      if (a.info().width() != b.info().width() || a.info().height() != b.info().height()) {
        throw new UserProblem(candidate.getFileName() + " has frames of " + a.info().width() + " x " + a.info().height()
            + " px and its reference " + reference.getFileName() + " of " + b.info().width() + " x " + b.info().height()
            + " px; both must be of one size");
      }
      SteadyFace meant = new SteadyFace();
      progress.start("Comparing " + candidate.getFileName() + " with " + reference.getFileName(), a.info().frames());
      new FramePairs(how, a, candidate.getFileName().toString(), b, reference.getFileName().toString()).forEach(as, bs, (fa, fb) -> {
        progress.check();
        Optional<FoundFace> there = meant.next(fb.faces());
        Optional<FoundFace> own = there.isPresent() ? SteadyFace.at(fa.faces(), there.get().box()) : fa.largest();
        clip.add(fa.frame().image(), fb.frame().image(), own, there);
        progress.advance(1);
      }, known::keep).ifPresent(progress::note);
      several(meant, reference, progress);
      a.notes().forEach(progress::note);
      b.notes().forEach(progress::note);
    }
  }

  private static void several(SteadyFace face, Path clip, Progress progress) {
    if (face.several() > 0) {
      progress.note(clip.getFileName() + " shows more than one face in " + face.several() + (face.several() == 1 ? " frame" : " frames")
          + "; measured is the one that is largest at first, and stays where it is");
    }
  }
}
