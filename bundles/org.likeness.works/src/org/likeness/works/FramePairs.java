// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/**
 * Which frame of a reference belongs to which of a candidate: the one that is shown at the same time. Pairing by number
 * would compare different moments as soon as the rates differ or a frame is missing.
 */
final class FramePairs {

  /** What is done when the frames of both do not lie at the same times. */
  enum How {
    /** Refused. */
    EXACT,
    /** Each frame of the candidate is compared with the frame that the reference shows at that time. */
    SHOWN
  }

  private final How how;
  private final VideoReader candidate;
  private final String candidateName;
  private final VideoReader reference;
  private final String referenceName;
  private final long tolerance;

  FramePairs(How how, VideoReader candidate, String candidateName, VideoReader reference, String referenceName) {
    this.how = how;
    this.candidate = candidate;
    this.candidateName = candidateName;
    this.reference = reference;
    this.referenceName = referenceName;
    this.tolerance = Math.min(length(candidate), length(reference)) / 2;
  }

  /** Of a frame, in microseconds. */
  private static long length(VideoReader clip) {
    double fps = clip.info().fps().value();
    return fps > 0 ? Math.round(1e6 / fps) : 40_000;
  }

  /**
   * Goes through both.
   *
   * @param pair is told each candidate frame with its reference frame
   * @return what a person should know of the pairing
   * @throws UserProblem when exact pairs are wanted and the times or the number of frames differ
   */
  Optional<String> forEach(FrameStream<FinderPool.Seen<Frame>> candidates, FrameStream<Frame> references,
      BiConsumer<FinderPool.Seen<Frame>, Frame> pair) {
    return how == How.EXACT ? exact(candidates, references, pair) : shown(candidates, references, pair);
  }

  private Optional<String> exact(FrameStream<FinderPool.Seen<Frame>> candidates, FrameStream<Frame> references,
      BiConsumer<FinderPool.Seen<Frame>, Frame> pair) {
    FinderPool.Seen<Frame> a = candidates.next();
    Frame b = references.next();
    while (a != null && b != null) {
      if (Math.abs(a.frame().micros() - b.micros()) > tolerance) {
        throw new UserProblem(String.format(Locale.ROOT, "Frame %d is shown at %.3f s in %s (%s) and at %.3f s in %s (%s): they are no pairs. "
            + "Give both the same frames, or choose 'pairing: shown' (--pairing shown) to compare each frame with what the reference shows"
            + " at its time", a.frame().index() + 1, a.frame().micros() / 1e6, candidateName, rate(candidate), b.micros() / 1e6,
            referenceName, rate(reference)));
      }
      pair.accept(a, b);
      a = candidates.next();
      b = references.next();
    }
    if (a != null || b != null) {
      throw new UserProblem(candidateName + " has " + candidate.info().frames() + " frames and its reference " + referenceName + " has "
          + reference.info().frames() + "; both must be of one length, or choose 'pairing: shown' (--pairing shown)");
    }
    return Optional.empty();
  }

  private Optional<String> shown(FrameStream<FinderPool.Seen<Frame>> candidates, FrameStream<Frame> references,
      BiConsumer<FinderPool.Seen<Frame>, Frame> pair) {
    Frame now = references.next();
    if (now == null) {
      return Optional.of(referenceName + " has no frames to compare with");
    }
    Frame next = references.next();
    int pairs = 0;
    int repeated = 0;
    int beyond = 0;
    boolean used = false;
    for (FinderPool.Seen<Frame> a = candidates.next(); a != null; a = candidates.next()) {
      while (next != null && next.micros() <= a.frame().micros() + tolerance) {
        now = next;
        used = false;
        next = references.next();
      }
      if (next == null && a.frame().micros() >= now.micros() + length(reference) - SameMoments.ROUNDING) {
        beyond++;
        continue;
      }
      pair.accept(a, now);
      pairs++;
      repeated += used ? 1 : 0;
      used = true;
    }
    return Optional.of(candidateName + " (" + rate(candidate) + ") was compared with what " + referenceName + " (" + rate(reference)
        + ") shows at the same time: " + pairs + " pairs, " + repeated + " of them with a reference frame that was used before"
        + (beyond == 0 ? "" : "; " + beyond + " frames after the end of the reference are left out"));
  }

  private static String rate(VideoReader clip) {
    return String.format(Locale.ROOT, "%.4g frames/s", clip.info().fps().value());
  }
}
