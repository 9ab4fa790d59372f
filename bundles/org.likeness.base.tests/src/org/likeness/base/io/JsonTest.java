// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;

class JsonTest {
  @TempDir
  Path folder;

  private String refused(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), json);
    return assertThrows(UserProblem.class, () -> Json.readMap(file)).getMessage();
  }

  @Test
  void depthSizeAndNumbersAreLimited() throws IOException {
    assertTrue(refused("{\"a\":" + "[".repeat(100_000)).contains("nested more than"));
    assertTrue(refused("{\"a\":" + "{\"b\":".repeat(200)).contains("nested more than"));
    assertTrue(refused("{\"a\":" + "9".repeat(5000) + "}").contains("too long"));
    assertTrue(refused("{\"a\": 1, \"a\": 2}").contains("a"), "which of two is meant cannot be known");
    assertTrue(refused("[1]").contains("object"));
    Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe4, '"', ':', '1', '}'});
    assertTrue(assertThrows(UserProblem.class, () -> Json.readMap(latin)).getMessage().endsWith("it is not text in UTF-8"));
    Path big = Files.writeString(folder.resolve("big.json"), "x".repeat(3000));
    assertTrue(assertThrows(UserProblem.class, () -> Texts.read(big, 2048)).getMessage().contains("larger than 2 KiB"));
  }

  @Test
  void wholeNumbersAreWholeAndInRange() {
    Map<String, Object> map = Map.of("big", new java.math.BigInteger("18446744073709551621"), "half", 0.5, "five", 5.0, "text", "7", "neg", -5L);
    assertEquals(9, Json.integer(map, "big", 9), "is not 5");
    assertEquals(9, Json.integer(map, "half", 9));
    assertEquals(5, Json.integer(map, "five", 9));
    assertEquals(9, Json.integer(map, "text", 9));
    for (String key : map.keySet()) {
      if (!key.equals("five")) {
        assertTrue(assertThrows(UserProblem.class, () -> Json.integer(map, key, 0, 100, "f.json")).getMessage().startsWith("f.json: '" + key + "' must be"));
      }
    }
    assertEquals(5, Json.integer(map, "five", 0, 100, "f.json"));
  }

  @Test
  void whatHasNoCanonicalFormIsRefused() {
    for (Object o : new Object[] {new java.math.BigInteger("18446744073709551621"), Long.MIN_VALUE, "\ud83d", "\ude00x"}) {
      assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("a", o)), String.valueOf(o));
    }
    assertEquals("{\"a\":\"😀\"}", CanonicalJson.write(Map.of("a", "😀")));
  }
}
