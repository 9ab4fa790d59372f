// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.tensor.EngineInfo;

class RunStartTest {

  @Test
  void aRunOnAGraphicsCardDoesNotClaimToRepeatItself() {
    String words = RunStart.words(info("cuda:0")).orElseThrow();
    assertTrue(words.startsWith("Computed on cuda:0") && words.contains("not bit for bit") && words.contains("TF32"), words);
    assertEquals(Optional.empty(), RunStart.words(info("cpu")));
  }

  private static EngineInfo info(String device) {
    return new EngineInfo("0.35.1", "2.7.1", device, 1, "oneDNN", "/lib");
  }
}
