// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.media.image.Draw;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

/** Some faces from all over the dataset, each with a few of what was made of it, in a row. */
final class EditSheet {

  private static final int MOST_ACROSS = 8;
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  /** Smaller faces are enlarged, pixel by pixel, to at least this side. */
  private static final int LEAST_SIDE = 96;

  private final int every;
  private final List<Image> tiles = new ArrayList<>();
  private int across;
  private int seen;

  /** @param rows at most @param faces that will be added */
  EditSheet(int rows, int faces) {
    this.every = Math.ceilDiv(faces, rows);
  }

  void add(Image old, List<Image> made) {
    if (seen++ % every != 0) {
      return;
    }
    List<Image> shown = made.subList(0, Math.min(MOST_ACROSS, made.size()));
    int side = shown.getFirst().width();
    across = shown.size() + 1;
    tiles.add(Scale.atLeast(Scale.to(old, side, side), LEAST_SIDE, Sampling.NEAREST));
    shown.forEach(i -> tiles.add(Scale.atLeast(i, LEAST_SIDE, Sampling.NEAREST)));
  }

  Image picture() {
    return Draw.grid(tiles, across, GAP, BACKGROUND);
  }
}
