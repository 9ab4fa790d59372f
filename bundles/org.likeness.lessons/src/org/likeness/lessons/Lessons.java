// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
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
   * Whether every recipe of a lesson is one that this product can run. A recipe that uses what an earlier one makes is read,
   * but can only be checked further once that is there.
   *
   * @return sentences on what could not be checked yet; empty when all was
   * @throws UserProblem the first mistake, with file, line and key
   */
  public static List<String> check(Lesson lesson, Likeness likeness, Workspace workspace) {
    return lesson.recipes().entrySet().stream().flatMap(e -> check(e.getKey(), e.getValue(), likeness, workspace)).toList();
  }

  private static Stream<String> check(String name, Recipe recipe, Likeness likeness, Workspace workspace) {
    likeness.runner().resolve(recipe, workspace);
    return recipe.root().has("data") ? Stream.of("'" + name + "' learns from a dataset that is looked for when it is run") : Stream.empty();
  }
}
