// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;

/** The recipes in docs/recipes are those that the demo runs. */
class PlanTest {
  private static final Path DOCS = Path.of(System.getProperty("likeness.repo", "../..")).resolve("docs/recipes");
  private static final Path OUT = Path.of("out").toAbsolutePath();
  private static final Path PERSONS = Path.of("persons").toAbsolutePath();
  private static final String SAMPLES = "../../bundles/org.likeness.demo/samples";

  private static List<Path> files() throws IOException {
    try (var all = Files.list(DOCS)) {
      return all.filter(f -> f.getFileName().toString().matches("\\d\\d-.*\\.yaml")).sorted().toList();
    }
  }

  private static List<Step> steps() {
    return new Plan(false).steps(new Persons(PERSONS, ""), new Clips(OUT));
  }

  @Test
  void theyAreNumberedInTheDemosOrder() throws IOException {
    List<Step> steps = steps();
    List<Path> files = files();
    assertEquals(steps.stream().map(Step::name).toList(), files.stream().map(f -> RecipeYaml.read(f).name()).toList());
    for (int i = 0; i < files.size(); i++) {
      assertEquals(String.format("%02d", i + 1), files.get(i).getFileName().toString().substring(0, 2));
    }
  }

  @Test
  void eachHasTheDemosKeysAndNoOther() throws IOException {
    List<Step> steps = steps();
    List<Path> files = files();
    for (int i = 0; i < steps.size(); i++) {
      Recipe documented = RecipeYaml.read(files.get(i));
      Map<String, Object> demo = new TreeMap<>(RecipeYaml.of(steps.get(i).kind(), steps.get(i).name(), Demo.SEED, steps.get(i).keys()).root().plainMap());
      assertEquals(plain(demo), plain(new TreeMap<>(documented.root().plainMap())), files.get(i).getFileName().toString());
    }
  }

  /** Numbers by value, places by what they stand for; what depends on the processor is left out. */
  private static Object plain(Object o) {
    return switch (o) {
      case Map<?, ?> m -> {
        Map<String, Object> sorted = new TreeMap<>();
        m.forEach((k, v) -> sorted.put((String) k, plain(v)));
        sorted.remove("bf16");
        yield sorted;
      }
      case List<?> l -> l.stream().map(PlanTest::plain).toList();
      case Number n -> n.doubleValue();
      case String s -> s.replace(OUT.toString(), "${workspace}").replace(PERSONS.toString(), SAMPLES).replace('\\', '/');
      default -> o;
    };
  }

  @Test
  void theOverviewListsThemInOrder() throws IOException {
    List<String> listed = Pattern.compile("\\((\\d\\d-[^)]*)\\)").matcher(Files.readString(DOCS.resolve("README.md"))).results()
        .map((MatchResult r) -> r.group(1)).toList();
    assertEquals(files().stream().map(f -> f.getFileName().toString()).toList(), listed);
  }
}
