// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Detection;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.NoParameters;
import org.likeness.faces.internal.Landmark68Net;
import org.likeness.faces.internal.RecognitionNet;
import org.likeness.media.image.Images;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The real weights on a real photograph, against values of another implementation; needs the shared folder. */
class AstronautTest {
  private static final Box TINY_BOX = new Box(163.5, 75.9, 115.4, 110.5);

  private static FacesContext context;
  private static Image photo;

  @BeforeAll
  static void data() {
    Optional<Path> shared = FacesContext.shared("the check of the face networks on a photograph");
    assumeTrue(shared.isPresent());
    context = new FacesContext(shared.get().resolve("models"));
    photo = Images.read(shared.get().resolve("data/astronaut.png"));
  }

  private static void assertBox(Box expected, Box actual, double tolerance) {
    assertEquals(expected.x(), actual.x(), tolerance);
    assertEquals(expected.y(), actual.y(), tolerance);
    assertEquals(expected.width(), actual.width(), tolerance);
    assertEquals(expected.height(), actual.height(), tolerance);
  }

  private static List<Detection> tiny(int size) {
    try (var worker = new TinyFaceDetector().create(new TinyFaceDetector.Parameters(size, 0.5), context)) {
      return worker.detect(photo);
    }
  }

  @Test
  void tinyFace() {
    List<Detection> found = tiny(416);
    assertEquals(1, found.size());
    assertEquals(0.97, found.get(0).score(), 0.01);
    assertBox(TINY_BOX, found.get(0).box(), 1.5);
  }

  @Test
  void automaticSizeFindsTheOneFace() {
    assertEquals(1, tiny(0).size());
  }

  private static final Box YUNET_BOX = new Box(178.1, 65.0, 91.4, 111.4);
  private static final double[] YUNET_FIVE = {203.4, 103.6, 247.5, 104.4, 224.1, 127.7, 204.0, 143.1, 242.9, 143.7};

  @Test
  void yunet() {
    try (var own = new YuNetDetector().create(new YuNetDetector.Parameters(0.8, 0.3, 5000, 512), context);
        var worker = new YuNetDetector().create(YuNetDetector.Parameters.DEFAULTS, context)) {
      List<Detection> found = own.detect(photo);
      assertEquals(1, found.size());
      assertEquals(0.936, found.get(0).score(), 0.002);
      assertBox(YUNET_BOX, found.get(0).box(), 0.2);
      for (double zoom : new double[] {0.25, 2.3, 6}) {
        List<Detection> other = worker.detect(scaled(zoom));
        assertEquals(1, other.size(), "at a zoom of " + zoom);
        Box b = other.get(0).box();
        double iou = YUNET_BOX.iou(new Box(b.x() / zoom, b.y() / zoom, b.width() / zoom, b.height() / zoom));
        assertTrue(iou > 0.8, iou + " at a zoom of " + zoom);
      }
    }
    try (var strict = new YuNetDetector().create(new YuNetDetector.Parameters(0.95, 0.3, 5000, 0), context)) {
      assertEquals(List.of(), strict.detect(photo));
    }
  }

  @Test
  void yunetsFivePoints() {
    try (var worker = new YuNetLandmarker().create(NoParameters.DEFAULTS, context)) {
      for (Box box : List.of(YUNET_BOX, TINY_BOX)) {
        assertArrayEquals(YUNET_FIVE, worker.find(photo, box).orElseThrow().xy(), 5);
      }
      assertTrue(worker.find(photo, new Box(20, 300, 90, 110)).isEmpty(), "no face there");
    }
  }

  private static Image scaled(double zoom) {
    try (MatScope m = new MatScope()) {
      Mat out = m.mat();
      Imgproc.resize(m.add(Mats.of(photo)), out, new Size(0, 0), zoom, zoom, Imgproc.INTER_AREA);
      return Mats.image(out);
    }
  }

