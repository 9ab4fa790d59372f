// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.media.image.Draw;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

/** Some faces, each with a few of what was made of it, in a row. */
final class EditSheet {

  private static final int MOST_ACROSS = 8;
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  private final int rows;
  private final List<Image> tiles = new ArrayList<>();
  private int across;

  EditSheet(int rows) {
    this.rows = rows;
  }

  void add(Image old, List<Image> made) {
    if (across > 0 && tiles.size() / across >= rows) {
      return;
    }
    List<Image> shown = made.subList(0, Math.min(MOST_ACROSS, made.size()));
    int side = shown.getFirst().width();
    across = shown.size() + 1;
    tiles.add(fitting(old, side));
    tiles.addAll(shown);
  }

  /** A face at the side of those that were made. */
  static Image fitting(Image face, int side) {
    return face.width() == side && face.height() == side ? face : Scale.to(face, side, side, Sampling.AREA);
  }

  Image picture() {
    return Draw.grid(tiles, across, GAP, BACKGROUND);
  }
}
