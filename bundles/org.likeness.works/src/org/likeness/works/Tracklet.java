// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.likeness.api.face.Smoother;
import org.likeness.api.geometry.Landmarks;

/** The faces of one track, which a tracker has said are one person's for certain. For one thread. */
final class Tracklet {
  /** A face is looked at as its first, 4th, 12th, 28th ... : often enough for all poses, seldom enough to cost nothing. */
  private static final int FIRST_STEP = 4;
  private static final double ON_ONE_FACE = 0.5;

  private final NavigableMap<Long, FoundFace> faces = new TreeMap<>();
  private final List<Long> micros = new ArrayList<>();
  private final List<float[]> looks = new ArrayList<>();
  private double weight;
  private int nextLook;
  private int step = FIRST_STEP;

  /** @param shown when, in microseconds from the clip's start; later than the face before */
  void add(long frame, long shown, FoundFace face) {
    micros.add(shown);
    faces.put(frame, face);
    weight += face.box().area();
  }

  /** Whether the face that was added last shall be described by {@link #look}. */
  boolean wantsLook() {
    if (faces.size() - 1 < nextLook) {
      return false;
    }
    nextLook += step;
    step *= 2;
    return true;
  }

  /** @param description of length 1, as an identity embedder gives it */
  void look(float[] description) {
    looks.add(description);
  }

  List<float[]> looks() {
    return looks;
  }

  /** By frame. */
  NavigableMap<Long, FoundFace> faces() {
    return faces;
  }

  /** The faces with their landmarks calm, by frame in order. */
  NavigableMap<Long, FoundFace> calm(Smoother.Worker smoother, CropSpec crop) {
    List<Smoother.Sighting> track = new ArrayList<>(faces.size());
    faces.forEach((frame, face) -> track.add(new Smoother.Sighting(frame, micros.get(track.size()) / 1e6, face.landmarks())));
    NavigableMap<Long, FoundFace> out = new TreeMap<>();
    List<Landmarks> calm = track.isEmpty() ? List.of() : smoother.smooth(track);
    faces.forEach((frame, face) -> {
      Landmarks marks = calm.get(out.size());
      out.put(frame, new FoundFace(face.box(), marks, crop.frameToCrop(marks), face.score()));
    });
    return out;
  }

  /** How much of the clip it fills: the sum of its boxes' areas. */
  double weight() {
    return weight;
  }

  /** Whether the boxes are of one face: most of the smaller one lies within the larger. */
  static boolean onOneFace(FoundFace a, FoundFace b) {
    double iou = a.box().iou(b.box());
    double common = iou / (1 + iou) * (a.box().area() + b.box().area());
    return common > ON_ONE_FACE * Math.min(a.box().area(), b.box().area());
  }

  /** Whether it is seen beside the other, and each time on the other's face. */
  boolean liesOn(Tracklet other) {
    List<Long> common = faces.keySet().stream().filter(other.faces::containsKey).toList();
    return !common.isEmpty() && common.stream().allMatch(frame -> onOneFace(faces.get(frame), other.faces.get(frame)));
  }

  /** Whether both are seen in one frame, so that they are two persons. */
  boolean meets(Tracklet other) {
    Tracklet few = faces.size() <= other.faces.size() ? this : other;
    Tracklet many = few == this ? other : this;
    return few.faces.keySet().stream().anyMatch(many.faces::containsKey);
  }
}
