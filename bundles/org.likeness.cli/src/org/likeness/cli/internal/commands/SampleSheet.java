// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.media.image.Draw;
import picocli.CommandLine.Option;

/** All samples in one picture. As a mixin. */
final class SampleSheet {
  private static final int MOST = 1024;
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;
  private static final int BATCH = 32;

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
    return Draw.grid(tiles, columns > 0 ? Math.min(columns, tiles.size()) : (int) Math.ceil(Math.sqrt(tiles.size())), GAP, BACKGROUND);
  }

  /** @param ofClass -1 for all in turn */
  static List<Image> samples(PictureMaker maker, long seed, int count, double truncation, int ofClass, Progress progress) {
    List<Image> tiles = new ArrayList<>();
    for (int from = 0; from < count; from += BATCH) {
      progress.check();
      int n = Math.min(BATCH, count - from);
      tiles.addAll(ofClass < 0 ? maker.make(seed, from, n, truncation) : maker.make(seed, from, n, truncation, ofClass));
      progress.advance(n);
    }
    return tiles;
  }
}
