// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.likeness.api.image.Image;

/**
 * Follows the faces of a clip from frame to frame by the overlap of their boxes. Where it could go either way (faces that
 * cross, a cut to another shot, a gap) it ends what it follows and begins anew; who is who across that is for
 * {@link Identities} to say. Frames in order, on one thread.
 */
final class Tracker {
  /** How a face is shown to an embedder, whatever crops the recipe wants. */
  static final CropSpec LOOK = CropSpec.DEFAULT;
  /** Intersection over union of boxes that may be one face's. */
  private static final double OVERLAP = 0.3;
  /** By how much the best of several must be better. */
  private static final double CLEAR = 0.25;
  /** How many of the looked-at frames a face may be missed in. */
  private static final int GAP = 8;

  private record Match(Tracklet tracklet, int face, double overlap) {}

  private final Function<Image, float[]> look;
  private final ShotChange shots = new ShotChange();
  private final int every;
  private final List<Tracklet> all = new ArrayList<>();
  private List<Tracklet> live = new ArrayList<>();

  /**
   * @param every how many frames lie between two that are looked at
   * @param look describes an aligned face; null when nobody asks who is who
   */
  Tracker(int every, Function<Image, float[]> look) {
    this.every = every;
    this.look = look;
  }

  void add(long frame, Image image, List<FoundFace> faces) {
    if (shots.cut(image)) {
      live.clear();
    }
    live.removeIf(t -> frame - t.lastFrame() > (long) GAP * every);
    List<Match> matches = matches(faces);
    Set<Integer> taken = new HashSet<>();
    for (Match m : matches) {
      if (doubtful(m, matches)) {
        live.remove(m.tracklet());
      }
    }
    for (Match m : matches) {
      if (live.contains(m.tracklet()) && m.tracklet().lastFrame() != frame && taken.add(m.face())) {
        extend(m.tracklet(), frame, image, faces.get(m.face()));
      }
    }
    for (int i = 0; i < faces.size(); i++) {
      if (!taken.contains(i)) {
        Tracklet t = new Tracklet();
        extend(t, frame, image, faces.get(i));
        all.add(t);
        live.add(t);
      }
    }
  }

  /** The best first. */
  private List<Match> matches(List<FoundFace> faces) {
    List<Match> matches = new ArrayList<>();
    for (Tracklet t : live) {
      for (int i = 0; i < faces.size(); i++) {
        double overlap = t.last().box().iou(faces.get(i).box());
        if (overlap >= OVERLAP) {
          matches.add(new Match(t, i, overlap));
        }
      }
    }
    matches.sort(java.util.Comparator.comparingDouble(Match::overlap).reversed());
    return matches;
  }

  private static boolean doubtful(Match m, List<Match> matches) {
    return matches.stream().anyMatch(o -> o != m && (o.tracklet() == m.tracklet() || o.face() == m.face())
        && Math.abs(o.overlap() - m.overlap()) < CLEAR);
  }

  private void extend(Tracklet t, long frame, Image image, FoundFace face) {
    t.add(frame, face);
    if (look != null && t.wantsLook()) {
      t.look(look.apply(LOOK.cut(image, LOOK.frameToCrop(face.landmarks()))));
    }
  }

  List<Tracklet> tracklets() {
    return all;
  }
}
