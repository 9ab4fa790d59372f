// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

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
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.IdentityEmbedderContract;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.problem.UserProblem;
import org.likeness.faces.internal.SyntheticModel;

/** On synthetic weights. */
class FaceRecognitionContractTest extends IdentityEmbedderContract {
  @TempDir
  static Path model;

  @BeforeAll
  static void weights() throws IOException {
    SyntheticModel.write(model);
  }

  @Override
  protected Plugin<?> plugin() {
    return new FaceRecognitionEmbedder();
  }

  @Override
  protected ContractContext context() {
    return new ContractContext(7).withTensors(FacesContext::tensors).withModel("face-recognition", model);
  }

  @Test
  void severalFacesAtOnceAreTheSameAsOneByOne() {
    try (IdentityEmbedder.Worker worker = worker()) {
      List<float[]> together = worker.embed(List.of(face(1), face(2), face(3)));
      for (int i = 0; i < 3; i++) {
        assertArrayEquals(worker.embed(face(i + 1)), together.get(i), 1e-5f);
      }
      assertEquals(List.of(), worker.embed(List.of()));
    }
  }

  @Test
  void similarityFollowsTheDistance() {
    assertEquals(1, FaceRecognitionEmbedder.similarity(0));
    assertEquals(0.5, FaceRecognitionEmbedder.similarity(0.6), 1e-12);
    assertEquals(0, FaceRecognitionEmbedder.similarity(0.6 * Math.sqrt(2)), 1e-12);
    assertEquals(-1, FaceRecognitionEmbedder.similarity(3));
    assertEquals(0.5, new FaceRecognitionEmbedder().samePerson(FaceRecognitionEmbedder.Parameters.DEFAULTS), 1e-12);
    try (IdentityEmbedder.Worker worker = worker()) {
      // vectors of length 1 that are 0.4 apart stand for descriptors of length 1.5 that are 0.6 apart
      float[] a = new float[128];
      float[] b = new float[128];
      a[0] = 1;
      b[0] = 1 - 0.08f;
      b[1] = (float) Math.sqrt(1 - b[0] * b[0]);
      assertEquals(0.5, worker.similarity(a, b), 1e-5);
      float[] v = worker.embed(face(1));
      assertEquals(1, worker.similarity(v, v), 1e-9);
    }
  }

  @Test
  void aMissingOrDamagedModelIsOneSentence(@TempDir Path damaged) throws IOException {
    FaceRecognitionEmbedder plugin = new FaceRecognitionEmbedder();
    var defaults = FaceRecognitionEmbedder.Parameters.DEFAULTS;
    assertEquals(List.of("face-recognition"), plugin.requiredModels(defaults));
    UserProblem missing = assertThrows(UserProblem.class, () -> plugin.create(defaults, new FacesContext(null)));
    assertTrue(missing.getMessage().contains("face-recognition"), missing.getMessage());
    SyntheticModel.write(damaged);
    Path shard = damaged.resolve("face_recognition_model-shard2");
    Files.write(shard, new byte[] {1, 2, 3});
    ContractContext context = new ContractContext(7).withTensors(FacesContext::tensors).withModel("face-recognition", damaged);
    UserProblem cut = assertThrows(UserProblem.class, () -> plugin.create(defaults, context));
    assertTrue(cut.getMessage().contains("face_recognition_model") && cut.getMessage().contains("install the model again"), cut.getMessage());
  }
}
