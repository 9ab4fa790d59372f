// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.core.models.ModelEntry;

/** A bundle's own models.json. */
class CatalogueTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  private static String entry(String id, String name, String hash, long bytes, String base) {
    return "{\"id\": \"" + id + "\", \"base\": \"" + base + "\", \"files\": [{\"name\": \"" + name + "\", \"path\": \"x\", \"bytes\": " + bytes
        + ", \"sha256\": \"" + hash + "\"}]}";
  }

  private static Catalogue with(String... entries) {
    return Catalogue.ours().and("org.example 1.0.0", "[" + String.join(",", entries) + "]");
  }

  private static String complaint(String entry) {
    Catalogue c = with(entry, entry("good", "good.pt", HASH, 7, "https://example.org/"));
    assertTrue(c.entries().stream().anyMatch(e -> e.id().equals("good")), "one that is wrong costs no other");
    assertEquals(Catalogue.ours().entries().size() + 1, c.entries().size());
    assertEquals(1, c.problems().size());
    return c.problems().get(0);
  }

  @Test
  void ownModelsStandAmongOurs() {
    Catalogue c = with(entry("a-first", "net.pt", HASH, 7, "https://example.org/"), entry("z-last", "weights/net.pt", HASH, 7, "http://example.org/"));
    assertEquals(List.of(), c.problems());
    List<String> ids = c.entries().stream().map(ModelEntry::id).toList();
    assertEquals("a-first", ids.get(0));
    assertEquals("z-last", ids.get(ids.size() - 1));
    assertEquals(Catalogue.ours().entries().size() + 2, ids.size());
  }

  @Test
  void everyMistakeIsOneSentenceThatNamesBundleAndModel() {
    String said = complaint(entry("face-api", "net.pt", HASH, 7, "https://example.org/"));
    assertEquals("The model 'face-api' of the plug-in bundle org.example 1.0.0 is left out: there is a model of this id already", said);
    assertTrue(complaint(entry("My Net", "net.pt", HASH, 7, "https://example.org/")).endsWith("an id is words in lower case with hyphens"));
    for (String outside : new String[] {"../net.pt", "/etc/net.pt", "a/../../net.pt", "..", "a//b"}) {
      assertTrue(complaint(entry("net", outside, HASH, 7, "https://example.org/")).contains("must be a path below its folder"), outside);
    }
    assertTrue(complaint(entry("net", "net.pt", "12", 7, "https://example.org/")).contains("64 hexadecimal digits"));
    assertTrue(complaint(entry("net", "net.pt", HASH, 0, "https://example.org/")).contains("its size in bytes"));
    assertTrue(complaint(entry("net", "net.pt", HASH, 7, "file:///etc/")).contains("begins with https://"));
    assertTrue(complaint("{\"id\": \"net\"}").contains("it has no files"));
  }

  @Test
  void whatIsNoListIsLeftOutWhole() {
    for (String json : new String[] {"", "{}", "[{", "7"}) {
      Catalogue c = Catalogue.ours().and("org.example 1.0.0", json);
      assertEquals(Catalogue.ours().entries(), c.entries(), json);
      assertTrue(c.problems().get(0).startsWith("The models of the plug-in bundle org.example 1.0.0 are left out: models.json"), c.problems().toString());
    }
  }
}