  @Test
  void faceRecognition() {
    try (RecognitionNet net = new RecognitionNet(context.newTensors(), context.model("face-recognition"))) {
      Rect square = new Rect(140, 50, 160, 160);
      List<float[]> twice = net.describe(List.of(photo, photo), List.of(square, new Rect(150, 60, 140, 140)));
      float[] found = twice.get(0);
      assertArrayEquals(new float[] {-0.08641f, 0.05536f, 0.00331f, -0.03661f, -0.18169f, 0.01389f, 0.00137f, -0.15986f},
          Arrays.copyOf(found, 8), 1e-3f);
      assertEquals(1.52665, length(found), 1e-3);
      float[] other = twice.get(1);
      for (int i = 0; i < other.length; i++) {
        other[i] -= found[i];
      }
      assertTrue(length(other) < 0.4, "the same face in a tighter square is " + length(other) + " away");
    }
  }

  private static double length(float[] v) {
    double sum = 0;
    for (float x : v) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  @Test
  void cascade() {
    try (var worker = new OpenCvCascadeDetector().create(OpenCvCascadeDetector.Parameters.DEFAULTS, context)) {
      List<Detection> found = worker.detect(photo);
      assertEquals(1, found.size());
      assertBox(new Box(177, 66, 95, 95), found.get(0).box(), 1);
    }
  }

  @Test
  void landmarks68() {
    landmarks68(1, TINY_BOX);
    landmarks68(2, TINY_BOX);
  }

  private static void landmarks68(int passes, Box box) {
    try (var worker = new Face68Landmarker().create(new Face68Landmarker.Parameters(Landmark68Net.Size.FULL, passes), context)) {
      Landmarks l = worker.find(photo, box).orElseThrow();
      double[][] expected = {{36, 195.0, 100.2}, {39, 210.8, 102.1}, {42, 237.1, 103.3}, {45, 253.2, 103.3},
          {48, 201.6, 140.8}, {54, 245.0, 142.2}};
      for (double[] e : expected) {
        assertEquals(e[1], l.point((int) e[0]).x(), 1, "x of point " + e[0]);
        assertEquals(e[2], l.point((int) e[0]).y(), 1, "y of point " + e[0]);
      }
    }
  }

  @Test
  void theSecondPassMakesUpForAnotherDetectorsBox() {
    try (var one = new Face68Landmarker().create(new Face68Landmarker.Parameters(Landmark68Net.Size.FULL, 1), context);
        var two = new Face68Landmarker().create(new Face68Landmarker.Parameters(Landmark68Net.Size.FULL, 2), context)) {
      Landmarks truth = one.find(photo, TINY_BOX).orElseThrow();
      Box cascade = new Box(177, 66, 95, 95);
      double first = truth.point(8).distance(one.find(photo, cascade).orElseThrow().point(8));
      double second = truth.point(8).distance(two.find(photo, cascade).orElseThrow().point(8));
      assertTrue(first > 8 && second < first / 2, "the chin is " + first + " px off, then " + second);
    }
  }

  @Test
  void theSmallNetworkAgreesWithTheLargeOne() {
    try (var full = new Face68Landmarker().create(Face68Landmarker.Parameters.DEFAULTS, context);
        var tiny = new Face68Landmarker().create(new Face68Landmarker.Parameters(Landmark68Net.Size.TINY, 2), context)) {
      Landmarks a = full.find(photo, TINY_BOX).orElseThrow();
      Landmarks b = tiny.find(photo, TINY_BOX).orElseThrow();
      double sum = 0;
      for (int i = 0; i < 68; i++) {
        sum += a.point(i).distance(b.point(i));
      }
      assertTrue(sum / 68 < 0.05 * a.eyeDistance(), sum / 68 + " px apart");
    }
  }

  @Test
  void eyesLieWhereTheNetworkSeesThem() {
    for (Box box : List.of(TINY_BOX, new Box(177, 66, 95, 95))) {
      try (var worker = new EyesLandmarker().create(NoParameters.DEFAULTS, context)) {
        Landmarks eyes = worker.find(photo, box).orElseThrow();
        assertEquals(202.7, eyes.point(0).x(), 3);
        assertEquals(100.8, eyes.point(0).y(), 3);
        assertEquals(245.6, eyes.point(1).x(), 3);
        assertEquals(103.2, eyes.point(1).y(), 3);
      }
    }
  }
}
