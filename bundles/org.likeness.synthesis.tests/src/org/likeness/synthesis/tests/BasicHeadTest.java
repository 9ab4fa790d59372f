// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.synthesis.Scene;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.synthesis.SynthFace;
import org.likeness.synthesis.SynthFaceParameters;
import org.likeness.synthesis.SynthFaceParameters.Head;

/** The built-in head, with no model installed. */
class BasicHeadTest extends HeadTests {
  @Override
  Synthesiser.Worker worker() {
    return Heads.basic();
  }

  @Test
  void isTakenWhenNothingIsInstalled() {
    Synthesiser.Worker auto = Heads.worker(Head.AUTO, null);
    assertArrayEquals(worker().render(Scene.portrait(1), 64).image().data(), auto.render(Scene.portrait(1), 64).image().data());
  }

  @Test
  void theScannedHeadAsksForItsModel() {
    assertThrows(UserProblem.class, () -> Heads.worker(Head.ICT_FACEKIT, null));
    SynthFaceParameters p = new SynthFaceParameters(Head.ICT_FACEKIT, 2, 1000);
    assertEquals(List.of("ict-facekit"), new SynthFace().requiredModels(p));
    assertEquals(List.of(), new SynthFace().requiredModels(SynthFaceParameters.DEFAULTS));
  }
}
