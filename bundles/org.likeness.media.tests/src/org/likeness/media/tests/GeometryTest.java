// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Landmarks.Scheme;
import org.likeness.api.geometry.Point;
import org.likeness.media.geometry.Alignment;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.LeastSquares;
import org.likeness.media.geometry.MeanFace;
import org.likeness.media.geometry.Umeyama;

class GeometryTest {

  /** The example of Umeyama 1991, section IV, whose best orthogonal map would be a mirror image. */
  @Test
  void umeyamasOwnExample() {
    Affine m = Umeyama.fit(new double[] {0, 0, 1, 0, 0, 2}, new double[] {0, 0, -1, 0, 0, 2});
    assertArrayEquals(new double[] {0.6, 0.4, -0.8, -0.4, 0.6, 0.4}, m.toArray(), 1e-9);
    assertEquals(0.721, m.scale(), 5e-4);
  }

  @Test
  void similarityIsRecoveredWithAndWithoutScale() {
    Random r = new Random(1);
    for (double scale : new double[] {1, 0.3, 7}) {
      Affine truth = Affine.similarity(scale, 2.1, -30, 12);
      double[] from = r.doubles(20, -50, 50).toArray();
      double[] to = applied(truth, from);
      assertArrayEquals(truth.toArray(), Umeyama.fit(from, to).toArray(), 1e-9);
      Affine rigid = Umeyama.fit(from, to, false);
      assertEquals(1, rigid.scale(), 1e-12);
      assertEquals(2.1, Math.atan2(rigid.c(), rigid.a()), 1e-9);
    }
    assertThrows(IllegalArgumentException.class, () -> Umeyama.fit(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}));
    assertThrows(IllegalArgumentException.class, () -> Umeyama.fit(new double[] {1, 1}, new double[] {1, 2}));
  }

  @Test
  void similarityIsTheBestOfAll() {
    Random r = new Random(2);
    double[] from = r.doubles(16, -5, 5).toArray();
    double[] to = r.doubles(16, -5, 5).toArray();
    Affine best = Umeyama.fit(from, to);
    double least = error(best, from, to);
    for (int i = 0; i < 300; i++) {
      double s = best.scale() * (1 + 0.1 * r.nextGaussian());
      double angle = Math.atan2(best.c(), best.a()) + 0.1 * r.nextGaussian();
      assertTrue(error(Affine.similarity(s, angle, best.tx() + 0.1 * r.nextGaussian(), best.ty() + 0.1 * r.nextGaussian()), from, to) >= least);
    }
  }

  @Test
  void affineIsRecoveredAndRefusesALine() {
    Affine truth = new Affine(1.2, -0.4, 3, 0.7, 0.9, -8);
    double[] from = {0, 0, 10, 1, 3, 8, -4, 5};
    assertArrayEquals(truth.toArray(), LeastSquares.affine(from, applied(truth, from)).toArray(), 1e-9);
    assertThrows(IllegalArgumentException.class, () -> LeastSquares.affine(new double[] {0, 0, 1, 1, 2, 2}, new double[6]));
  }

  @Test
  void everySchemeAlignsTheMeanFaceToItself() {
    Affine frame = Affine.similarity(83, 0.3, 400, 200);
    for (Scheme scheme : Scheme.values()) {
      Landmarks inFrame = MeanFace.landmarks(scheme).transformed(frame);
      for (Centring c : Centring.values()) {
        Affine map = Alignment.frameToCrop(inFrame, c, 128, 0.9);
        double[] crop = inFrame.transformed(map).xy();
        assertArrayEquals(MeanFace.landmarks(scheme, c, 128, 0.9).xy(), crop, 1e-6, scheme + " " + c);
      }
    }
  }

  @Test
  void cropsAreCentredAndSizedAsTheyClaim() {
    Landmarks face = MeanFace.landmarks(Scheme.EYES).transformed(Affine.similarity(100, 0, 1000, 500));
    Affine map = Alignment.frameToCrop(face, Centring.LEGACY, 256, 1);
    Point middle = map.apply(1000, 500 + 100 * Centring.LEGACY.centreY());
    assertEquals(127.5, middle.x(), 1e-9);
    assertEquals(127.5, middle.y(), 1e-9);
    assertEquals(256 / (100 * Centring.LEGACY.side()), map.scale(), 1e-12);
    assertEquals(2 * map.scale(), Alignment.frameToCrop(face, Centring.LEGACY, 256, 0.5).scale(), 1e-12);
    double[] corners = Alignment.corners(map, 256);
    assertEquals(100 * Centring.LEGACY.side(), corners[2] - corners[0], 1e-9);
    assertThrows(IllegalArgumentException.class, () -> Alignment.frameToCrop(face, Centring.FACE, 256, 1.5));
  }

  @Test
  void theJawDoesNotMoveTheCrop() {
    Landmarks face = MeanFace.landmarks(Scheme.IBUG_68).transformed(Affine.similarity(50, 0, 100, 100));
    double[] open = face.xy().clone();
    for (int i = 4; i < 13; i++) {
      open[2 * i + 1] += 15;
    }
    assertEquals(Alignment.frameToCrop(face, Centring.FACE, 64, 1),
        Alignment.frameToCrop(new Landmarks(Scheme.IBUG_68, open), Centring.FACE, 64, 1));
  }

  @Test
  void theMeanFaceIsSymmetricAndInsideItsCrops() {
    Landmarks m = MeanFace.landmarks(Scheme.IBUG_68);
    assertEquals(-m.point(36).x(), m.point(45).x(), 1e-9);
    assertEquals(1, m.eyes().point(0).distance(m.eyes().point(1)), 2e-3);
    for (Centring c : new Centring[] {Centring.FACE, Centring.HEAD}) {
      for (double v : MeanFace.landmarks(Scheme.IBUG_68, c, 100, 1).xy()) {
        assertTrue(v > 0 && v < 99, c + ": " + v);
      }
    }
  }

  private static double[] applied(Affine m, double[] xy) {
    double[] out = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      out[i] = m.apply(xy[i], xy[i + 1]).x();
      out[i + 1] = m.apply(xy[i], xy[i + 1]).y();
    }
    return out;
  }

  private static double error(Affine m, double[] from, double[] to) {
    double[] moved = applied(m, from);
    double sum = 0;
    for (int i = 0; i < moved.length; i++) {
      sum += (moved[i] - to[i]) * (moved[i] - to[i]);
    }
    return sum;
  }
}
