// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.likeness.api.forensics.FaceTrack;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

/**
 * The {@link TemporalQuantity} series of a track. Faces are neighbours where they lie no further apart than half again the
 * track's usual step: across a gap nothing is compared.
 *
 * @param series by quantity, one value for each face; NaN where a face lacks neighbours or landmarks
 * @param times of the faces, in seconds
 */
record TemporalSeries(Map<TemporalQuantity, double[]> series, double[] times) {
  /** Keeps the logarithm of flat pictures finite: a variance far below one grey level. */
  private static final double FLOOR = 1e-3;

  /** @throws UserProblem when the track is shorter than {@code fewest} or nowhere has three faces in a row */
  static TemporalSeries of(FaceTrack track, int side, int fewest, Progress progress) {
    int n = track.size();
    if (n < fewest) {
      throw new UserProblem("The track has " + n + (n == 1 ? " face" : " faces") + ", but the detector needs at least " + fewest
          + " to measure how a face goes on in time");
    }
    double[] times = new double[n];
    for (int i = 0; i < n; i++) {
      times[i] = track.time(i);
    }
    Series s = new Series(n, nearest(times));
    FaceMoment before = null;
    FaceMoment last = null;
    Landmarks marksBefore = null;
    Landmarks marksLast = null;
    for (int i = 0; i < n; i++) {
      progress.check();
      FaceMoment now = FaceMoment.of(track.face(i), side);
      Landmarks marks = track.landmarks(i).orElse(null);
      s.sharp[i] = Math.log(now.sharpness() + FLOOR);
      if (s.near(times, i)) {
        s.put(TemporalQuantity.RESIDUAL, i, Math.abs(Math.log((now.energy() + FLOOR) / (last.energy() + FLOOR))));
        s.put(TemporalQuantity.TEXTURE, i, now.change(last));
        if (s.near(times, i - 1)) {
          s.put(TemporalQuantity.COLOUR, i - 1, second(before.colour(), last.colour(), now.colour()));
          s.put(TemporalQuantity.JITTER, i - 1, jitter(marksBefore, marksLast, marks));
        }
      }
      before = last;
      last = now;
      marksBefore = marksLast;
      marksLast = marks;
    }
    double mean = Arrays.stream(s.sharp).average().orElse(0);
    for (int i = 0; i < n; i++) {
      s.put(TemporalQuantity.SHARPNESS, i, Math.abs(s.sharp[i] - mean));
    }
    if (Double.isNaN(TemporalQuantity.COLOUR.over(s.values.get(TemporalQuantity.COLOUR)))) {
      throw new UserProblem("The track nowhere has three faces in a row, so nothing can be said of how the face goes on in time");
    }
    return new TemporalSeries(s.values, times);
  }

  /** The longest distance of neighbours. */
  private static double nearest(double[] times) {
    double[] steps = new double[times.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = times[i + 1] - times[i];
    }
    Arrays.sort(steps);
    return 1.5 * steps[steps.length / 2];
  }

  private static double second(double[] a, double[] b, double[] c) {
    double squares = 0;
    for (int k = 0; k < a.length; k++) {
      double d = a[k] - 2 * b[k] + c[k];
      squares += d * d;
    }
    return Math.sqrt(squares);
  }

  private static double jitter(Landmarks a, Landmarks b, Landmarks c) {
    if (a == null || b == null || c == null || a.scheme() != b.scheme() || b.scheme() != c.scheme() || !(b.eyeDistance() > 0)) {
      return Double.NaN;
    }
    double sum = 0;
    for (int k = 0; k < b.size(); k++) {
      sum += Math.hypot(a.xy()[2 * k] - 2 * b.xy()[2 * k] + c.xy()[2 * k], a.xy()[2 * k + 1] - 2 * b.xy()[2 * k + 1] + c.xy()[2 * k + 1]);
    }
    return sum / b.size() / b.eyeDistance();
  }

  /** The track's number of a quantity; NaN when there is none. */
  double value(TemporalQuantity q) {
    return q.over(series.get(q));
  }

  /** When a quantity was highest, or lowest. */
  double extreme(TemporalQuantity q, boolean highest) {
    double[] v = series.get(q);
    int best = -1;
    for (int i = 0; i < v.length; i++) {
      if (Double.isFinite(v[i]) && (best < 0 || (highest ? v[i] > v[best] : v[i] < v[best]))) {
        best = i;
      }
    }
    return times[Math.max(0, best)];
  }

  /** The series while they are filled. */
  private static final class Series {
    private final Map<TemporalQuantity, double[]> values = new EnumMap<>(TemporalQuantity.class);
    private final double[] sharp;
    private final double reach;

    Series(int n, double reach) {
      this.sharp = new double[n];
      this.reach = reach;
      for (TemporalQuantity q : TemporalQuantity.values()) {
        double[] v = new double[n];
        Arrays.fill(v, Double.NaN);
        values.put(q, v);
      }
    }

    /** Whether a face and the one before it are neighbours. */
    boolean near(double[] times, int i) {
      return i > 0 && times[i] - times[i - 1] <= reach;
    }

    void put(TemporalQuantity q, int i, double value) {
      values.get(q)[i] = value;
    }
  }
}
