// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  void whatATerminalObeysIsShownAsItsCode() {
    assertEquals("\\u001b[2J\\u001b[31mx", Plain.line("\u001b[2J\u001b[31mx"));
    assertEquals("\\u001b]0;pwn\\u0007", Plain.line("\u001b]0;pwn\u0007"));
    assertEquals("a\\u009b31mb", Plain.line("a\u009b31mb"), "the one-byte form of ESC [");
    assertEquals("\\u202egpj.exe", Plain.line("\u202egpj.exe"));
    assertEquals("\\u2066x\\u2069", Plain.line("\u2066x\u2069"));
    assertEquals("\\ud83d", Plain.line("\ud83d"), "half a character");
    assertEquals("\\udb40\\udc41", Plain.line("\udb40\udc41"), "an invisible tag");
    assertEquals("\\u007f", Plain.line("\u007f"));
  }

  @Test
  void whatPeopleWriteStays() {
    String text = "Gesichter für Zoë, 人脸, שלום, 👩‍🔬 (σ ≥ 0.5)";
    assertEquals(text, Plain.line(text));
    assertEquals("a b  c", Plain.line("a\nb\r\nc"));
    assertEquals("a\n\tb\nc\nd", Plain.text("a\n\tb\r\nc\rd", 100));
    assertEquals("", Plain.line(null));
  }

  @Test
  void lengthAndHeapsOfMarksAreLimited() {
    String cut = Plain.line("x".repeat(1_000_000));
    assertEquals("x".repeat(Plain.LINE) + "… (1,000,000 characters)", cut);
    assertTrue(Plain.line("👩".repeat(300)).startsWith("👩".repeat(200) + "…"), "no half character at the cut");
    assertTrue(Plain.line("e" + "\u0301".repeat(50)).contains("\\u0301"));
  }

  @Test
  void jsonKeepsItsMeaning() {
    String json = Json.write(java.util.Map.of("a", "\u202e\u009b\u001b ä"));
    String safe = Plain.json(json);
    assertEquals(Json.parse(json, "a"), Json.parse(safe, "b"));
    assertTrue(safe.codePoints().noneMatch(c -> c != '\n' && Plain.harmful(c)), safe);
  }
}
