// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetEditor.NewFace;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.datasets.Subject;
import org.likeness.media.image.Images;

/** Small pictures and datasets for tests. */
final class Samples {

  private Samples() {}

  /** A picture that looks different for each number: a bright disc on a coloured ground. */
  static Image picture(int number, int side) {
    Image out = Image.rgb(side, side);
    double cx = side * (0.3 + 0.4 * (number % 7) / 6.0);
    double cy = side * 0.5;
    for (int y = 0, at = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean disc = Math.hypot(x - cx, y - cy) < side * 0.25;
        out.data()[at++] = (byte) (disc ? 230 : 40 + number * 37 % 160);
        out.data()[at++] = (byte) (disc ? 190 : 40 + number * 71 % 160);
        out.data()[at++] = (byte) (disc ? 160 : 40 + number * 13 % 160);
      }
    }
    return out;
  }

  /** A dataset of so many pictures with a face of A each; every third face is synthetic, every fifth swapped. */
  static Dataset dataset(Workspace workspace, String name, int pictures, Path scratch) {
    return dataset(workspace, name, pictures, Subject.of("A", Basis.SYNTHETIC_PERSON), scratch);
  }

  /** The same of somebody. */
  static Dataset dataset(Workspace workspace, String name, int pictures, Subject who, Path scratch) {
    Dataset dataset = workspace.datasets().create(name, new DatasetInfo(name, "Made by a test", Instant.now(),
        List.of(who), "drawn", "CC0-1.0"));
    try (DatasetEditor editor = dataset.edit()) {
      for (int i = 0; i < pictures; i++) {
        Path file = scratch.resolve(name + "-" + i + ".png");
        Images.write(file, picture(i, 96));
        DatasetItem item = editor.addItem(file, Media.IMAGE, who.name(), i % 4 == 0 ? "test" : "train", "real", false);
        Face.Origin origin = i % 5 == 4 ? Face.Origin.SWAPPED : i % 3 == 2 ? Face.Origin.SYNTHETIC : Face.Origin.REAL;
        editor.addFace(new NewFace(item.id(), 0, new Box(8, 8, 80, 80), null, Affine.IDENTITY, 0.9, who.name(),
            i % 4 == 0 ? "test" : "train", origin), picture(i, 64));
      }
      editor.commit();
    }
    return dataset;
  }

  /** A folder of frames, numbered from an offset. */
  static Path frames(Path folder, int count, int offset) {
    for (int i = 0; i < count; i++) {
      Images.write(folder.resolve("frame-%03d.png".formatted(i)), picture(i + offset, 64));
    }
    return folder;
  }
}
