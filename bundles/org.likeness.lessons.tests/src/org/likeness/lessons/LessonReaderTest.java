// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;

class LessonReaderTest {

  private static final String LESSON = """
      lesson: 1
      id: mine
      title: Two runs
      about: For the test.
      recipes:
        a:
          kind: toy-gan
          seed: 3
        b:
          kind: toy-gan
      steps:
      - text: |
          One paragraph
          over two lines.

          And another.
      - question: {ask: Which?, answer: Both.}
      - run: a
      - run: b
      - pictures: {of: [a, b], caption: both}
      - curves: {value: loss/generator, of: a, smooth: 0.5}
      - check: {run: a, beside: b, value: x, of: mean, at-least: 2, says: twice}
      """;

  @Test
  void everyKindOfStepIsRead() {
    Lesson lesson = LessonReader.parse(LESSON, "mine.yaml");
    assertEquals(List.of("a", "b"), lesson.runs());
    assertEquals("mine-a", lesson.recipes().get("a").name());
    assertEquals(3, lesson.recipes().get("a").seed());
    assertEquals(List.of("One paragraph over two lines.", "And another."), ((LessonStep.Text) lesson.steps().get(0)).paragraphs());
    assertEquals(new LessonStep.Pictures(List.of("a", "b"), "both"), lesson.steps().get(4));
    assertEquals("mean x of a divided by that of b, at least 2", lesson.checks().get(0).inWords());
    assertEquals(1, lesson.checks().size());
  }

  /** What to write instead of what, and what the sentence must name. */
  private static final Map<String, List<String>> MISTAKES = Map.ofEntries(
      Map.entry("lesson: 1|lesson: 2", List.of("mine.yaml:1", "newer version")),
      Map.entry("id: mine|id: my lesson", List.of("mine.yaml:2", "hyphens")),
      Map.entry("about:|abuot:", List.of("mine.yaml:4", "abuot", "about")),
      Map.entry("- run: b|- run: c", List.of("mine.yaml:19", "a, b")),
      Map.entry("- run: b|- run: a", List.of("mine.yaml:19", "second time")),
      Map.entry("of: [a, b]|of: [a, c]", List.of("mine.yaml:20", "'c'")),
      Map.entry("smooth: 0.5|smooth: 1", List.of("mine.yaml:21", "smooth")),
      Map.entry("at-least: 2|at-lest: 2", List.of("mine.yaml:22", "at-least")),
      Map.entry(", at-least: 2|", List.of("mine.yaml:22", "could not fail")),
      Map.entry("at-least: 2|at-least: 2, at-most: 1", List.of("mine.yaml:22", "above")),
      Map.entry("of: mean|of: median", List.of("mine.yaml:22", "mean")),
      Map.entry("- text:|- txt:", List.of("mine.yaml:12", "text, question")),
      Map.entry("    kind: toy-gan\n    seed|    name: x\n    kind: toy-gan\n    seed", List.of("mine.yaml:7", "leave it out")),
      Map.entry("kind: toy-gan\n    seed|knd: toy-gan\n    seed", List.of("mine.yaml:6", "'recipes.a.kind' is missing")),
      Map.entry("title: Two runs\n|", List.of("'title' is missing")));

  @Test
  void everyMistakeIsOneSentenceWithItsPlace() {
    MISTAKES.forEach((change, named) -> {
      String[] both = change.split("\\|", 2);
      assertTrue(LESSON.contains(both[0]), change);
      String sentence = assertThrows(UserProblem.class, () -> LessonReader.parse(LESSON.replace(both[0], both[1]), "mine.yaml"), change).getMessage();
      named.forEach(word -> assertTrue(sentence.contains(word), change + ": " + sentence));
      assertTrue(!sentence.contains("\n"), sentence);
    });
  }

  @Test
  void aRecipeThatIsNeverRunIsRefused() {
    String sentence = assertThrows(UserProblem.class, () -> LessonReader.parse(LESSON.replace("- run: b\n", "").replace("of: [a, b]", "of: a")
        .replace(", beside: b", ""), "mine.yaml")).getMessage();
    assertTrue(sentence.contains("'recipes.b'") && sentence.contains("no step"), sentence);
  }

  @Test
  void allOfOursAreRead() {
    List<Lesson> lessons = Lessons.bundled();
    assertTrue(lessons.size() >= 8);
    for (Lesson lesson : lessons) {
      assertTrue(!lesson.checks().isEmpty(), lesson.id() + " checks something");
      assertTrue(lesson.steps().stream().anyMatch(LessonStep.Question.class::isInstance), lesson.id() + " asks something");
      assertTrue(lesson.steps().stream().anyMatch(LessonStep.Pictures.class::isInstance), lesson.id() + " shows something");
    }
    assertEquals(lessons.size(), lessons.stream().map(Lesson::id).distinct().count());
  }
}
