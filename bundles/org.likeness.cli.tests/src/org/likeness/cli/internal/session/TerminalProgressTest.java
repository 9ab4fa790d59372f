// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private String written(boolean terminal) {
    TerminalProgress p = new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
    p.start("Finding faces", 3000);
    for (int i = 0; i < 3000; i++) {
      p.advance(1);
    }
    p.note("Found 12 faces");
    p.start("Looking", -1);
    p.advance(5);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLogGetsWholeLinesAndFewOfThem() {
    String text = written(false);
    assertFalse(text.contains("\r"), text);
    assertFalse(text.chars().anyMatch(c -> c < ' ' && c != '\n'), "no control characters: " + text);
    assertTrue(text.lines().count() <= 6, text);
    assertTrue(text.contains("Finding faces 100 %  3,000/3,000"), text);
    assertTrue(text.lines().anyMatch("Found 12 faces"::equals), text);
  }

  @Test
  void aTerminalGetsOneLineThatIsRewritten() {
    String text = written(true);
    assertTrue(text.contains("\rFinding faces  [========================] 100 %  3,000/3,000"), text);
    assertTrue(text.lines().anyMatch(l -> l.endsWith("Found 12 faces")), text);
    String last = text.lines().filter(l -> l.contains("Finding faces")).reduce((a, b) -> b).orElse("");
    assertEquals(1, last.split("100 %", -1).length - 1, "drawn once at the end");
  }
}
