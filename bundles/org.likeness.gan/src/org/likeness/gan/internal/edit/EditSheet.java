// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.training.FaceEditor;
import org.likeness.api.training.Faces;
import org.likeness.media.image.Draw;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

/** A picture of how far an editor is: rows of a face each. */
final class EditSheet {

  private static final int ROWS = 6;
  private static final int MOST_COLUMNS = 11;
  /** Smaller faces are enlarged, pixel by pixel. */
  private static final int LEAST_SIDE = 64;
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  private EditSheet() {}

  /** Each face as it is, then with the least and the most of each number asked for, the others as they are; or as each class. */
  static Image of(FaceEditor editor, Conditions conditions, Faces faces, int side) {
    List<Image> tiles = new ArrayList<>();
    int columns = 0;
    for (int row = 0; row < Math.min(ROWS, faces.size()); row++) {
      int at = (int) ((long) row * faces.size() / Math.min(ROWS, faces.size()));
      Image face = faces.face(at, side);
      List<double[]> wanted = wanted(conditions, conditions.unscaled(conditions.of(faces, at), 0));
      columns = 1 + wanted.size();
      tiles.add(Scale.atLeast(face, LEAST_SIDE, Sampling.NEAREST));
      editor.edit(wanted.stream().map(w -> face).toList(), wanted).forEach(i -> tiles.add(Scale.atLeast(i, LEAST_SIDE, Sampling.NEAREST)));
    }
    return Draw.grid(tiles, columns, GAP, BACKGROUND);
  }

  private static List<double[]> wanted(Conditions conditions, double[] own) {
    List<double[]> out = new ArrayList<>();
    for (int i = 0; i < conditions.count() && out.size() + 2 < MOST_COLUMNS; i++) {
      FaceEditor.Asked a = conditions.asked().get(i);
      if (conditions.by() != null) {
        double[] one = new double[own.length];
        one[i] = 1;
        out.add(one);
      } else {
        for (double value : new double[] {a.lowest(), a.highest()}) {
          double[] one = own.clone();
          one[i] = value;
          out.add(one);
        }
      }
    }
    return out;
  }
}
