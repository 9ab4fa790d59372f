// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.works.samples.SampleSheet;
import picocli.CommandLine.Option;

/** All samples in one picture. As a mixin. */
final class SampleGrid {
  private static final int MOST = 1024;

  @Option(names = "--grid", paramLabel = "FILE", description = "One picture of all of them, in rows, instead of a folder: PNG, JPEG or WebP.")
  private String file;

  @Option(names = "--columns", paramLabel = "N", description = "Of the grid. Default: as many as rows.")
  private int columns;

  boolean asked() {
    return file != null;
  }

  String file() {
    return file;
  }

  void check(int count) {
    if (asked() && count > MOST) {
      throw new UserProblem("--grid: " + count + " samples in one picture are too many; " + MOST + " at most");
    }
    if (columns < 0 || columns > MOST) {
      throw new UserProblem("--columns must lie between 1 and " + MOST + ", not " + columns);
    }
  }

  /** Of these, in rows. */
  Image picture(List<Image> tiles) {
    return SampleSheet.picture(tiles, columns);
  }
}
