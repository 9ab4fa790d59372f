// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.kinds;

import static org.likeness.api.kinds.Answers.finite;
import static org.likeness.api.kinds.Answers.require;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.face.Detection;
import org.likeness.api.face.Segmenter;
import org.likeness.api.face.Smoother;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.kinds.Answers.Asked;

/** Answers of detectors, landmarkers, trackers, smoothers, maskers, segmenters and embedders. */
final class FaceAnswers {
  /** A point of a face lies no further from its picture than this many times the picture's size. */
  private static final double FAR = 10;
  private static final double NORM_TOLERANCE = 0.01;
  private static final double SUM_TOLERANCE = 0.01;

  private FaceAnswers() {}

  static void detector(Asked asked, Object answer) {
    if (!asked.name().equals("detect")) {
      return;
    }
    Image image = asked.argument(0, Image.class);
    for (Object o : (List<?>) answer) {
      require(o instanceof Detection d && d.box() != null, "a detection is missing (null)");
      Box b = ((Detection) o).box();
      double score = ((Detection) o).score();
      require(score >= 0 && score <= 1, "a face has the score " + score + ", but allowed is 0 to 1");
      boolean sound = finite(b.x(), b.y(), b.width(), b.height()) && b.width() > 0 && b.height() > 0
          && b.x() < image.width() && b.y() < image.height() && b.x() + b.width() > 0 && b.y() + b.height() > 0
          && b.width() <= FAR * image.width() && b.height() <= FAR * image.height();
      require(sound, "a face lies at " + b.x() + ", " + b.y() + " with the size " + b.width() + " x " + b.height()
          + ", which is not in the picture of " + image.width() + " x " + image.height());
    }
  }

  static void landmarker(Asked asked, Object answer) {
    if (asked.name().equals("find") && ((Optional<?>) answer).orElse(null) instanceof Landmarks marks) {
      Image image = asked.argument(0, Image.class);
      Box face = asked.argument(1, Box.class);
      double far = FAR * (image.width() + image.height() + Math.abs(face.x()) + Math.abs(face.y()) + face.width() + face.height());
      for (double v : marks.xy()) {
        require(Math.abs(v) <= far, "a landmark lies at " + v + ", which is no place in or near the picture");
      }
    }
  }

  static void tracker(Asked asked, Object answer) {
    if (asked.name().equals("next")) {
      int[] tracks = (int[]) answer;
      int faces = asked.argument(2, List.class).size();
      require(tracks.length == faces, "it numbers " + tracks.length + " of the " + faces + " faces of a frame");
      for (int i = 0; i < faces; i++) {
        require(tracks[i] >= 0, "it gave a track the number " + tracks[i] + ", but allowed is 0 and more");
        for (int k = 0; k < i; k++) {
          require(tracks[i] != tracks[k], "it says that two faces of one frame are one person's (track " + tracks[i] + ")");
        }
      }
    }
  }

  static void smoother(Asked asked, Object answer) {
    if (asked.name().equals("smooth")) {
      List<?> track = asked.argument(0, List.class);
      List<?> calm = (List<?>) answer;
      require(calm.size() == track.size(), "it gives landmarks for " + calm.size() + " of the " + track.size() + " faces of a track");
      for (int i = 0; i < calm.size(); i++) {
        Landmarks before = ((Smoother.Sighting) track.get(i)).landmarks();
        require(calm.get(i) instanceof Landmarks after && after.scheme() == before.scheme(), "it answers " + calm.get(i) + " to landmarks of the scheme "
            + before.scheme());
        require(finite(((Landmarks) calm.get(i)).xy()), "a landmark is no number: " + calm.get(i));
      }
    }
  }

  static void masker(Asked asked, Object answer) {
    if (asked.name().equals("mask")) {
      Answers.mask((Plane) answer, asked.argument(0, Image.class), "mask");
    }
  }

  static void segmenter(Asked asked, Object answer) {
    if (!asked.name().equals("regions")) {
      return;
    }
    Image crop = asked.argument(0, Image.class);
    float[] sum = new float[crop.width() * crop.height()];
    ((Map<?, ?>) answer).forEach((region, plane) -> {
      require(region instanceof Segmenter.Region && plane instanceof Plane, "a region is missing (null): " + region);
      Answers.mask((Plane) plane, crop, "region " + region.toString().toLowerCase(Locale.ROOT));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += ((Plane) plane).data()[i];
      }
    });
    for (float s : sum) {
      require(s <= 1 + SUM_TOLERANCE, "its regions sum to " + s + " in a pixel, but allowed is at most 1");
    }
  }

  static void embedder(Asked asked, Object answer) {
    if (asked.name().equals("embed") && answer instanceof List<?> all) {
      int faces = asked.argument(0, List.class).size();
      require(all.size() == faces, "it gives " + all.size() + " vectors for " + faces + " faces");
      all.forEach(v -> vector(asked, (float[]) v));
    } else if (asked.name().equals("embed")) {
      vector(asked, (float[]) answer);
    }
  }

  private static void vector(Asked asked, float[] v) {
    require(v.length > 0, "its vector is empty");
    double length = 0;
    for (float x : v) {
      length += (double) x * x;
    }
    length = Math.sqrt(length);
    require(Math.abs(length - 1) <= NORM_TOLERANCE, "its vector has the length " + length + ", but must have 1");
    asked.memory().sameLength(v.length, "a vector");
  }
}
