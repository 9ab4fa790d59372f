// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.parameters.Suggestions;

class SuggestionsTest {
  private static final List<String> KNOWN = List.of("hinge", "non-saturating", "least-squares", "wgan");

  @Test
  void theNearestWordComesFirst() {
    assertEquals(List.of("hinge"), Suggestions.nearest("hnige", KNOWN));
    assertEquals(List.of("non-saturating"), Suggestions.nearest("nonsaturating", KNOWN));
    assertEquals(List.of("least-squares"), Suggestions.nearest("squares", KNOWN));
    assertEquals(List.of(), Suggestions.nearest("entirely different", KNOWN));
  }

  @Test
  void aSentenceSaysWhatIsKnownWhenNothingIsNear() {
    assertEquals("; did you mean 'hinge'?", Suggestions.sentence("Hinge", KNOWN));
    assertEquals("; known are hinge, non-saturating, least-squares, wgan", Suggestions.sentence("zzzzzz", KNOWN));
    assertEquals("; known are batch, size", Suggestions.sentence("zzzzzz", List.of("batch", "size", "batch")), "each once");
    assertEquals("; there is nothing to set", Suggestions.sentence("x", List.of()));
  }
}
