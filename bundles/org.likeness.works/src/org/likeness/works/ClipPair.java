// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/**
 * Reads a candidate clip and its reference together, paired by time, and cuts both where the face is that is meant. Where a
 * clip shows several persons that is the one of {@link FaceChoice.Mode#TRACK}, in the reference if there is one; of the
 * candidate's faces it is then the one at the same place.
 */
final class ClipPair {
  private static final int DECODED_AHEAD = 4;
  /** Faces that overlap less are not at the same place. */
  private static final double SAME = 0.2;

  private final FinderPool finders;
  private final ClipFaces faces;
  private final FramePairs.How how;
  private final List<Image> identity;
  private final Progress progress;

  /**
   * @param faces makes the choice where there is no reference
   * @param how which frame belongs to which
   * @param identity aligned faces of the person that should be seen; may be empty
   */
  ClipPair(FinderPool finders, ClipFaces faces, FramePairs.How how, List<Image> identity, Progress progress) {
    this.finders = finders;
    this.faces = faces;
    this.how = how;
    this.identity = identity;
    this.progress = progress;
  }

  /**
   * @param reference null when there is none
   * @param there the faces of the reference
   */
  ComparedClip read(Path candidate, Path reference, ChosenFaces there) {
    ComparedClip clip = new ComparedClip(finders.crop(), identity);
    try {
      if (reference == null) {
        alone(candidate, clip);
      } else {
        paired(candidate, reference, there, clip);
      }
      return clip;
    } catch (RuntimeException e) {
      clip.close();
      throw e;
    }
  }

  private void alone(Path candidate, ComparedClip clip) {
    ChosenFaces own = faces.of(candidate, 1, 0, progress);
    if (!own.note().isEmpty()) {
      progress.note(own.note());
    }
    try (VideoReader in = VideoReader.open(candidate); FrameStream<Frame> frames = FrameStream.frames(in, DECODED_AHEAD)) {
      progress.start("Looking at " + candidate.getFileName(), in.info().frames());
      for (Frame f = frames.next(); f != null; f = frames.next()) {
        progress.check();
        clip.add(f.micros(), f.image(), null, own.first(f.index()), Optional.empty());
        progress.advance(1);
      }
      in.notes().forEach(progress::note);
    }
  }

  private void paired(Path candidate, Path reference, ChosenFaces there, ComparedClip clip) {
    try (VideoReader a = VideoReader.open(candidate); VideoReader b = VideoReader.open(reference);
        FrameStream<FinderPool.Seen<Frame>> as = finders.over(FrameStream.frames(a, DECODED_AHEAD), Frame::image, 0);
        FrameStream<Frame> bs = FrameStream.frames(b, DECODED_AHEAD)) {
      if (a.info().width() != b.info().width() || a.info().height() != b.info().height()) {
        throw new UserProblem(candidate.getFileName() + " has frames of " + a.info().width() + " x " + a.info().height()
            + " px and its reference " + reference.getFileName() + " of " + b.info().width() + " x " + b.info().height()
            + " px; both must be of one size");
      }
      progress.start("Comparing " + candidate.getFileName() + " with " + reference.getFileName(), a.info().frames());
      long[] last = {-1};
      new FramePairs(how, a, candidate.getFileName().toString(), b, reference.getFileName().toString()).forEach(as, bs, (fa, fb) -> {
        progress.check();
        Optional<FoundFace> place = there.first(fb.index());
        clip.add(moment(fa.frame(), fb), fa.frame().image(), fb.image(), place.flatMap(p -> at(fa.faces(), p.box())), place);
        if (fb.index() == last[0]) {
          clip.held();
        }
        last[0] = fb.index();
        progress.advance(1);
      }).ifPresent(progress::note);
      a.notes().forEach(progress::note);
      b.notes().forEach(progress::note);
    }
  }

  /** What was compared: the reference's frame where each has its own, else what it shows at the time of the candidate's. */
  private long moment(Frame candidate, Frame reference) {
    return how == FramePairs.How.EXACT ? reference.micros() : candidate.micros();
  }

  /** The face that lies most at a place, if one does: another person's face is none of this one. */
  static Optional<FoundFace> at(List<FoundFace> faces, Box place) {
    return faces.stream().filter(f -> f.box().iou(place) >= SAME).max(Comparator.comparingDouble(f -> f.box().iou(place)));
  }
}
