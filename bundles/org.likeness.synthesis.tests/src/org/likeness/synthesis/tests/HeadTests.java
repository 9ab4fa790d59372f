// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Plane;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.synthesis.Camera;
import org.likeness.api.synthesis.Casting;
import org.likeness.api.synthesis.Pose;
import org.likeness.api.synthesis.Rendered;
import org.likeness.api.synthesis.Rendered.Mask;
import org.likeness.api.synthesis.Scene;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.synthesis.Synthesiser.Motion;

/** What must hold for any head model. */
abstract class HeadTests {
  private static final int SIZE = 128;

  abstract Synthesiser.Worker worker();

  private Rendered portrait(String unit, double value) {
    return worker().render(Scene.portrait(5).with(unit, value), SIZE);
  }

  private static double gap(Rendered r) {
    return r.landmarks().point(62).distance(r.landmarks().point(66)) / r.landmarks().eyeDistance();
  }

  private static double lids(Rendered r) {
    Landmarks l = r.landmarks();
    return (l.point(37).distance(l.point(41)) + l.point(44).distance(l.point(46))) / l.eyeDistance();
  }

  private static double sum(Plane p) {
    double s = 0;
    for (float v : p.data()) {
      s += v;
    }
    return s;
  }

  @Test
  void sameSceneSamePixelsWhateverWasRenderedBefore() {
    Rendered a = worker().still(7, 1, SIZE);
    worker().still(8, 1, 64);
    Rendered b = worker().still(7, 1, SIZE);
    assertArrayEquals(a.image().data(), b.image().data());
    assertArrayEquals(a.depth().data(), b.depth().data());
    assertEquals(a.landmarks(), b.landmarks());
    assertFalse(Arrays.equals(a.image().data(), worker().still(9, 1, SIZE).image().data()));
  }

  @Test
  void landmarksLieOnTheFaceAndAtItsDepth() {
    for (long person = 1; person <= 4; person++) {
      Rendered r = worker().render(Scene.portrait(person), SIZE);
      double nose = depthAt(r, 30);
      for (int i = 17; i < 68; i++) {
        int x = (int) Math.round(r.landmarks().point(i).x());
        int y = (int) Math.round(r.landmarks().point(i).y());
        assertTrue(r.masks().get(Mask.FACE).get(x, y) > 0.4, "person " + person + " point " + i + " on the face");
        assertTrue(depthAt(r, i) >= nose - 0.3 && depthAt(r, i) < nose + 9, "person " + person + " point " + i + " depth " + depthAt(r, i));
      }
      double mouth = r.masks().get(Mask.MOUTH).get((int) r.landmarks().mean(48, 60).x(), (int) r.landmarks().mean(48, 60).y());
      assertTrue(mouth > 0.5, "mouth mask between the lips " + mouth);
      for (int eye : new int[] {36, 42}) {
        var c = r.landmarks().mean(eye, eye + 6);
        assertTrue(r.masks().get(Mask.EYES).get((int) Math.round(c.x()), (int) Math.round(c.y())) > 0.5, "eye mask in the eye");
      }
    }
  }

  private static double depthAt(Rendered r, int i) {
    return r.depth().get((int) Math.round(r.landmarks().point(i).x()), (int) Math.round(r.landmarks().point(i).y()));
  }

  @Test
  void masksAreSharesThatDoNotOverlap() {
    Rendered r = worker().still(3, 2, SIZE);
    for (int i = 0; i < SIZE * SIZE; i++) {
      float sum = 0;
      for (Mask m : List.of(Mask.SKIN, Mask.HAIR, Mask.EYES, Mask.MOUTH)) {
        float v = r.masks().get(m).data()[i];
        assertTrue(v >= 0 && v <= 1.0001f, m + " " + v);
        sum += v;
      }
      assertTrue(sum <= 1.001f, "shares add up to " + sum);
      assertEquals(sum > 0, sum > 0 && r.depth().data()[i] < 1000, "what is seen has a depth");
    }
    assertTrue(sum(r.masks().get(Mask.FACE)) > 0.04 * SIZE * SIZE);
    assertTrue(Float.isInfinite(r.depth().get(2, 2)), "nothing in the corner");
  }

