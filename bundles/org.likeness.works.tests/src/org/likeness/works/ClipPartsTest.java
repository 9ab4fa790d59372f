// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.task.Progress;
import org.likeness.core.parts.TestParts;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.media.geometry.Centring;

/** The small parts of conversion: spool, mean face, still face. */
class ClipPartsTest {
  private static final CropSpec CROP = new CropSpec(64, Centring.FACE, 1);

  @TempDir
  Path folder;

  @Test
  void theSpoolGivesBackWhatItGotInAnyOrder() {
    try (ImageSpool spool = new ImageSpool(Faces.SIDE)) {
      for (int i = 0; i < 20; i++) {
        assertEquals(i, spool.add(Faces.grey(i)));
      }
      assertArrayEquals(Faces.grey(13).data(), spool.get(13).data());
      assertArrayEquals(Faces.grey(2).data(), spool.get(2).data());
      assertThrows(IllegalArgumentException.class, () -> spool.add(Image.rgb(8, 8)));
      assertThrows(IllegalArgumentException.class, () -> spool.get(20));
    }
  }

  @Test
  void theMeanFaceIsTheMeanOfPixels() {
    Workspace workspace = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
    Dataset dataset = Faces.clips(workspace, folder, "clip", 1, 5, 100);
    assertArrayEquals(Faces.grey(102).data(), MeanOfFaces.of(dataset, Progress.NONE).data());
    Dataset empty = Faces.clips(workspace, folder, "empty", 1, 0, 100);
    assertTrue(assertThrows(UserProblem.class, () -> MeanOfFaces.of(empty, Progress.NONE)).getMessage().contains("'empty'"));
  }

  @Test
  void aStillFaceFillsTheCrop() {
    try (FaceReplacer.Worker still = Replacers.still(Image.rgb(32, 32))) {
      List<FaceReplacer.Replaced> faces = still.replace(List.of(Image.rgb(64, 64), Image.rgb(64, 64)));
      assertEquals(2, faces.size());
      Affine toCrop = faces.get(1).toCrop();
      assertEquals(-0.5, toCrop.apply(-0.5, -0.5).x(), 1e-9, "outer edges meet");
      assertEquals(63.5, toCrop.apply(31.5, 31.5).y(), 1e-9);
    }
  }
}
