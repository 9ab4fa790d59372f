// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.swap.FaceReplacer.Replaced;

/** Face replacers. */
public abstract class FaceReplacerContract extends PluginContract {

  /** Pictures of the person that is put in, for one that wants them. */
  protected List<Image> identity() {
    return List.of(Pictures.smooth(128, 128, 9), Pictures.smooth(128, 128, 10));
  }

  @SuppressWarnings("unchecked")
  private FaceReplacer.Worker worker() {
    FaceReplacer<Record> plugin = (FaceReplacer<Record>) plugin();
    return plugin.create(defaults(), plugin.needsIdentity(defaults()) ? identity() : List.of(), context());
  }

  private static void lies(Replaced r, int side) {
    assertEquals(r.face().width(), r.face().height(), "square");
    Affine back = r.toCrop().inverse();
    var middle = back.apply((side - 1) / 2.0, (side - 1) / 2.0);
    assertTrue(middle.x() > 0 && middle.x() < r.face().width() - 1 && middle.y() > 0 && middle.y() < r.face().height() - 1,
        "the crop's middle lies within the face: " + middle);
  }

  @Test
  void givesAFaceForEachCropThatLiesInIt() {
    try (FaceReplacer.Worker worker = worker()) {
      assertEquals(List.of(), worker.replace(List.of()));
      List<Image> crops = List.of(Pictures.smooth(256, 256, 1), Pictures.smooth(96, 96, 2), Pictures.smooth(256, 256, 3));
      List<Replaced> faces = worker.replace(crops);
      assertEquals(3, faces.size());
      for (int i = 0; i < 3; i++) {
        lies(faces.get(i), crops.get(i).width());
        lies(worker.own(crops.get(i)), crops.get(i).width());
      }
    }
  }

  @Test
  void answersTheSameWhateverIsAskedTogetherAndDoesNotWriteIntoItsInput() {
    Image crop = Pictures.smooth(160, 160, 4);
    byte[] before = crop.data().clone();
    try (FaceReplacer.Worker worker = worker()) {
      byte[] alone = worker.replace(List.of(crop)).get(0).face().data();
      assertArrayEquals(alone, worker.replace(List.of(Pictures.smooth(160, 160, 5), crop)).get(1).face().data());
      assertArrayEquals(worker.own(crop).face().data(), worker.own(crop).face().data());
    }
    assertArrayEquals(before, crop.data());
  }
}
