// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.workspace.Workspace;
import org.likeness.lessons.Lesson;
import org.likeness.lessons.Lessons;

/**
 * A lesson in the list.
 *
 * @param name id of one of the product's, or the path of a file
 * @param title of the lesson; of a file that is none its name
 * @param about what it is about, or why it cannot be read
 * @param readable whether it can be opened
 */
record LessonRow(String name, String title, String about, boolean readable) {

  /** Where a workspace's own lessons lie. */
  static final String FOLDER = "lessons";

  static LessonRow of(Lesson lesson, String name) {
    return new LessonRow(name, lesson.title(), lesson.about(), true);
  }

  /** Of the workspace's own first, then the product's. Background thread. */
  static List<LessonRow> all(Workspace workspace) {
    List<LessonRow> out = new ArrayList<>();
    Path folder = workspace == null ? null : workspace.folder().resolve(FOLDER);
    if (folder != null && Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(f -> out.add(read(f)));
      } catch (IOException e) {
        out.add(new LessonRow(folder.toString(), FOLDER, "This folder cannot be read", false));
      }
    }
    Lessons.bundled().forEach(lesson -> out.add(of(lesson, lesson.id())));
    return out;
  }

  private static LessonRow read(Path file) {
    try {
      return of(Lessons.read(file), file.toString());
    } catch (UserProblem e) {
      return new LessonRow(file.toString(), file.getFileName().toString(), e.getMessage(), false);
    }
  }
}