  @Test
  void unitsDoWhatTheyAreNamedFor() {
    double last = -1;
    for (double v : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      double g = gap(portrait("AU26", v));
      assertTrue(g > last + 0.02, "AU26 " + v + " opens the lips: " + g + " after " + last);
      last = g;
    }
    double width = portrait("AU12", 0).landmarks().point(48).distance(portrait("AU12", 0).landmarks().point(54));
    double smile = portrait("AU12", 1).landmarks().point(48).distance(portrait("AU12", 1).landmarks().point(54));
    assertTrue(smile > 1.08 * width, "AU12 widens the mouth " + width + " to " + smile);
    double open = lids(portrait("AU45", 0));
    assertTrue(lids(portrait("AU45", 0.5)) < 0.8 * open, "half a blink");
    assertTrue(lids(portrait("AU45", 1)) < 0.25 * open, "AU45 closes the eyes: " + lids(portrait("AU45", 1)) + " of " + open);
    assertTrue(sum(portrait("AU45", 1).masks().get(Mask.EYES)) < 0.25 * sum(portrait("AU45", 0).masks().get(Mask.EYES)));
    assertTrue(lids(portrait("AU5", 1)) > 1.1 * open, "AU5 widens the eyes");
    double brow = portrait("AU1", 0).landmarks().mean(20, 24).y();
    assertTrue(portrait("AU1", 1).landmarks().mean(20, 24).y() < brow - 0.5, "AU1 raises the inner brows");
    assertTrue(portrait("AU4", 1).landmarks().mean(20, 24).y() > brow + 0.5, "AU4 lowers them");
    double corners = portrait("AU15", 0).landmarks().point(48).y() - portrait("AU15", 0).landmarks().point(51).y();
    assertTrue(portrait("AU15", 1).landmarks().point(48).y() - portrait("AU15", 1).landmarks().point(51).y() > corners, "AU15 lowers the corners");
    assertTrue(portrait("AU18", 1).landmarks().point(48).distance(portrait("AU18", 1).landmarks().point(54)) < 0.9 * width, "AU18 purses");
  }

  @Test
  void everyUnitChangesThePicture() {
    Rendered rest = worker().render(Scene.portrait(5), 96);
    for (String unit : worker().actionUnitNames()) {
      assertFalse(Arrays.equals(rest.image().data(), worker().render(Scene.portrait(5).with(unit, 1), 96).image().data()), unit);
    }
  }

  @Test
  void gazeMovesTheIris() {
    assertTrue(darkness(portrait("gaze-x", 0.7)) > darkness(portrait("gaze-x", -0.7)) + 0.5, "to the right of the picture");
  }

