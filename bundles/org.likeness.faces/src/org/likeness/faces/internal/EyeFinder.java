// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Landmarks.Scheme;
import org.likeness.api.geometry.Point;
import org.likeness.api.image.Image;
import org.likeness.faces.internal.EyePair.Candidate;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds the eyes in the upper part of a face box by two of OpenCV's eye cascades. For one thread. */
public final class EyeFinder {
  /** Faces are brought to this width first, so that windows of 20 px are about as large as eyes. */
  private static final double FACE_WIDTH = 180;
  private static final double TOP = -0.05;
  private static final double BOTTOM = 0.66;
  private static final int SMALLEST = 26;
  private static final int LARGEST = 84;
  private static final double SCALE_FACTOR = 1.06;

  private final List<Cascade> cascades =
      List.of(new Cascade("haarcascade_eye"), new Cascade("haarcascade_eye_tree_eyeglasses"));

  /** The two eye centres in pixels of the picture, or nothing when no plausible pair is seen. */
  public Optional<Landmarks> find(Image image, Box face) {
    Rect part = upperPart(image, face);
    if (part.width < 12 || part.height < 8) {
      return Optional.empty();
    }
    double zoom = FACE_WIDTH / face.width();
    List<Candidate> candidates = new ArrayList<>();
    try (MatScope m = new MatScope()) {
      Mat grey = m.add(m.add(Mats.grey(image)).submat(part));
      Mat scaled = m.mat();
      Imgproc.resize(grey, scaled, new Size(Math.round(part.width * zoom), Math.round(part.height * zoom)), 0, 0,
          zoom < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
      Imgproc.equalizeHist(scaled, scaled);
      double zx = scaled.cols() / (double) part.width;
      double zy = scaled.rows() / (double) part.height;
      for (Cascade c : cascades) {
        for (Cascade.Hit hit : c.find(scaled, SCALE_FACTOR, 2, SMALLEST, LARGEST)) {
          Point p = hit.box().centre();
          candidates.add(new Candidate(
              new Point((part.x + p.x() / zx - face.x()) / face.width(), (part.y + p.y() / zy - face.y()) / face.height()),
              hit.box().width() / zx / face.width(), hit.neighbours()));
        }
      }
    }
    return EyePair.best(candidates, face).map(pair -> new Landmarks(Scheme.EYES, new double[] {
        face.x() + pair.left().x() * face.width(), face.y() + pair.left().y() * face.height(),
        face.x() + pair.right().x() * face.width(), face.y() + pair.right().y() * face.height()}));
  }

  private static Rect upperPart(Image image, Box face) {
    int x0 = (int) Math.max(0, Math.floor(face.x()));
    int y0 = (int) Math.max(0, Math.floor(face.y() + TOP * face.height()));
    int x1 = (int) Math.min(image.width(), Math.ceil(face.x() + face.width()));
    int y1 = (int) Math.min(image.height(), Math.ceil(face.y() + BOTTOM * face.height()));
    return new Rect(x0, y0, Math.max(0, x1 - x0), Math.max(0, y1 - y0));
  }
}
