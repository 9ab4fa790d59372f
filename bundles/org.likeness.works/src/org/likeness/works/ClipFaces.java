// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.face.Smoother;
import org.likeness.api.face.Tracker;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/** Looks through clips and pictures for the faces that a {@link FaceChoice} means. For one thread. */
final class ClipFaces implements AutoCloseable {
  private static final int DECODED_AHEAD = 4;
  /** Of the way from a stranger's likeness to the best one's: others from there on are the same person. */
  private static final double NEARLY = 0.8;

  private final FaceChoice choice;
  private final FinderPool finders;
  private final Smoothing smoothing;
  private final Smoother.Worker smoother;
  private final IdentityEmbedder.Worker worker;
  private final Identities identities;
  private final float[] reference;

  /**
   * @param smoother opened from {@code smoothing}; closed with this
   * @param worker null when nobody asks who is who, like identities
   * @param reference how the person looks who is wanted; null for no certain one
   */
  ClipFaces(FaceChoice choice, FinderPool finders, Smoothing smoothing, Smoother.Worker smoother, IdentityEmbedder.Worker worker, Identities identities, float[] reference) {
    this.choice = choice;
    this.finders = finders;
    this.smoothing = smoothing;
    this.smoother = smoother;
    this.worker = worker;
    this.identities = identities;
    this.reference = reference;
  }

  /**
   * The faces of a clip.
   *
   * @param every looks at frames whose index it divides
   * @param minScore of a detection
   * @throws UserProblem when the clip shows faces, but not of the person who is wanted
   */
  ChosenFaces of(Path clip, int every, double minScore, Progress progress) {
    try (VideoReader reader = VideoReader.open(clip);
        FrameStream<FinderPool.Seen<Frame>> seen = finders.over(FrameStream.of(() -> wanted(reader, every), DECODED_AHEAD), Frame::image, minScore)) {
      progress.start("Finding faces in " + clip.getFileName(), (reader.info().frames() + every - 1) / every);
      return of(seen, clip, every, progress);
    }
  }

  /** Of a clip that is read by the caller. @param seen its frames in order, those that {@code every} divides */
  ChosenFaces of(FrameStream<FinderPool.Seen<Frame>> seen, Path clip, int every, Progress progress) {
    try (Tracker.Worker tracker = finders.newTracker()) {
      return of(seen, clip, new Tracks(tracker, every, worker == null ? null : worker::embed), progress);
    }
  }

  private ChosenFaces of(FrameStream<FinderPool.Seen<Frame>> seen, Path clip, Tracks tracks, Progress progress) {
    Tracklet largest = new Tracklet();
    int frames = 0;
    int several = 0;
    for (FinderPool.Seen<Frame> s = seen.next(); s != null; s = seen.next()) {
      progress.check();
      frames++;
      several += several(s.faces()) ? 1 : 0;
      long index = s.frame().index();
      long micros = s.frame().micros();
      if (choice.mode() == FaceChoice.Mode.LARGEST) {
        s.largest().ifPresent(f -> largest.add(index, micros, f));
      } else {
        tracks.add(index, micros, s.frame().image(), s.faces());
      }
      progress.advance(1);
    }
    List<Tracklet> all = tracks.tracklets();
    List<Identities.Person> persons = choice.mode() == FaceChoice.Mode.TRACK ? identities.of(all) : List.of();
    List<Tracklet> chosen = switch (choice.mode()) {
      case LARGEST -> List.of(largest);
      case ALL -> all;
      case TRACK -> persons.isEmpty() ? all : persons.get(0).tracklets();
      case IDENTITY -> alike(all, clip);
    };
    return new ChosenFaces(ChosenFaces.byFrame(chosen, smoother, finders.crop()), frames, several,
        choice.note(clip, several, frames, persons.size()));
  }

  /** Of two boxes on one face one is a false alarm. */
  private static boolean several(List<FoundFace> faces) {
    return faces.stream().skip(1).anyMatch(f -> !Tracklet.onOneFace(f, faces.get(0)));
  }

  /** Of the person who is most alike, and of those who are nearly as alike and not seen beside. */
  private List<Tracklet> alike(List<Tracklet> all, Path clip) {
    List<Identities.Person> nearest = new ArrayList<>(all.isEmpty() ? List.of() : identities.of(all));
    if (nearest.isEmpty()) {
      return all;
    }
    nearest.sort(Comparator.comparingDouble((Identities.Person p) -> identities.likeness(p, reference)).reversed());
    double best = identities.likeness(nearest.get(0), reference);
    if (identities.told() && best < identities.base()) {
      throw new NobodyAlike("Nobody in " + clip.getFileName() + " is the person that 'identity' names: the most alike face has a similarity of "
          + String.format(Locale.ROOT, "%.2f", best) + ", and one person's faces have at least " + String.format(Locale.ROOT, "%.2f", identities.base()));
    }
    double needed = identities.base() + NEARLY * (best - identities.base());
    List<Tracklet> chosen = new ArrayList<>();
    for (Identities.Person p : nearest) {
      if (identities.likeness(p, reference) >= needed) {
        p.tracklets().stream().filter(t -> chosen.stream().noneMatch(t::meets)).toList().forEach(chosen::add);
      }
    }
    return chosen;
  }

  /** The faces of a picture that are meant, the largest first. */
  List<FoundFace> of(Image picture, double minScore) {
    return of(picture, finders.find(picture, minScore));
  }

  /** Of all the faces of a picture, the largest first, those that are meant. */
  List<FoundFace> of(Image picture, List<FoundFace> found) {
    if (found.isEmpty() || choice.mode() == FaceChoice.Mode.ALL) {
      return found;
    }
    if (choice.mode() != FaceChoice.Mode.IDENTITY) {
      return found.subList(0, 1);
    }
    FoundFace best = found.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (FoundFace f : found) {
      double alike = worker.similarity(worker.embed(Tracks.LOOK.cut(picture, Tracks.LOOK.frameToCrop(f.landmarks()))), reference);
      if (alike > most) {
        best = f;
        most = alike;
      }
    }
    return identities.told() && most < identities.base() ? List.of() : List.of(best);
  }

  /** Whether a clip is looked through to its end before it is known which faces are meant, and where they are. */
  boolean whole() {
    return smoothing.there() || choice.mode() == FaceChoice.Mode.TRACK || choice.mode() == FaceChoice.Mode.IDENTITY;
  }

  FaceChoice choice() {
    return choice;
  }

  private static Frame wanted(VideoReader reader, int every) {
    Frame frame = reader.next();
    while (frame != null && frame.index() % every != 0) {
      frame = reader.next();
    }
    return frame;
  }

  @Override
  public void close() {
    try (smoother) {
      if (worker != null) {
        worker.close();
      }
    }
  }
}
