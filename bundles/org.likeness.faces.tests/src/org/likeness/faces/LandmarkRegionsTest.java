// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Segmenter.Region;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Point;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.MeanFace;

class LandmarkRegionsTest {
  private static final int SIZE = 200;
  private final Landmarks face = MeanFace.landmarks(Landmarks.Scheme.IBUG_68, Centring.FACE, SIZE, 1);

  private static Map<Region, Plane> regions(LandmarkRegions.Parameters p, Landmarks l) {
    try (var worker = new LandmarkRegions().create(p, null)) {
      return worker.regions(Image.rgb(SIZE, SIZE), l);
    }
  }

  private static double area(Plane plane) {
    double sum = 0;
    for (float v : plane.data()) {
      sum += v;
    }
    return sum;
  }

  private static Point centre(Plane plane) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < plane.data().length; i++) {
      x += plane.data()[i] * (i % SIZE);
      y += plane.data()[i] * (i / SIZE);
    }
    return new Point(x / area(plane), y / area(plane));
  }

  /** The area of the polygon through some landmarks (shoelace formula). */
  private double polygon(int from, int to) {
    double twice = 0;
    for (int i = from; i < to; i++) {
      Point a = face.point(i);
      Point b = face.point(i + 1 == to ? from : i + 1);
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return Math.abs(twice) / 2;
  }

  @Test
  void eachRegionLiesWhereItsLandmarksAre() {
    Map<Region, Plane> all = regions(LandmarkRegions.Parameters.DEFAULTS, face);
    assertEquals(9, all.size(), all.keySet().toString());
    assertTrue(centre(all.get(Region.LEFT_EYE)).distance(face.mean(36, 42)) < 1.5, "left is the picture's left");
    assertTrue(centre(all.get(Region.RIGHT_EYE)).distance(face.mean(42, 48)) < 1.5);
    assertTrue(centre(all.get(Region.LEFT_BROW)).distance(face.mean(17, 22)) < 2.5);
    assertTrue(centre(all.get(Region.UPPER_LIP)).y() < centre(all.get(Region.MOUTH)).y() + 1);
    assertTrue(centre(all.get(Region.LOWER_LIP)).y() > centre(all.get(Region.MOUTH)).y() - 1);
    Plane skin = all.get(Region.SKIN);
    Point cheek = new Point((face.point(2).x() + face.point(31).x()) / 2, (face.point(2).y() + face.point(31).y()) / 2);
    assertEquals(1, skin.get((int) cheek.x(), (int) cheek.y()), 0.02, "a cheek is skin");
    Point eye = face.mean(36, 42);
    assertEquals(0, skin.get((int) Math.round(eye.x()), (int) Math.round(eye.y())), 0.05, "an eye is none");
  }

  @Test
  void sharpRegionsHaveTheAreaOfTheirPolygons() {
    Map<Region, Plane> all = regions(new LandmarkRegions.Parameters(0.25, 0), face);
    assertEquals(polygon(36, 42), area(all.get(Region.LEFT_EYE)), 0.06 * polygon(36, 42) + 3);
    assertEquals(polygon(48, 60), area(all.get(Region.UPPER_LIP)) + area(all.get(Region.LOWER_LIP)) + area(all.get(Region.MOUTH)), 0.05 * polygon(48, 60) + 3);
  }

  @Test
  void noPixelBelongsToMoreThanItself() {
    for (double softness : new double[] {0, 0.01, 0.2}) {
      Map<Region, Plane> all = regions(new LandmarkRegions.Parameters(0.25, softness), face);
      for (int i = 0; i < SIZE * SIZE; i++) {
        double sum = 0;
        for (Plane p : all.values()) {
          assertTrue(p.data()[i] >= 0 && p.data()[i] <= 1, "0-1");
          sum += p.data()[i];
        }
        assertTrue(sum <= 1.0001, sum + " at softness " + softness);
      }
    }
  }

  @Test
  void aTurnedFaceHasTurnedRegions() {
    Affine quarter = new Affine(0, -1, SIZE, 1, 0, 0);
    Map<Region, Plane> upright = regions(LandmarkRegions.Parameters.DEFAULTS, face);
    Map<Region, Plane> turned = regions(LandmarkRegions.Parameters.DEFAULTS, face.transformed(quarter));
    for (Region r : upright.keySet()) {
      Point there = quarter.apply(centre(upright.get(r)).x(), centre(upright.get(r)).y());
      assertTrue(there.distance(centre(turned.get(r))) < 2.5, r + " " + there + " " + centre(turned.get(r)));
    }
  }

  @Test
  void fewerLandmarksAreRefusedInASentence() {
    UserProblem e = assertThrows(UserProblem.class, () -> regions(LandmarkRegions.Parameters.DEFAULTS, face.eyes()));
    assertTrue(e.getMessage().contains("needs the 68 landmarks of a face, not 2"), e.getMessage());
  }
}
