// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.face.Detection;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.face.Landmarker;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.PluginContext;
import org.likeness.core.registry.Configured;

/**
 * A detector and a landmarker at work on one thread: frame in, aligned faces out. A detection whose landmarks cannot be
 * found or do not fit a face is left out.
 */
public final class FaceFinder implements AutoCloseable {
  /** Detections whose landmarks span less than this share of the box's width are taken for false alarms. */
  private static final double LEAST_SPREAD = 0.15;

  private final Configured detector;
  private final Configured landmarker;
  private final FaceDetector.Worker detecting;
  private final Landmarker.Worker marking;
  private final CropSpec crop;

  public FaceFinder(Configured detector, Configured landmarker, CropSpec crop, PluginContext context) {
    this.detector = detector;
    this.landmarker = landmarker;
    this.crop = crop;
    FaceDetector<Record> d = detector.as(FaceDetector.class);
    Landmarker<Record> l = landmarker.as(Landmarker.class);
    detecting = d.create(detector.parameters(), context);
    marking = l.create(landmarker.parameters(), context);
  }

  /** All faces whose score is at least {@code minScore}, the largest first. */
  public List<FoundFace> find(Image frame, double minScore) {
    List<FoundFace> faces = new ArrayList<>();
    for (Detection d : detecting.detect(frame)) {
      if (d.score() >= minScore) {
        aligned(frame, d.box(), d.score()).ifPresent(faces::add);
      }
    }
    faces.sort(Comparator.comparingDouble((FoundFace f) -> f.box().area()).reversed());
    return faces;
  }

  /** The largest face. */
  public Optional<FoundFace> largest(Image frame, double minScore) {
    return find(frame, minScore).stream().findFirst();
  }

  /** The face in a box that is known from elsewhere, for example from the frame before. */
  public Optional<FoundFace> aligned(Image frame, Box box, double score) {
    Optional<Landmarks> found = marking.find(frame, box);
    if (found.isEmpty() || !plausible(found.get(), box)) {
      return Optional.empty();
    }
    return Optional.of(new FoundFace(box, found.get(), crop.frameToCrop(found.get()), score));
  }

  public CropSpec crop() {
    return crop;
  }

  /** What found the faces, for run files and reports. */
  public Map<String, Object> plain() {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("detector", detector.plain());
    m.put("landmarker", landmarker.plain());
    m.put("crop", crop.plain());
    return m;
  }

  /** For sentences: {@code face.tiny-face with landmarks.face-68}. */
  public String inWords() {
    return detector.id() + " with " + landmarker.id();
  }

  private static boolean plausible(Landmarks marks, Box box) {
    return marks.eyeDistance() > LEAST_SPREAD * box.width() && box.scaled(1.6).contains(marks.box().centre());
  }

  @Override
  public void close() {
    try {
      detecting.close();
    } catch (Exception e) {
      throw new IllegalStateException(detector.id() + " did not close", e);
    } finally {
      closeMarker();
    }
  }

  private void closeMarker() {
    try {
      marking.close();
    } catch (Exception e) {
      throw new IllegalStateException(landmarker.id() + " did not close", e);
    }
  }
}
