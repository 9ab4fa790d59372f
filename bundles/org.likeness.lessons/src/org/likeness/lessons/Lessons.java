// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.workspace.Workspace;

/** The lessons of the product, and those that a teacher writes. */
public final class Lessons {

  private static final String FOLDER = "/lessons/";
  /** In the order in which they are best given. */
  private static final List<String> OURS = List.of("first-gan", "non-saturating", "vanishing-gradient", "mode-collapse", "smooth-critic", "r1",
      "momentum", "spectral-norm", "few-pictures", "faces");

  private Lessons() {}

  /** The product's own, in the order in which they are best given. */
  public static List<Lesson> bundled() {
    return OURS.stream().map(Lessons::bundled).toList();
  }

  private static Lesson bundled(String id) {
    try (InputStream in = Lessons.class.getResourceAsStream(FOLDER + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("The lesson " + id + " is not in the bundle");
      }
      return LessonReader.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), id + ".yaml");
    } catch (IOException e) {
      throw new IllegalStateException("The lesson " + id + " cannot be read", e);
    }
  }

  /** @throws UserProblem one sentence with file, line and key when it is no lesson */
  public static Lesson read(Path file) {
    return LessonReader.read(file);
  }

  /**
   * A lesson by its file, else one of the product by its id.
   *
   * @param file what the name means as a path
   */
  public static Lesson find(String name, Path file) {
    if (Files.isRegularFile(file) || name.endsWith(".yaml")) {
      return read(file);
    }
    if (!OURS.contains(name)) {
      throw new UserProblem("There is no lesson '" + name + "' and no such file; there are " + String.join(", ", OURS));
    }
    return bundled(name);
  }

  /**
   * Whether every recipe of a lesson is one that this product can run. What learns from a dataset that the lesson itself makes can
   * be checked wholly only once that is there.
   *
   * @return sentences on what could not be checked yet; empty when all was
   * @throws UserProblem the first mistake, with file, line and key
   */
  public static List<String> check(Lesson lesson, Likeness likeness, Workspace workspace) {
    List<String> open = new ArrayList<>();
    lesson.recipes().forEach((name, recipe) -> {
      try {
        likeness.runner().resolve(recipe, workspace);
      } catch (UserProblem e) {
        String made = lesson.recipes().values().stream().map(Lessons::makes).filter(d -> missing(d, workspace).filter(e.getMessage()::contains).isPresent())
            .findFirst().orElseThrow(() -> e);
        open.add("'" + name + "' learns from the dataset '" + made + "', which this lesson makes: the rest of it is checked when it is run");
      }
    });
    return open;
  }

  /** The dataset that a recipe fills; empty for none. */
  private static String makes(Recipe recipe) {
    return recipe.root().optional("faces").filter(RecipeNode::isMap).map(f -> f.text("dataset", "")).orElse(recipe.root().text("dataset", ""));
  }

  /** What is said of a dataset that is not there. */
  private static Optional<String> missing(String dataset, Workspace workspace) {
    try {
      workspace.datasets().get(dataset);
      return Optional.empty();
    } catch (UserProblem e) {
      return dataset.isEmpty() ? Optional.empty() : Optional.of(e.getMessage());
    }
  }
}
