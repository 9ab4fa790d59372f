// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.util.List;
import java.util.Map;
import org.likeness.core.recipe.Recipe;

/**
 * A lesson as it was read. A file of YAML, docs/formats.md says how.
 *
 * @param id letters, digits and hyphens; its runs are called {@code ID-RECIPE}
 * @param title one line
 * @param about what it is about and what is needed to follow it, one or two sentences
 * @param recipes by the lesson's own names, in the file's order
 * @param steps from top to bottom
 * @param yaml the file's text
 */
public record Lesson(String id, String title, String about, Map<String, Recipe> recipes, List<LessonStep> steps, String yaml) {

  /** The steps that judge what came out. */
  public List<LessonCheck> checks() {
    return steps.stream().filter(LessonCheck.class::isInstance).map(LessonCheck.class::cast).toList();
  }

  /** The names of the recipes that are run, in the order of the steps. */
  public List<String> runs() {
    return steps.stream().filter(LessonStep.Run.class::isInstance).map(s -> ((LessonStep.Run) s).recipe()).toList();
  }
}
