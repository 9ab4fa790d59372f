// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 8785: the example of section 3.2.2 and numbers of appendix B. */
class CanonicalJsonTest {

  @Test
  void theExampleOfTheStandard() {
    Object json = Json.parse("""
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }""", "example");
    assertEquals("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}", CanonicalJson.write(json));
  }

  @Test
  void numbersAsEcmaScriptWritesThem() {
    assertEquals("0", CanonicalJson.number(-0.0));
    assertEquals("5e-324", CanonicalJson.number(Double.MIN_VALUE));
    assertEquals("1.7976931348623157e+308", CanonicalJson.number(Double.MAX_VALUE));
    assertEquals("9007199254740992", CanonicalJson.number(9007199254740992.0));
    assertEquals("295147905179352830000", CanonicalJson.number(295147905179352830000.0));
    assertEquals("1e+21", CanonicalJson.number(1e21));
    assertEquals("999999999999999900000", CanonicalJson.number(999999999999999900000.0));
    assertEquals("9.999999999999997e+22", CanonicalJson.number(Double.longBitsToDouble(0x44b52d02c7e14af5L)));
    assertEquals("0.000001", CanonicalJson.number(1e-6));
    assertEquals("1e-7", CanonicalJson.number(1e-7));
    assertEquals("-0.0000033333333333333333", CanonicalJson.number(-0.0000033333333333333333));
  }

  @Test
  void theOrderOfKeysDoesNotMatter() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("b", 1);
    one.put("a", List.of(2.0, "x"));
    Map<String, Object> two = new LinkedHashMap<>();
    two.put("a", List.of(2.0, "x"));
    two.put("b", 1L);
    assertEquals(CanonicalJson.write(one), CanonicalJson.write(two));
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("big", Long.MAX_VALUE)));
  }
}
