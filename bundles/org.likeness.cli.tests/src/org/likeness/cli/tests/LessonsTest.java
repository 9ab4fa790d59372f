// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.lessons.Lessons;

/** Lessons by the command: each of the product's ends as it says, and is exported as a page that needs nothing beside it. */
class LessonsTest {

  @TempDir
  Path folder;

  private Shell.Result lesson(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "lesson";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--workspace";
    all[args.length + 2] = folder.resolve("ws").toString();
    return new Shell(folder).call("", all);
  }

  @TestFactory
  Stream<DynamicTest> everyLessonEndsAsItSays() {
    return Lessons.bundled().stream().map(l -> DynamicTest.dynamicTest(l.id(), () -> {
      Path page = folder.resolve(l.id() + ".html");
      Shell.Result result = lesson("export", l.id(), "--out", page.toString());
      assertEquals(0, result.status(), result.out() + result.err());
      String html = Files.readString(page);
      assertTrue(html.contains("data:image/png;base64,") && html.contains(l.title().substring(0, 5)), "has its pictures");
      assertTrue(!html.contains("<script") && !html.contains("src=\"http") && !html.contains("href="), "needs nothing beside it");
    }));
  }

  private static final String MINE = """
      lesson: 1
      id: mine
      title: Mine
      about: Of a test.
      recipes:
        a: {kind: toy-gan, model: {id: mlp-2d, hidden: 8}, device: {threads: 1}, budget: {steps: 20}}
      steps:
      - run: a
      - check: {run: a, value: validation/divergence, at-most: 0.0001, says: All is learned in twenty steps.}
      """;

  @Test
  void aTeachersLessonIsCheckedRunOnceAndItsFalseClaimFound() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), MINE);
    assertTrue(lesson("check", file.toString()).ok().out().contains("1 runs and 1 checks"));
    Shell.Result first = lesson("run", file.toString());
    assertEquals(1, first.status(), first.out());
    assertTrue(first.out().contains("It is not so: All is learned in twenty steps."), first.out());
    assertTrue(lesson("run", file.toString()).err().contains("was run before"));
    Files.writeString(file, MINE.replace("steps: 20", "steps: 21"));
    assertTrue(!lesson("run", file.toString()).err().contains("was run before"), "another recipe is run anew");
  }

  @Test
  void mistakesInRecipesAreFoundBeforeAnythingIsRun() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), MINE.replace("hidden: 8", "hiden: 8"));
    assertTrue(lesson("check", file.toString()).refused().contains("hidden"));
    Files.writeString(file, MINE.replace("budget: {steps: 20}", "bugdet: {steps: 20}"));
    String sentence = lesson("check", file.toString()).refused();
    assertTrue(sentence.contains("mine.yaml:6") && sentence.contains("budget"), sentence);
    assertTrue(lesson("show", "colapse").refused().contains("mode-collapse"));
    assertTrue(lesson("run", folder.resolve("none.yaml").toString()).refused().contains("none.yaml"));
  }

  @Test
  void allOfOursCanBeCheckedBeforeAnythingIsThere() {
    Lessons.bundled().forEach(l -> lesson("check", l.id()).ok());
    assertTrue(lesson("check", "faces").ok().out().contains("'lesson-faces', which this lesson makes"));
    assertTrue(lesson("list").ok().out().contains("faces"));
  }

  @Test
  void oursAreListedAndShown() {
    assertTrue(lesson("list").ok().out().contains("vanishing-gradient"));
    assertTrue(lesson("show", "r1").ok().out().contains("runs without"));
    assertTrue(lesson("show", "r1", "--yaml").ok().out().startsWith("lesson: 1"));
  }
}
