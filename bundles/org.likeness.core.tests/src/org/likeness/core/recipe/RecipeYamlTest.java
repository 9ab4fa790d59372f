// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.registry.PluginRegistry;

class RecipeYamlTest {
  private static final String YAML = """
      likeness: 1
      kind: swap
      name: swap-a-b
      seed: 7
      data: {a: persons-a, b: persons-b}      # names
      losses:
        - id: test
          weight: 0.5
        - {id: test, margin: 3}
      optimiser: {learning-rate: 5e-5, betas: [0.5, 0.999]}
      batch: 16
      exact: yes
      name-of-file: "16"
      """;

  private static Recipe recipe(String... replace) {
    String yaml = YAML;
    for (int i = 0; i < replace.length; i += 2) {
      yaml = yaml.replace(replace[i], replace[i + 1]);
    }
    return RecipeYaml.parse(yaml, "swap.yaml");
  }

  private static String refused(Runnable what) {
    return assertThrows(UserProblem.class, what::run).getMessage();
  }

  @Test
  void leaveToReplaceIsAddedToTheOutput() {
    Recipe asked = RecipeYaml.parse("likeness: 1\nkind: convert\noutput: {file: a.mp4, quality: 5}\nsmooth: true\n", "c.yaml").overwriting();
    assertEquals(Map.of("file", "a.mp4", "quality", 5L, "overwrite", true), asked.root().child("output").plainMap());
    assertEquals("c.yaml:4", asked.root().child("smooth").where(), "the lines stay");
    assertEquals("c.yaml:3", asked.root().child("output").where());
    assertTrue(refused(() -> recipe().overwriting()).contains("no 'output'"));
  }

  @Test
  void valuesHaveTheirTypes() {
    RecipeNode root = recipe().root();
    assertEquals(5e-5, root.child("optimiser").real("learning-rate", 0, 1));
    assertEquals(16, root.integer("batch", 1, 512));
    assertEquals("16", root.text("name-of-file"));
    assertEquals(List.of(0.5, 0.999), root.child("optimiser").child("betas").plain());
    assertEquals(0.5, root.list("losses").get(0).real("weight", 1, 0, 10));
    assertEquals(1, root.list("losses").get(1).real("weight", 1, 0, 10), "the fallback");
    assertEquals("yes", root.text("exact"), "yes is a word in YAML 1.2");
  }

  @Test
  void aMisspeltKeyIsRefusedWithFileLineAndTheNearest() {
    RecipeNode root = recipe("batch:", "bacth:").root();
    assertEquals("swap.yaml:11: unknown key 'bacth'; did you mean 'batch'?", refused(() -> root.known("likeness", "kind", "name", "seed",
        "data", "losses", "optimiser", "batch", "exact", "name-of-file")));
    assertEquals("swap.yaml:10: unknown key 'optimiser.learning-rate'; did you mean 'learningrate'?",
        refused(() -> root.child("optimiser").known("learningrate", "betas")));
  }

  @Test
  void aWrongTypeAndAValueOutOfRangeNameTheKey() {
    RecipeNode root = recipe("batch: 16", "batch: many").root();
    assertEquals("swap.yaml:11: 'batch' must be a whole number, not 'many'", refused(() -> root.integer("batch", 1, 512)));
    assertEquals("swap.yaml:11: 'batch' must be a whole number from 1 to 512, not '1000'",
        refused(() -> recipe("batch: 16", "batch: 1000").root().integer("batch", 1, 512)));
    assertEquals("swap.yaml:8: 'losses.0.weight' must be true or false, not '0.5'", refused(() -> root.list("losses").get(0).flag("weight", true)));
    assertEquals("swap.yaml:5: key 'data.c' is missing", refused(() -> root.child("data").text("c")));
    assertEquals("swap.yaml:5: 'data' must be a text, not a map", refused(() -> root.text("data")));
    assertEquals("swap.yaml:2: 'kind' must be one of adversarial-loss, not 'swap'", refused(() -> root.choice("kind", OneKind.class, null)));
  }

  private enum OneKind {
    ADVERSARIAL_LOSS
  }

