// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Point;

class GeometryTest {

  @Test
  void aMapThenItsInverseIsTheIdentity() {
    Affine map = new Affine(1.2, -0.3, 14, 0.4, 0.8, -7);
    assertArrayEquals(Affine.IDENTITY.toArray(), map.then(map.inverse()).toArray(), 1e-12);
    assertThrows(ArithmeticException.class, () -> new Affine(1, 2, 0, 2, 4, 0).inverse());
  }

  @Test
  void thenAppliesTheFirstMapFirst() {
    Affine a = Affine.similarity(2, 0.3, 5, 6);
    Affine b = new Affine(1, 0.5, -1, 0, 3, 2);
    Point p = new Point(3, 4);
    Point expected = b.apply(a.apply(p));
    assertEquals(expected.x(), a.then(b).apply(p).x(), 1e-12);
    assertEquals(expected.y(), a.then(b).apply(p).y(), 1e-12);
    assertEquals(2, a.scale(), 1e-12);
  }

  @Test
  void overlapOfBoxes() {
    Box a = new Box(0, 0, 10, 10);
    assertEquals(1, a.iou(a), 1e-12);
    assertEquals(25.0 / 175, a.iou(new Box(5, 5, 10, 10)), 1e-12);
    assertEquals(0, a.iou(new Box(20, 0, 5, 5)));
    assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, -1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, Double.NaN, 2));
  }

  @Test
  void theEyesOf68PointsAreTheMeansOfTheirSix() {
    double[] xy = new double[136];
    for (int i = 0; i < 68; i++) {
      xy[2 * i] = i;
      xy[2 * i + 1] = -i;
    }
    Landmarks eyes = new Landmarks(Landmarks.Scheme.IBUG_68, xy).eyes();
    assertEquals(new Point(38.5, -38.5), eyes.point(0));
    assertEquals(new Point(44.5, -44.5), eyes.point(1));
    assertThrows(IllegalArgumentException.class, () -> new Landmarks(Landmarks.Scheme.EYES, new double[3]));
  }
}
