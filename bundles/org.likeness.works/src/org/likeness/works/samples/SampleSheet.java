// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.samples;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.media.image.Draw;

/** Samples of a seed, and many of them in one picture. */
public final class SampleSheet {
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;
  private static final int BATCH = 32;

  private SampleSheet() {}

  /**
   * Pictures {@code from} to {@code from + count} of the seed.
   *
   * @param ofClass -1 for all in turn
   */
  public static List<Image> samples(PictureMaker maker, long seed, long from, int count, double truncation, int ofClass, Progress progress) {
    List<Image> tiles = new ArrayList<>();
    for (int i = 0; i < count; i += BATCH) {
      progress.check();
      int n = Math.min(BATCH, count - i);
      tiles.addAll(ofClass < 0 ? maker.make(seed, from + i, n, truncation) : maker.make(seed, from + i, n, truncation, ofClass));
      progress.advance(n);
    }
    return tiles;
  }

  /** All of them in rows. @param columns 0: as many as rows */
  public static Image picture(List<Image> tiles, int columns) {
    return Draw.grid(tiles, columns(tiles, columns), GAP, BACKGROUND);
  }

  /** The same with a line of words below each. @param words as many as tiles */
  public static Image picture(List<Image> tiles, List<String> words, int columns) {
    return Draw.grid(tiles, words, columns(tiles, columns), GAP, BACKGROUND);
  }

  private static int columns(List<Image> tiles, int columns) {
    return columns > 0 ? Math.min(columns, tiles.size()) : (int) Math.ceil(Math.sqrt(tiles.size()));
  }
}
