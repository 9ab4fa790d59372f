// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.tests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.synthesis.SynthFaceParameters.Head;

/** The scanned head, where its data are at hand. */
class IctHeadTest extends HeadTests {
  @BeforeEach
  void needsTheModel() {
    assumeTrue(Heads.scanned().isPresent(), "ICT-FaceKit is not at hand");
  }

  @Override
  Synthesiser.Worker worker() {
    return Heads.scanned().orElseThrow();
  }

  @Test
  void damagedFilesAreRefusedInASentence(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ict-face-model.safetensors");
    Files.write(file, new byte[100]);
    assertTrue(assertThrows(UserProblem.class, () -> Heads.worker(Head.ICT_FACEKIT, folder)).getMessage().endsWith("."));
    byte[] whole = Files.readAllBytes(Heads.folder().orElseThrow().resolve("ict-face-model.safetensors"));
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThrows(UserProblem.class, () -> Heads.worker(Head.ICT_FACEKIT, folder));
  }
}
