// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.likeness.api.face.Detection;
import org.likeness.api.face.Tracker;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;

/** The tracks of one clip by the overlap of boxes. For one thread. */
public final class OverlapTracks implements Tracker.Worker {

  private static final class Track {
    final int number;
    Box last;
    long seen;

    Track(int number) {
      this.number = number;
    }
  }

  private record Match(Track track, int face, double overlap) {}

  private final double least;
  private final double clear;
  private final int gap;
  private final ShotChange shots = new ShotChange();
  private final List<Track> live = new ArrayList<>();
  private int next;

  /**
   * @param least intersection over union of boxes that may be one face's
   * @param clear by how much the best of several must be better
   * @param gap in how many frames running a face may be missed
   */
  public OverlapTracks(double least, double clear, int gap) {
    this.least = least;
    this.clear = clear;
    this.gap = gap;
  }

  @Override
  public int[] next(long index, Image frame, List<Detection> found) {
    if (shots.cut(frame)) {
      live.clear();
    }
    live.removeIf(t -> index - t.seen > gap + 1);
    List<Match> matches = matches(found);
    matches.stream().filter(m -> doubtful(m, matches)).forEach(m -> live.remove(m.track()));
    int[] tracks = new int[found.size()];
    Arrays.fill(tracks, -1);
    for (Match m : matches) {
      if (live.contains(m.track()) && m.track().seen != index && tracks[m.face()] < 0) {
        tracks[m.face()] = see(m.track(), index, found.get(m.face()));
      }
    }
    for (int i = 0; i < tracks.length; i++) {
      if (tracks[i] < 0) {
        Track t = new Track(next++);
        live.add(t);
        tracks[i] = see(t, index, found.get(i));
      }
    }
    return tracks;
  }

  /** The best first. */
  private List<Match> matches(List<Detection> found) {
    List<Match> matches = new ArrayList<>();
    for (Track t : live) {
      for (int i = 0; i < found.size(); i++) {
        double overlap = t.last.iou(found.get(i).box());
        if (overlap >= least) {
          matches.add(new Match(t, i, overlap));
        }
      }
    }
    matches.sort(Comparator.comparingDouble(Match::overlap).reversed());
    return matches;
  }

  private boolean doubtful(Match m, List<Match> matches) {
    return matches.stream().anyMatch(o -> o != m && (o.track() == m.track() || o.face() == m.face())
        && Math.abs(o.overlap() - m.overlap()) < clear);
  }

  private static int see(Track t, long index, Detection face) {
    t.last = face.box();
    t.seen = index;
    return t.number;
  }
}
