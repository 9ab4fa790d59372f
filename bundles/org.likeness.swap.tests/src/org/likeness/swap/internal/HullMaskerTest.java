// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

class HullMaskerTest {

  private final Image crop = Image.rgb(200, 200);

  @Test
  void holdsAllLandmarksAndAStripOfForehead() {
    Landmarks face = face68();
    Plane mask = mask(new HullMasker.Parameters(0.3, 0), face);
    for (int i = 0; i < 68; i++) {
      double x = face.point(i).x() * 0.98 + 100 * 0.02;
      double y = face.point(i).y() * 0.98 + 100 * 0.02;
      assertEquals(1, mask.get((int) Math.round(x), (int) Math.round(y)), 0.01f, "landmark " + i);
    }
    // Brows at y = 70, outer eye corners 80 apart: the strip ends at 70 - 24.
    assertEquals(1, mask.get(100, 50), 0.01f);
    assertEquals(0, mask.get(100, 42), 0.01f);
    assertEquals(0, mask.get(5, 5));
  }

  @Test
  void shrinkMovesTheOutlineInward() {
    double full = area(mask(new HullMasker.Parameters(0.2, 0), face68()));
    assertTrue(area(mask(new HullMasker.Parameters(0.2, 0.05), face68())) < 0.93 * full);
    assertTrue(area(mask(new HullMasker.Parameters(0.2, -0.05), face68())) > 1.07 * full);
  }

  @Test
  void eyesAloneGiveAnUprightEllipse() {
    Landmarks eyes = new Landmarks(Landmarks.Scheme.EYES, new double[] {75, 80, 125, 80});
    Plane mask = mask(new HullMasker.Parameters(0.2, 0), eyes);
    assertEquals(1, mask.get(100, 80), 0.01f);
    assertEquals(1, mask.get(100, 160), 0.01f);
    assertEquals(0, mask.get(100, 168), 0.01f);
    assertEquals(0, mask.get(100, 46), 0.01f);
    assertEquals(Math.PI * 0.95 * 1.15 * 50 * 50, area(mask), 250);
  }

  private Plane mask(HullMasker.Parameters p, Landmarks landmarks) {
    try (var worker = new HullMasker().create(p, null)) {
      return worker.mask(crop, landmarks);
    }
  }

  private static double area(Plane mask) {
    double sum = 0;
    for (float v : mask.data()) {
      sum += v;
    }
    return sum;
  }

  /** A schematic face: jaw on half an ellipse, all else inside. */
  private static Landmarks face68() {
    double[] xy = new double[136];
    for (int i = 0; i < 68; i++) {
      double t = Math.PI * (1 - i / 16.0);
      double x = i <= 16 ? 100 + 60 * Math.cos(t) : i < 27 ? 62 + 8.4 * (i - 17) : 90 + i % 3 * 10;
      double y = i <= 16 ? 90 + 80 * Math.sin(t) : i < 27 ? 70 : i < 36 ? 110 : 140;
      xy[2 * i] = x;
      xy[2 * i + 1] = y;
    }
    for (int i = 36; i < 48; i++) {
      xy[2 * i] = 60 + (i - 36) * 80 / 9.0;
      xy[2 * i + 1] = 85;
    }
    xy[2 * 45] = 140;
    xy[2 * 46] = 130;
    xy[2 * 47] = 120;
    return new Landmarks(Landmarks.Scheme.IBUG_68, xy);
  }
}
