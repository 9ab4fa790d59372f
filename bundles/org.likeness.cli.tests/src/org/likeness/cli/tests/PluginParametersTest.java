// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.ColourTransfer;
import org.likeness.core.FlatLikeness;

/** What the command tells of parameters that hold others. */
class PluginParametersTest {

  record Step(@Parameter(min = 0, max = 5, unit = "px", description = "How far.") double amount, @Parameter(kind = ColourTransfer.class) Choice before) {
    static final Step DEFAULTS = new Step(1, Choice.of("colour.nested"));
  }

  record Parameters(@Parameter(label = "Steps") List<Step> stepsInOrder, @Parameter(min = 1) Optional<Integer> limit) {
    static final Parameters DEFAULTS = new Parameters(List.of(Step.DEFAULTS), Optional.empty());
  }

  @PluginInfo(id = "colour.nested", label = "Nested", parameters = Parameters.class)
  private static final class Nested implements ColourTransfer<Parameters> {
    @Override
    public Image transfer(Parameters parameters, Image source, Image reference, Plane mask) {
      return source;
    }
  }

  private static Shell shell(Path folder) {
    return new Shell(folder, () -> FlatLikeness.of(folder, List.of(new Nested()), List.of()));
  }

  @Test
  void theTableNamesWhatIsInsideByItsPath(@TempDir Path folder) {
    String out = shell(folder).run("plugins show nested").ok().out();
    List<String> lines = out.lines().map(l -> l.replaceAll(" {2,}", " | ")).toList();
    assertTrue(lines.contains("steps-in-order | [{amount: 1.0, before: colour.nested}] | a list, each element a map with amount, before | Steps"), out);
    assertTrue(lines.contains("steps-in-order[].amount | 1.0 px | 0 to 5 | How far."), out);
    assertTrue(lines.contains("steps-in-order[].before | colour.nested | a colour transfer | Before"), out);
    assertTrue(lines.contains("limit | - | at least 1, or nothing | Limit"), out);
    assertTrue(lines.contains("In a recipe: {id: colour.nested, steps-in-order: ...}"), out);
  }

  @Test
  void jsonHoldsTheWholeShape(@TempDir Path folder) {
    JsonNode listed = shell(folder).run("plugins list --json").json().get(0).get("parameters");
    assertEquals(shell(folder).run("plugins show nested --json").json().get("parameters"), listed);
    JsonNode steps = listed.get(0);
    assertEquals("list", steps.get("type").asText());
    assertEquals("record", steps.get("element").get("type").asText());
    JsonNode inner = steps.get("element").get("parameters");
    assertEquals(5, inner.get(0).get("max").asInt());
    assertEquals("plugin", inner.get(1).get("type").asText());
    assertEquals("colour-transfer", inner.get(1).get("kind").asText());
    assertTrue(listed.get(1).get("optional").asBoolean());
  }
}
