// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.util.List;

/** A step of a lesson. */
public sealed interface LessonStep permits LessonStep.Text, LessonStep.Question, LessonStep.Run, LessonStep.Pictures, LessonStep.Curves, LessonCheck {

  /** Words to read; empty lines part paragraphs. */
  record Text(String words) implements LessonStep {

    /** The paragraphs, each one line. */
    public List<String> paragraphs() {
      return List.of(words.strip().split("\\n\\s*\\n")).stream().map(p -> p.replaceAll("\\s+", " ").strip()).toList();
    }
  }

  /** To guess before it is seen. */
  record Question(String question, String answer) implements LessonStep {}

  /** A recipe is run. @param recipe the lesson's name of it */
  record Run(String recipe) implements LessonStep {}

  /**
   * The last samples of runs, beside each other.
   *
   * @param runs recipes that were run before
   */
  record Pictures(List<String> runs, String caption) implements LessonStep {}

  /**
   * A value of several runs over the steps.
   *
   * @param value a curve's tag, {@code loss/generator}
   * @param smooth weight of the running mean, 0 (none) to below 1
   */
  record Curves(String value, List<String> runs, double smooth, String caption) implements LessonStep {}
}
