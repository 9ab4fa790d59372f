// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;

class RecipesTest {
  @TempDir
  Path folder;

  private Recipes recipes() {
    return TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true).recipes();
  }

  @Test
  void aNewRecipeReplacesNone() throws IOException {
    Path file = recipes().create("mine", "likeness: 1\nkind: swap # a comment\n");
    assertThrows(UserProblem.class, () -> recipes().create("mine", "likeness: 1\nkind: gan\n"));
    assertEquals("likeness: 1\nkind: swap # a comment\n", Files.readString(file));
    assertThrows(UserProblem.class, () -> recipes().create("../mine", "likeness: 1\nkind: gan\n"));
    assertEquals(List.of(file), recipes().files());
  }

  @Test
  void ofManyWhoMakeOneNameOneSucceeds() throws Exception {
    Recipes recipes = recipes();
    int made = 0;
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Future<Path>> all = new java.util.ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String text = "likeness: 1\nkind: swap\nseed: " + i + "\n";
        all.add(pool.submit(() -> recipes.create("one", text)));
      }
      for (Future<Path> f : all) {
        try {
          f.get();
          made++;
        } catch (java.util.concurrent.ExecutionException e) {
          assertEquals(UserProblem.class, e.getCause().getClass());
        }
      }
    }
    assertEquals(1, made);
  }
}
