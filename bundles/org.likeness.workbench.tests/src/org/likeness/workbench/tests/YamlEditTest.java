// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.workbench.training.recipe.YamlEdit;

/** An edit of one value changes the characters of that value and no others. */
class YamlEditTest {
  private static final String TEXT = """
      # Two persons, measured by hand.
      likeness: 1
      kind: swap   # two persons
      name: x

      seed: 7
      budget:          # whichever comes first
        steps: 100     # few
        # minutes alone would depend on the machine
        minutes: 3

      losses:
        - {id: l1,   weight: 1}   # the first
        # the second is slow
        - id: dssim
          weight: 0.5  # half

      data: {a: "ä ö", b: 'x y'}   # 人
      loss: hinge      # short form
      """;

  private static void assertEdit(String from, String to, List<Object> path, Object value) {
    assertEquals(TEXT.replace(from, to), YamlEdit.set(TEXT, path, value));
  }

  @Test
  void plainValues() {
    assertEdit("seed: 7", "seed: 9", List.of("seed"), 9L);
    assertEdit("steps: 100     # few", "steps: 200     # few", List.of("budget", "steps"), 200L);
    assertEdit("weight: 0.5  # half", "weight: 0.25  # half", List.of("losses", 1, "weight"), 0.25);
    assertEdit("{id: l1,   weight: 1}", "{id: l1,   weight: 2}", List.of("losses", 0, "weight"), 2L);
    assertEdit("a: \"ä ö\"", "a: \"persons\"", List.of("data", "a"), "persons");
    assertEdit("b: 'x y'", "b: 'persons'", List.of("data", "b"), "persons");
    assertEdit("name: x", "name: \"a: b\"", List.of("name"), "a: b");
  }

  @Test
  void elementsMoveWithTheirComments() {
    String first = "  - {id: l1,   weight: 1}   # the first\n";
    String second = "  # the second is slow\n  - id: dssim\n    weight: 0.5  # half\n";
    assertEquals(TEXT.replace(first + second, second + first), YamlEdit.move(TEXT, List.of("losses"), 0, 1));
    assertEquals(TEXT, YamlEdit.move(YamlEdit.move(TEXT, List.of("losses"), 1, 0), List.of("losses"), 0, 1));
    assertEquals("a: [1, {x: 3},  2]  # b\n", YamlEdit.move("a: [{x: 3}, 1,  2]  # b\n", List.of("a"), 0, 1));
    assertEquals("a:\n- 2 # c\n- 1", YamlEdit.move("a:\n- 1\n- 2 # c", List.of("a"), 1, 0), "the last line has no end");
  }

  @Test
  void shortFormsBecomeMaps() {
    assertEdit("loss: hinge ", "loss: {id: hinge, margin: 0.5} ", List.of("loss", "margin"), 0.5);
    assertEdit("loss: hinge ", "loss: loss.r1 ", List.of("loss"), "loss.r1");
  }

  @Test
  void addedAndRemoved() {
    assertEdit("    weight: 0.5  # half\n", "    weight: 0.5  # half\n  - {id: l2}\n", List.of("losses", 2), Map.of("id", "l2"));
    assertEdit("  - {id: l1,   weight: 1}   # the first\n", "", List.of("losses", 0), null);
    assertEdit("  - id: dssim\n    weight: 0.5  # half\n", "", List.of("losses", 1), null);
    assertEdit("  minutes: 3\n", "  minutes: 3\n  seconds: 4\n", List.of("budget", "seconds"), 4L);
    assertEdit("b: 'x y'}", "b: 'x y', c: z}", List.of("data", "c"), "z");
    assertEdit("a: \"ä ö\", b", "b", List.of("data", "a"), null);
    assertEdit("loss: hinge      # short form\n", "loss: hinge      # short form\ndevice: {threads: 2}\n", List.of("device", "threads"), 2L);
    assertEdit("  steps: 100     # few\n", "", List.of("budget", "steps"), null);
  }

  @Test
  void blocksGiveWayToOneLine() {
    String text = "likeness: 1\nkind: swap\nmodel:   # small\n  id: swap.autoencoder\n  width: 0.25   # quarter\n\nbatch: 4   # few\nempty:\n";
    assertEquals("likeness: 1\nkind: swap\nmodel: swap.other   # small\n\nbatch: 4   # few\nempty:\n".replace("   # small\n\n", "   # small   # quarter\n\n"),
        YamlEdit.set(text, List.of("model"), "swap.other"));
    assertEquals(text.replace("empty:", "empty: full"), YamlEdit.set(text, List.of("empty"), "full"));
    assertEquals(text.replace("empty:", "empty: {x: 1}"), YamlEdit.set(text, List.of("empty", "x"), 1L));
  }

  @Test
  void windowsLinesAndNoLineAtTheEnd() {
    assertEquals("likeness: 1\r\nkind: x   # y\r\nseed: 2\r\n", YamlEdit.set("likeness: 1\r\nkind: x   # y\r\nseed: 1\r\n", List.of("seed"), 2L));
    assertEquals("likeness: 1\nkind: x\nseed: 2", YamlEdit.set("likeness: 1\nkind: x", List.of("seed"), 2L));
  }

  @Test
  void whatCannotBeEditedInPlaceKeepsItsMeaning() {
    Map<String, Object> wanted = new LinkedHashMap<>(Map.of("likeness", 1L, "kind", "x", "b", Map.of("y", 2L)));
    String edited = YamlEdit.set("likeness: 1\nkind: x\nb: !!map {y: 1}\n", List.of("b", "y"), 2L);
    assertEquals(wanted, RecipeYaml.parse(edited, "t").root().plainMap());
  }
}