  /** Mean column, in pixels from the middle of the eye, of what is dark in the eye at the right. */
  private static double darkness(Rendered r) {
    double sum = 0;
    double weight = 1e-9;
    double middle = r.landmarks().mean(42, 48).x();
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        if (x > SIZE / 2 && r.masks().get(Mask.EYES).get(x, y) > 0.9) {
          double w = Math.max(0, 120 - r.image().get(x, y, 1));
          sum += w * (x - middle);
          weight += w;
        }
      }
    }
    return sum / weight;
  }

  @Test
  void poseTurnsTheNoseTheWayItSays() {
    Scene s = Scene.portrait(6).with(new Camera(75, 36, 0, 1));
    Landmarks front = worker().render(s, SIZE).landmarks();
    Landmarks right = worker().render(s.with(new Pose(25, 0, 0)), SIZE).landmarks();
    assertTrue(right.point(30).x() - right.eyes().mean(0, 2).x() > front.point(30).x() - front.eyes().mean(0, 2).x() + 3);
    Landmarks up = worker().render(s.with(new Pose(0, 15, 0)), SIZE).landmarks();
    assertTrue(up.point(30).y() - up.eyes().mean(0, 2).y() < front.point(30).y() - front.eyes().mean(0, 2).y() - 1);
    Landmarks leant = worker().render(s.with(new Pose(0, 0, 15)), SIZE).landmarks();
    assertEquals(15, Math.toDegrees(Math.atan2(leant.point(45).y() - leant.point(36).y(), leant.point(45).x() - leant.point(36).x())), 2.5);
  }

  @Test
  void personsDifferAndAreTheirVectors() {
    Rendered a = worker().render(Scene.portrait(1), SIZE);
    Rendered b = worker().render(Scene.portrait(2), SIZE);
    assertEquals(worker().identityNames().size(), a.identity().length);
    assertTrue(a.identity().length >= 20);
    assertFalse(Arrays.equals(a.identity(), b.identity()));
    Rendered again = worker().render(Scene.portrait(1).with(Casting.of(1).withIdentity(a.identity())), SIZE);
    assertArrayEquals(a.image().data(), again.image().data());
    Rendered between = worker().render(Scene.portrait(1).with(Casting.of(1).withIdentity(b.identity())), SIZE);
    assertEquals(b.landmarks(), between.landmarks());
  }

  @Test
  void personsWithTheSameMotionMoveAlike() {
    Synthesiser.Clip a = worker().clip(1, 9, Motion.EXPRESSIVE, 2, 25, 64);
    Synthesiser.Clip b = worker().clip(2, 9, Motion.EXPRESSIVE, 2, 25, 64);
    assertEquals(50, a.frames());
    assertEquals(0, a.voice().length);
    for (int i = 0; i < 50; i += 7) {
      Rendered x = a.frame(i);
      Rendered y = b.frame(i);
      assertArrayEquals(x.pose(), y.pose());
      assertEquals(x.actionUnits(), y.actionUnits());
      assertEquals(a.scene(i).camera(), b.scene(i).camera());
      assertEquals(a.scene(i).light(), b.scene(i).light());
      for (int c = 0; c < 3; c++) {
        assertEquals(x.image().get(1, 1, c), y.image().get(1, 1, c), "the same background");
      }
    }
  }

  @Test
  void swapKeepsTheHostOutsideTheFace() {
    Scene s = Scene.portrait(2);
    Rendered host = worker().render(s, SIZE);
    Rendered face = worker().render(s.with(Casting.of(1)), SIZE);
    Rendered swap = worker().render(s.with(Casting.swap(1, 2)), SIZE);
    assertArrayEquals(face.identity(), swap.identity());
    double inside = 0;
    double outside = 0;
    for (int i = 0; i < SIZE * SIZE; i++) {
      double d = 0;
      for (int c = 0; c < 3; c++) {
        d += Math.abs((host.image().data()[3 * i + c] & 0xff) - (swap.image().data()[3 * i + c] & 0xff));
      }
      if (host.masks().get(Mask.FACE).data()[i] > 0.5) {
        inside += d;
      } else {
        outside += d;
      }
    }
    assertTrue(inside > 2.5 * outside, "changes inside " + inside + " and outside " + outside);
    double toFace = distance(swap.landmarks(), face.landmarks());
    double toHost = distance(swap.landmarks(), host.landmarks());
    assertTrue(toFace < 0.5 * toHost, "inner points follow the face: " + toFace + " against " + toHost);
  }

  private static double distance(Landmarks a, Landmarks b) {
    double sum = 0;
    for (int i = 27; i < 68; i++) {
      sum += a.point(i).distance(b.point(i));
    }
    return sum;
  }

  @Test
  void motionIsSmooth() {
    Synthesiser.Clip clip = worker().clip(1, 4, Motion.SPEECH, 3, 25, 64);
    Pose last = clip.scene(0).pose();
    for (int i = 1; i < clip.frames(); i++) {
      Pose p = clip.scene(i).pose();
      assertTrue(Math.abs(p.yaw() - last.yaw()) < 3 && Math.abs(p.pitch() - last.pitch()) < 3, "frame " + i);
      last = p;
    }
  }

  @Test
  void mouthFollowsTheVoice() {
    Synthesiser.Clip clip = worker().clip(1, 12, Motion.SPEECH, 5, 25, 48);
    float[] voice = clip.voice();
    assertEquals(5 * 48_000, voice.length);
    int n = clip.frames();
    double[] loud = new double[n];
    double[] gap = new double[n];
    for (int i = 0; i < n; i++) {
      for (int k = Math.max(0, i * 1920 - 960); k < i * 1920 + 960; k++) {
        assertTrue(voice[k] >= -1 && voice[k] <= 1);
        loud[i] += voice[k] * voice[k];
      }
      loud[i] = Math.sqrt(loud[i]);
      gap[i] = gap(clip.frame(i));
    }
    double r = correlation(loud, gap);
    assertTrue(r > 0.6, "correlation of voice and mouth " + r);
  }

  private static double correlation(double[] a, double[] b) {
    double ma = Arrays.stream(a).average().orElseThrow();
    double mb = Arrays.stream(b).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - ma) * (b[i] - mb);
      aa += (a[i] - ma) * (a[i] - ma);
      bb += (b[i] - mb) * (b[i] - mb);
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void refusesWhatItCannotRender() {
    Scene s = Scene.portrait(1);
    assertTrue(assertThrows(UserProblem.class, () -> worker().render(s.with("AU99", 1), 64)).getMessage().contains("AU99"));
    assertThrows(UserProblem.class, () -> worker().render(s.with("AU12", 1.5), 64));
    assertThrows(UserProblem.class, () -> worker().render(s, 7));
    assertThrows(UserProblem.class, () -> worker().render(s.with(Casting.of(1).withIdentity(1, 2, 3)), 64));
    assertThrows(UserProblem.class, () -> worker().clip(1, 1, Motion.SPEECH, -1, 25, 64));
  }

  @Test
  void tellsItsSpeed() {
    Synthesiser.Clip clip = worker().clip(1, 1, Motion.SPEECH, 4, 25, 256);
    for (int i = 0; i < 20; i++) {
      clip.frame(i);
    }
    long start = System.nanoTime();
    for (int i = 20; i < 50; i++) {
      clip.frame(i);
    }
    System.err.printf("%s: %.1f frames a second at 256 px%n", getClass().getSimpleName(), 30 / ((System.nanoTime() - start) * 1e-9));
  }
}
