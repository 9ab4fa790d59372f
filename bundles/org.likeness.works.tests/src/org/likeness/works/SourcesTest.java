// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.workspace.Workspace;

class SourcesTest {
  @TempDir
  Path folder;

  private Path of(String path) throws Exception {
    Path file = Files.writeString(Files.createDirectories(folder.resolve("recipes")).resolve("r.yaml"),
        "likeness: 1\nkind: extract\nname: r\nseed: 1\nsource: " + path + "\n");
    Workspace workspace = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
    Recipe recipe = RecipeYaml.read(file);
    return Sources.absolute(recipe, workspace, recipe.root().child("source"));
  }

  @Test
  void pathsAreBesideTheRecipeOrBelowTheWorkspace() throws Exception {
    assertEquals(folder.resolve("clips/a.mp4"), of("../clips/a.mp4"));
    assertEquals(folder.resolve("ws/swap.mp4").toAbsolutePath(), of("${workspace}/swap.mp4"));
    Path absolute = folder.resolve("elsewhere/b.mp4").toAbsolutePath();
    assertEquals(absolute, of(absolute.toString()));
  }

  @Test
  void whatCannotBeAPathIsRefusedWithItsLine() {
    assertTrue(assertThrows(UserProblem.class, () -> of("[1, 2]")).getMessage().contains("r.yaml:5"));
    assertTrue(assertThrows(UserProblem.class, () -> of("\"a\\0b\"")).getMessage().contains("r.yaml:5"));
  }
}
