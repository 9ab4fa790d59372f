// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.face.Detection;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.faces.FacesContext;
import org.likeness.faces.internal.Landmark68Net.Size;

/** The networks with synthetic weights against the values of another implementation (PyTorch, float32). */
class NetsTest {
  @TempDir
  static Path model;

  @BeforeAll
  static void weights() throws IOException {
    SyntheticModel.write(model);
  }

  @Test
  void tinyFace() {
    try (TinyFaceNet net = new TinyFaceNet(FacesContext.tensors(), model)) {
      List<Detection> found =
          NonMaximumSuppression.of(net.detect(SyntheticModel.picture(160, 160, 4), 160, 0.6), 0.4);
      assertEquals(2, found.size());
      assertDetection(0.6146702766418457, -36.3459587097168, 51.34761667251587, 105.39564514160156, 58.67314910888672, found.get(0));
      assertDetection(0.607128381729126, -35.245933532714844, 18.696306228637695, 102.9269790649414, 59.62745666503906, found.get(1));
    }
  }

  private static void assertDetection(double score, double x, double y, double w, double h, Detection d) {
    assertEquals(score, d.score(), 1e-5);
    assertArrayEquals(new double[] {x, y, w, h}, new double[] {d.box().x(), d.box().y(), d.box().width(), d.box().height()}, 2e-3);
  }

  private static Landmarks landmarks(Size size, Image image) {
    try (Landmark68Net net = new Landmark68Net(FacesContext.tensors(), model, size)) {
      return net.find(image, new Box(0, 0, image.width(), image.height())).orElseThrow();
    }
  }

  private static void assertPoint(double x, double y, Landmarks l, int i) {
    // Their values do not make up for the 0.3 px that the networks look too far left and up.
    assertEquals(x + 0.3, l.point(i).x(), 2e-3);
    assertEquals(y + 0.3, l.point(i).y(), 2e-3);
  }

  @Test
  void landmarks68() {
    Landmarks l = landmarks(Size.FULL, SyntheticModel.picture(112, 112, 5));
    assertPoint(142.41921997, 122.70838928, l, 0);
    assertPoint(64.62254333, -3.4337244, l, 33);
    assertPoint(96.52481079, -157.4942627, l, 67);
  }

  @Test
  void landmarks68OfANarrowCropAreCentred() {
    Landmarks l = landmarks(Size.FULL, SyntheticModel.picture(100, 112, 6));
    assertPoint(132.57357788, 132.17370605, l, 0);
    assertPoint(93.35664368, -149.8812561, l, 67);
  }

  @Test
  void tinyLandmarks() {
    Landmarks l = landmarks(Size.TINY, SyntheticModel.picture(112, 112, 5));
    assertPoint(43.44338226, 5.83641338, l, 0);
    assertPoint(29.98696136, -74.64640045, l, 33);
    assertPoint(6.08863306, 37.32845688, l, 67);
  }

  @Test
  void greyAndAlphaPicturesWork() {
    Image grey = new Image(112, 112, 1, new byte[112 * 112]);
    Image black = Image.rgb(112, 112);
    assertEquals(landmarks(Size.TINY, black), landmarks(Size.TINY, grey));
    byte[] alpha = new byte[4 * 112 * 112];
    Image rgb = SyntheticModel.picture(112, 112, 5);
    for (int i = 0; i < 112 * 112; i++) {
      System.arraycopy(rgb.data(), 3 * i, alpha, 4 * i, 3);
    }
    assertEquals(landmarks(Size.TINY, rgb), landmarks(Size.TINY, new Image(112, 112, 4, alpha)));
  }

  @Test
  void aBoxOutsideThePictureHasNoLandmarks() {
    try (Landmark68Net net = new Landmark68Net(FacesContext.tensors(), model, Size.TINY)) {
      assertTrue(net.find(Image.rgb(50, 50), new Box(60, 10, 40, 40)).isEmpty());
      assertTrue(net.find(Image.rgb(50, 50), new Box(45, 10, 40, 40)).isEmpty());
    }
  }

  @Test
  void damagedFilesAreNamed(@TempDir Path other) throws IOException {
    SyntheticModel.write(other);
    Path shard = other.resolve("tiny_face_detector_model-shard2");
    byte[] bytes = Files.readAllBytes(shard);
    Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    UserProblem cut = assertThrows(UserProblem.class, () -> TfjsWeights.read(other, "tiny_face_detector_model"));
    assertTrue(cut.getMessage().contains("tiny_face_detector_model"), cut.getMessage());
    Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length + 1));
    assertThrows(UserProblem.class, () -> TfjsWeights.read(other, "tiny_face_detector_model"));
    Files.delete(shard);
    assertThrows(UserProblem.class, () -> TfjsWeights.read(other, "tiny_face_detector_model"));
    Files.writeString(other.resolve("face_landmark_68_model-weights_manifest.json"), "[{");
    assertThrows(UserProblem.class, () -> TfjsWeights.read(other, "face_landmark_68_model"));
  }

  @Test
  void numberOfWeights() {
    // 3x3x3x16 + 16, five separable layers, 512x25 + 25
    long separable = 0;
    for (int c = 16; c <= 256; c *= 2) {
      separable += 9 * c + c * 2 * c + 2 * c;
    }
    assertEquals(448 + separable + 12825, TfjsWeights.read(model, "tiny_face_detector_model").size());
  }
}