  @Test
  void pluginParametersNameTheLineOfTheirKey() {
    PluginRegistry plugins = FlatRegistry.of(new TestParts.Loss());
    RecipeNode losses = RecipeYaml.parse("""
        likeness: 1
        kind: x
        losses:
          - id: test
            weight: 2
            margin: 11
          - id: tset
          - id: test
            margim: 1
        """, "x.yaml").root();
    List<RecipeNode> list = losses.list("losses");
    assertEquals("x.yaml:6: loss.test: parameter 'margin' must be 0 to 10, not 11",
        refused(() -> plugins.configure(AdversarialLoss.KIND, list.get(0), "weight")));
    assertEquals("x.yaml:7: unknown adversarial loss 'tset'; did you mean 'loss.test'?",
        refused(() -> plugins.configure(AdversarialLoss.KIND, list.get(1), "weight")));
    assertEquals("x.yaml:9: loss.test: unknown parameter 'margim'; did you mean 'margin'?",
        refused(() -> plugins.configure(AdversarialLoss.KIND, list.get(2), "weight")));
  }

  @Test
  void whatIsNoRecipeIsRefused() {
    assertEquals("swap.yaml: this file is empty", refused(() -> RecipeYaml.parse("", "swap.yaml")));
    assertTrue(refused(() -> RecipeYaml.parse("a: [1, 2", "swap.yaml")).startsWith("swap.yaml:1: this is not YAML: "));
    assertTrue(refused(() -> RecipeYaml.parse("- 1\n- 2\n", "swap.yaml")).startsWith("swap.yaml:1: a recipe is a map"));
    assertTrue(refused(() -> recipe("batch: 16", "seed: 8")).startsWith("swap.yaml:11: key 'seed' is there twice"));
    assertEquals("swap.yaml:1: 'likeness' is 2: this recipe was made for a newer version of Likeness", refused(() -> recipe("likeness: 1", "likeness: 2")));
    assertEquals("swap.yaml:1: key 'kind' is missing", refused(() -> recipe("kind: swap\n", "")));
    assertTrue(refused(() -> recipe("swap-a-b", "../evil")).startsWith("swap.yaml:3: 'name' must be letters"));
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    Recipe recipe = recipe();
    Recipe again = RecipeYaml.parse(recipe.toYaml(), "again");
    assertEquals(recipe.root().plain(), again.root().plain());
    Recipe made = RecipeYaml.of("gan", "faces", -3, Map.of("rate", 1e-7, "text", "5e-5", "flag", true, "list", List.of(1, 2)));
    assertEquals(made.root().plain(), RecipeYaml.parse(made.toYaml(), "again").root().plain());
    assertEquals(-3, made.seed());
  }

  @Test
  void aFileThatIsNotThereIsNamed(@TempDir Path folder) throws IOException {
    assertTrue(refused(() -> RecipeYaml.read(folder.resolve("no.yaml"))).contains("no.yaml"));
    Path binary = Files.write(folder.resolve("bin.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertTrue(refused(() -> RecipeYaml.read(binary)).contains("bin.yaml"));
  }

  @Test
  void depthAliasesAndSizeAreLimitedInOneSentence() throws IOException {
    for (String deep : List.of("a: " + "[".repeat(8000), "a: " + "{b: ".repeat(3000), "- ".repeat(3000) + "x", "? ".repeat(3000) + "x")) {
      String said = assertThrows(UserProblem.class, () -> RecipeYaml.parse(deep, "deep.yaml")).getMessage();
      assertTrue(said.startsWith("deep.yaml:1: this is nested more than 40 levels deep"), said);
    }
    StringBuilder laughs = new StringBuilder("likeness: 1\nkind: swap\nl0: &l0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 7; i++) {
      laughs.append("l").append(i).append(": &l").append(i).append(" [").append(("*l" + (i - 1) + ", ").repeat(7)).append("*l").append(i - 1).append("]\n");
    }
    assertTrue(assertThrows(UserProblem.class, () -> RecipeYaml.parse(laughs.toString(), "l.yaml")).getMessage().contains("values"));
    String loop = assertThrows(UserProblem.class, () -> RecipeYaml.parse("likeness: 1\nkind: swap\na: &a [*a]\n", "loop.yaml")).getMessage();
    assertTrue(loop.startsWith("loop.yaml:3: "), loop);
    Path big = Files.writeString(Files.createTempFile("likeness", ".yaml"), "#".repeat(2 << 20));
    assertTrue(assertThrows(UserProblem.class, () -> RecipeYaml.read(big)).getMessage().contains("larger than"));
    Files.delete(big);
  }

  @Test
  void aNumberBeyondAllNumbersIsRefused() {
    String said = assertThrows(UserProblem.class, () -> RecipeYaml.parse("likeness: 1\nkind: swap\nrate: 1e999\n", "r.yaml").root()
        .real("rate", 0, Double.POSITIVE_INFINITY)).getMessage();
    assertTrue(said.startsWith("r.yaml:3: 'rate' must be a number"), said);
  }
}
