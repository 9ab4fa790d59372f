// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Attributes;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Face;
import org.likeness.datasets.Subject;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.MeanFace;
import org.likeness.media.image.Images;

/** Datasets that can be trained on at once, without extraction. */
final class Persons {

  private Persons() {}

  static void create(Workspace workspace, Path pictures, String name, Basis basis, int faces, long seed) {
    Dataset dataset = workspace.datasets().create(name, new DatasetInfo(name, "", Instant.EPOCH, List.of(Subject.of("", basis)), "", ""));
    try (DatasetEditor editor = dataset.edit()) {
      for (int i = 0; i < faces; i++) {
        Path file = pictures.resolve(name + "-" + i + ".png");
        Images.write(file, TinyMedia.noise(64, seed * 100 + i));
        long item = editor.addItem(file, Media.IMAGE, "", "", i % 2 == 0 ? "even" : "odd", false).id();
        editor.addFace(new DatasetEditor.NewFace(item, 0, new Box(0, 0, 64, 64), MeanFace.landmarks(Landmarks.Scheme.IBUG_68, Centring.FACE, 64, 1), Affine.IDENTITY, 1, "", "",
            Face.Origin.SYNTHETIC, Attributes.of(Map.of("AU12", i % 5 * 0.2, "AU26", i % 3 * 0.5))), Images.read(file));
      }
      editor.commit();
    }
  }

  /** The smallest swap that there is. */
  static String recipe(String more) {
    return """
        likeness: 1
        kind: swap
        name: swap-a-b
        seed: 7
        data: {a: person-a, b: person-b}
        model: {id: autoencoder, width: 0.03125, resolution: 32}
        losses: [l1]
        batch: 2
        log: {every: 1}
        device: {threads: 1}
        """ + more;
  }
}
