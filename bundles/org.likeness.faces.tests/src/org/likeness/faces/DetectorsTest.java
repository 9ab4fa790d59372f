// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Detection;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.problem.UserProblem;

/** What needs neither weights nor a photograph. */
class DetectorsTest {
  private static final FacesContext BARE = new FacesContext(null);
  private static final Image EMPTY = Image.rgb(320, 240);

  @Test
  void thereIsNoFaceInAnEmptyPicture() {
    try (var worker = new OpenCvCascadeDetector().create(OpenCvCascadeDetector.Parameters.DEFAULTS, BARE)) {
      assertEquals(List.of(), worker.detect(EMPTY));
      assertEquals(List.of(), worker.detect(new Image(20, 20, 1, new byte[400])));
    }
    try (var worker = new EyesLandmarker().create(NoParameters.DEFAULTS, BARE)) {
      assertTrue(worker.find(EMPTY, new Box(50, 50, 100, 100)).isEmpty());
      assertTrue(worker.find(EMPTY, new Box(400, 50, 100, 100)).isEmpty());
    }
  }

  @Test
  void theCascadesScoreSaysHowSureItIs() {
    assertEquals(0.5, OpenCvCascadeDetector.score(1), 1e-9);
    assertTrue(OpenCvCascadeDetector.score(-0.5) < 0.2 && OpenCvCascadeDetector.score(5) > 0.97 && OpenCvCascadeDetector.score(50) <= 1);
    try (var worker = new OpenCvCascadeDetector().create(OpenCvCascadeDetector.Parameters.DEFAULTS, BARE)) {
      assertTrue(worker.detect(DrawnFace.of(0)).get(0).score() > 0.95);
      List<Detection> blank = worker.detect(DrawnFace.of(1));
      assertTrue(blank.stream().allMatch(d -> d.score() < 0.5), "a head without features is no face at a min-score of 0.5: " + blank);
    }
  }

  @Test
  void theNetworksNameTheModelTheyNeed() {
    assertEquals(List.of("face-api"), new TinyFaceDetector().requiredModels(TinyFaceDetector.Parameters.DEFAULTS));
    assertEquals(List.of("face-api"), new Face68Landmarker().requiredModels(Face68Landmarker.Parameters.DEFAULTS));
    assertEquals(List.of(), new OpenCvCascadeDetector().requiredModels(OpenCvCascadeDetector.Parameters.DEFAULTS));
    UserProblem p = assertThrows(UserProblem.class,
        () -> new TinyFaceDetector().create(TinyFaceDetector.Parameters.DEFAULTS, BARE));
    assertTrue(p.getMessage().contains("face-api"));
  }

  @Test
  void theInputSizeIsAMultipleOf32() {
    var schema = ParameterSchema.of(TinyFaceDetector.Parameters.class);
    assertEquals(320, schema.fromPlain(Map.of("input-size", 320), "test").inputSize());
    for (int bad : new int[] {100, 96, 640, 417}) {
      UserProblem p = assertThrows(UserProblem.class, () -> schema.fromPlain(Map.of("inputSize", bad), "test"));
      assertTrue(p.getMessage().contains("inputSize") && p.getMessage().contains("608"), p.getMessage());
    }
  }

  @Test
  void yunetLooksTwiceUnlessThePictureIsACloseUp() {
    Detection large = new Detection(new Box(10, 10, 90, 120), 0.9);
    Detection small = new Detection(new Box(300, 10, 30, 40), 0.95);
    assertFalse(YuNetDetector.finer(List.of(small, large), 640));
    assertTrue(YuNetDetector.finer(List.of(small), 640));
    assertTrue(YuNetDetector.finer(List.of(), 640));
    assertTrue(YuNetDetector.finer(List.of(large), 1920), "what is large is a matter of the picture's size");
    assertFalse(YuNetDetector.finer(List.of(), 320), "there is nothing finer to look at");
    var schema = ParameterSchema.of(YuNetDetector.Parameters.class);
    assertEquals(320, schema.fromPlain(Map.of("input-size", 320), "test").inputSize());
    UserProblem p = assertThrows(UserProblem.class, () -> schema.fromPlain(Map.of("input-size", 20), "test"));
    assertTrue(p.getMessage().contains("64 to 4096"), p.getMessage());
    assertEquals(List.of("yunet"), new YuNetDetector().requiredModels(YuNetDetector.Parameters.DEFAULTS));
    assertTrue(assertThrows(UserProblem.class, () -> new YuNetDetector().create(YuNetDetector.Parameters.DEFAULTS, BARE)).getMessage().contains("yunet"));
  }

  @Test
  void automaticSizesFollowThePicture() {
    TinyFaceDetector.Parameters p = TinyFaceDetector.Parameters.DEFAULTS;
    assertArrayEquals(new int[][] {{224, 416}, {608}}, TinyFaceDetector.sizes(p, 640));
    assertArrayEquals(new int[][] {{256, 608}}, TinyFaceDetector.sizes(p, 641));
    Detection small = new Detection(new Box(0, 0, 100, 150), 0.9);
    Detection large = new Detection(new Box(0, 0, 100, 170), 0.6);
    assertFalse(TinyFaceDetector.closeUp(List.of(small), 640), "the largest input is asked too: there may be more small faces");
    assertFalse(TinyFaceDetector.closeUp(List.of(), 640));
    assertTrue(TinyFaceDetector.closeUp(List.of(small, large), 640));
    assertArrayEquals(new int[][] {{224}}, TinyFaceDetector.sizes(new TinyFaceDetector.Parameters(224, 0.5), 320));
  }
}
