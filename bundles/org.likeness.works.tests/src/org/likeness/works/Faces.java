// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Face;
import org.likeness.datasets.Subject;
import org.likeness.media.image.Images;

/** Datasets of plain grey crops, whose frame numbers say how bright they are. */
final class Faces {
  static final int SIDE = 32;

  private Faces() {}

  static Image grey(int value) {
    Image image = Image.rgb(SIDE, SIDE);
    Arrays.fill(image.data(), (byte) value);
    return image;
  }

  /** Clips whose face in frame i has the grey value {@code base + i}; with one frame each they count as pictures. */
  static Dataset clips(Workspace workspace, Path scratch, String name, int clips, int frames, int base) {
    Dataset dataset = workspace.datasets().create(name,
        new DatasetInfo(name, "", Instant.EPOCH, List.of(Subject.of("", Basis.SYNTHETIC_PERSON)), "", ""));
    try (DatasetEditor editor = dataset.edit()) {
      for (int c = 0; c < clips; c++) {
        Path file = scratch.resolve(name + "-" + c + ".png");
        Image stamp = grey(base);
        stamp.data()[0] = (byte) c; // files of different content
        Images.write(file, stamp);
        long item = editor.addItem(file, Media.IMAGE, "", "", "", false).id();
        for (int f = 0; f < frames; f++) {
          editor.addFace(new DatasetEditor.NewFace(item, f, new Box(0, 0, SIDE, SIDE), null, Affine.IDENTITY, 1, "", "",
              Face.Origin.REAL), grey(base + f));
        }
      }
      editor.commit();
    }
    return dataset;
  }
}
