// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Landmarks.Scheme;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.task.Progress;
import org.likeness.metrics.TemporalJitterMetric.Motion;

class LandmarkMetricsTest {

  /** 68 points on a circle; the outer eye corners are 80 px apart. */
  private static Landmarks face() {
    double[] xy = new double[136];
    for (int i = 0; i < 68; i++) {
      xy[2 * i] = 100 + 50 * Math.cos(i);
      xy[2 * i + 1] = 100 + 50 * Math.sin(i);
    }
    xy[72] = 60;
    xy[73] = 90;
    xy[90] = 140;
    xy[91] = 90;
    return new Landmarks(Scheme.IBUG_68, xy);
  }

  private static Landmarks moved(Landmarks l, double dx, double dy) {
    return l.transformed(Affine.similarity(1, 0, dx, dy));
  }

  private static Measurement error(Landmarks found, Landmarks truth) {
    return new LandmarkErrorMetric().measure(NoParameters.DEFAULTS, FixedInput.tracks(List.of(found), List.of(truth)), null,
        Progress.NONE);
  }

  private static double jitter(Motion motion, List<Landmarks> track, List<Landmarks> truth) {
    return new TemporalJitterMetric().measure(new TemporalJitterMetric.Parameters(motion), FixedInput.tracks(track, truth),
        null, Progress.NONE).value();
  }

  @Test
  void errorIsInPercentOfTheOuterEyeDistance() {
    assertEquals(100 * 5 / 80., error(moved(face(), 3, 4), face()).value(), 1e-9);
    assertEquals(0, error(face(), face()).value(), 0);
  }

  @Test
  void differentSchemesAreComparedByTheEyes() {
    Landmarks eyes = moved(face().eyes(), 0, 2);
    Measurement m = error(eyes, face());
    assertEquals(100 * 2 / 80., m.value(), 1e-9);
    assertEquals("EYES", m.recipe().get("points"));
  }

  @Test
  void missingLandmarksAreNotMeasured() {
    Measurement m = new LandmarkErrorMetric().measure(NoParameters.DEFAULTS,
        FixedInput.tracks(List.of(face(), face()), List.of(moved(face(), 8, 0))), null, Progress.NONE);
    assertEquals(1, m.measured());
    assertEquals(10, m.value(), 1e-9);
  }

  @Test
  void steadyMotionHasNoJitter() {
    List<Landmarks> track = new ArrayList<>();
    for (int t = 0; t < 10; t++) {
      track.add(moved(face(), 3 * t, -2 * t));
    }
    assertEquals(0, jitter(Motion.OWN, track, List.of()), 1e-9);
  }

  @Test
  void alternatingMotionHasFourTimesItsAmplitude() {
    List<Landmarks> track = new ArrayList<>();
    for (int t = 0; t < 10; t++) {
      track.add(moved(face(), t % 2 == 0 ? 1 : -1, 0));
    }
    assertEquals(100 * 4 / 80., jitter(Motion.OWN, track, List.of()), 1e-9);
  }

  @Test
  void theReferencesMotionCanBeTakenAway() {
    List<Landmarks> track = new ArrayList<>();
    List<Landmarks> truth = new ArrayList<>();
    for (int t = 0; t < 10; t++) {
      Landmarks there = moved(face(), 10 * Math.sin(t), 0);
      truth.add(there);
      track.add(moved(there, t % 2 == 0 ? 0.5 : -0.5, 0));
    }
    assertEquals(100 * 2 / 80., jitter(Motion.MINUS_REFERENCE, track, truth), 1e-9);
    assertTrue(jitter(Motion.OWN, track, truth) > 5);
  }

  /** A reference of fewer frames per second stands still for some; that would count as the candidate's jitter. */
  @Test
  void aReferenceThatIsHeldTellsNothingOfMotion() {
    List<Landmarks> track = new ArrayList<>();
    List<Landmarks> truth = new ArrayList<>();
    for (int t = 0; t < 12; t++) {
      track.add(moved(face(), 5 * t, 0));
      truth.add(t == 8 ? truth.get(7) : track.get(t));
    }
    FixedInput input = FixedInput.tracks(track, truth);
    MetricInput held = (MetricInput) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {MetricInput.class},
        (proxy, method, args) -> method.getName().equals("referenceHeld") ? args[0].equals(8) : method.invoke(input, args));
    Measurement m = new TemporalJitterMetric().measure(new TemporalJitterMetric.Parameters(Motion.MINUS_REFERENCE), held, null, Progress.NONE);
    assertEquals(0, m.value(), 1e-9);
    assertEquals(7, m.measured(), "ten triples less the three that hold the frame");
    assertTrue(jitter(Motion.MINUS_REFERENCE, track, truth) > 1);
  }

  @Test
  void theEndsCannotBeMeasured() {
    List<Landmarks> three = Arrays.asList(face(), moved(face(), 1, 0), moved(face(), 4, 0));
    Measurement m = new TemporalJitterMetric().measure(TemporalJitterMetric.Parameters.DEFAULTS,
        FixedInput.tracks(three, List.of()), null, Progress.NONE);
    assertEquals(1, m.measured());
    assertEquals(100 * 2 / 80., m.perItem()[1], 1e-9);
  }
}
