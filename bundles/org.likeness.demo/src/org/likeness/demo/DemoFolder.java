// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Problems;

/** Takes a folder for the demo: a new or empty one, or one that a demo has made. Nothing of anybody else's is replaced unasked. */
final class DemoFolder {
  /** Says that the demo has made the folder. */
  static final String MARKER = ".likeness-demo";

  private DemoFolder() {}

  /**
   * Marks the folder as the demo's.
   *
   * @param overwrite whether the demo's files may replace those of another's folder; other files stay in any case
   * @throws UserProblem when the folder holds something else, or cannot be written
   */
  static void take(Path folder, boolean overwrite) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UserProblem("Cannot make the demo in " + folder + ": it is a file; name a folder");
    }
    if (Files.exists(folder.resolve(MARKER))) {
      return;
    }
    if (!overwrite && !empty(folder)) {
      throw new UserProblem("Cannot make the demo in " + folder + ": the folder holds something else; name a new folder, or add "
          + "--overwrite to have files like swap.mp4 and report.html in it replaced");
    }
    Atomic.write(folder.resolve(MARKER), "Made by 'likeness demo', which may replace its own files here: persons, baselines, swap.mp4, report.html\n");
  }

  private static boolean empty(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
  }
}
