// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
  private static final String EVIL = "<script>alert(\"x\")</script> & 'y'";

  private static ReportPage page() {
    return new ReportPage(EVIL).subtitle(EVIL).lead(EVIL).section(EVIL).paragraph(EVIL).note(EVIL)
        .picture(new byte[] {1, 2, 3}, "image/png", EVIL).table(List.of("Name", "Value"), List.of(List.of(EVIL, "\u22121.5 dB"), List.of("b", "2")))
        .facts(Map.of(EVIL, EVIL)).folded(EVIL, EVIL);
  }

  @Test
  void allTextIsEscaped() {
    String html = page().toHtml();
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("alt=\"<"), html);
    assertTrue(html.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;"), html);
  }

  @Test
  void everythingIsEmbedded() {
    String html = page().toHtml();
    Matcher references = Pattern.compile("(?:src|href)=\"([^\"]*)\"|url\\(([^)]*)\\)").matcher(html);
    int found = 0;
    while (references.find()) {
      assertTrue(references.group(1) != null && references.group(1).startsWith("data:"), references.group());
      found++;
    }
    assertEquals(1, found);
    assertTrue(html.contains("data:image/png;base64,AQID"), html);
    assertFalse(html.matches("(?s).*(https?:|file:|<link|@import).*"), html);
    assertTrue(html.startsWith("<!DOCTYPE html>"));
    assertEquals(count(html, "<table"), count(html, "</table>"));
    assertEquals(count(html, "<figure"), count(html, "</figure>"));
  }

  @Test
  void whatANumberIsReadWithStandsSmallUnderIt() {
    String html = new ReportPage("t").table(List.of("A"), List.of(List.of("0.34 (0.2 to 0.4)\nfloor <0.1>"))).toHtml();
    assertTrue(html.contains("<td>0.34 (0.2 to 0.4)<br><small>floor &lt;0.1&gt;</small></td>"), html);
  }

  @Test
  void columnsOfNumbersAreSetAsNumbers() {
    String html = new ReportPage("t").table(List.of("A", "B"), List.of(List.of("x", "1.25"), List.of("y", "\u2013"))).toHtml();
    assertTrue(html.contains("<th class=\"n\">B"), html);
    assertTrue(html.contains("<td>x"), html);
    assertTrue(html.contains("<td class=\"n\">1.25"), html);
  }

  @Test
  void thePageIsWrittenWholeOverAnOlderOne(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("report.html"), "old");
    page().write(file);
    assertEquals(page().toHtml(), Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void numbersAreForReaders() {
    assertEquals("0.1235", Numbers.significant(0.123456));
    assertEquals("\u221212.5", Numbers.significant(-12.5));
    assertEquals("\u2013", Numbers.significant(Double.NaN));
    assertEquals("1.235e\u221207", Numbers.significant(1.2345678e-7));
    assertEquals("12\u2009345", Numbers.whole(12_345));
    assertEquals("2 min 14 s", Numbers.duration(134.2));
    assertEquals("850 ms", Numbers.duration(0.85));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
