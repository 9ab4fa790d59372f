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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.geometry.Box;
import org.likeness.api.problem.UserProblem;
import org.opencv.core.Rect;

/** What needs no weights. */
class YuNetTest {

  @Test
  void facesComeBackInPixelsOfThePicture() {
    float[] rows = new float[30];
    for (int i = 0; i < 14; i++) {
      rows[i] = 10 * i;
      rows[15 + i] = 1;
    }
    rows[14] = 0.9f;
    rows[29] = 1.0001f;
    List<YuNet.Hit> hits = YuNet.hits(rows, new Rect(100, 200, 640, 320), 0.5, 0.25);
    assertEquals(new Box(100, 200 + 40, 40, 120), hits.get(0).box());
    assertArrayEquals(new double[] {180, 400, 220, 480, 260, 560, 300, 640, 340, 720}, hits.get(0).points().xy(), 1e-9);
    assertEquals(0.9, hits.get(0).score(), 1e-6);
    assertEquals(1, hits.get(1).score(), "never above 1");
    assertEquals(List.of(), YuNet.hits(new float[0], new Rect(0, 0, 8, 8), 1, 1));
  }

  @Test
  void aMissingOrDamagedFileIsOneSentence(@TempDir Path folder) throws IOException {
    assertSentence(folder);
    Path file = folder.resolve("yunet_n_640_640.onnx");
    for (byte[] bytes : List.of(new byte[0], new byte[] {1, 2, 3}, SyntheticModel.noise(50_000, 3), "not a network".getBytes())) {
      Files.write(file, bytes);
      assertSentence(folder);
    }
  }

  private static void assertSentence(Path folder) {
    UserProblem p = assertThrows(UserProblem.class, () -> new YuNet(folder, 0.8, 0.3, 5000));
    assertTrue(p.getMessage().contains("yunet_n_640_640.onnx") && p.getMessage().contains("install the model again")
        && !p.getMessage().contains("\n"), p.getMessage());
  }
}
