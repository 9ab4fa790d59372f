// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Plain;
import org.likeness.base.io.Problems;
import org.likeness.base.io.Publication;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.recipe.Recipes;

/** The YAML files below {@code recipes/}. */
final class FolderRecipes implements Recipes {
  private final Path folder;

  FolderRecipes(Path folder) {
    this.folder = folder;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder, 4)) {
      return all.filter(f -> f.getFileName().toString().matches("[^.].*\\.ya?ml")).sorted().toList();
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
  }

  @Override
  public Recipe read(String nameOrPath) {
    try {
      for (Path p : List.of(Path.of(nameOrPath), folder.resolve(nameOrPath), folder.resolve(nameOrPath + ".yaml"), folder.resolve(nameOrPath + ".yml"))) {
        if (Files.isRegularFile(p)) {
          return RecipeYaml.read(p);
        }
      }
    } catch (InvalidPathException e) {
      throw new UserProblem("There is no recipe '" + nameOrPath + "'", e);
    }
    List<String> names = files().stream().map(f -> folder.relativize(f).toString().replaceAll("\\.ya?ml$", "")).toList();
    throw new UserProblem("There is no recipe '" + nameOrPath + "'"
        + (names.isEmpty() ? ": no such file, and no recipes in " + folder : Suggestions.sentence(nameOrPath, names)));
  }

  @Override
  public Path create(String name, String yaml) {
    Path file = checked(name, yaml);
    try (Publication publication = Publication.in(folder, false)) {
      publication.write(file, staged -> {
        Atomic.write(staged, yaml);
        return staged;
      });
      publication.publish();
    }
    return file;
  }

  @Override
  public Path write(String name, String yaml) {
    Path file = checked(name, yaml);
    Atomic.write(file, yaml);
    return file;
  }

  private Path checked(String name, String yaml) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
      throw new UserProblem("The name of a recipe must be letters, digits, hyphens, dots (at most 80), not '" + Plain.line(name, 100) + "'");
    }
    RecipeYaml.parse(yaml, name + ".yaml");
    return folder.resolve(name + ".yaml");
  }
}
