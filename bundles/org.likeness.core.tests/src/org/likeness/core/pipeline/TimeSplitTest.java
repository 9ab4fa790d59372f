// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.TestParts;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.pipeline.TimeSplit.Part;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.workspace.Workspace;

class TimeSplitTest {
  private static final TimeSplit SPLIT = new TimeSplit(0.5, 0.2, 4);

  @TempDir
  Path folder;

  private Workspace workspace() {
    return TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
  }

  private static List<Integer> frames(Part part, Dataset dataset, long item) {
    return SPLIT.part(part, dataset, false, 5).entries().stream().filter(e -> e.face().itemId() == item).map(e -> e.face().frame())
        .sorted().toList();
  }

  @Test
  void partsOfAClipAreDisjointInOrderAndApart() {
    Dataset dataset = Faces.clips(workspace(), folder, "clips", 2, 60, 10);
    for (long item : dataset.items().stream().map(i -> i.id()).toList()) {
      List<Integer> training = frames(Part.TRAINING, dataset, item);
      List<Integer> validation = frames(Part.VALIDATION, dataset, item);
      List<Integer> test = frames(Part.TEST, dataset, item);
      assertEquals(0, training.get(0));
      assertEquals(59, test.getLast());
      assertTrue(validation.get(0) - training.getLast() > 4, training + " " + validation);
      assertTrue(test.get(0) - validation.getLast() > 4, validation + " " + test);
      assertEquals(60 - 2 * 4, training.size() + validation.size() + test.size());
      assertEquals(8, frames(Part.GAP, dataset, item).size());
    }
  }

  @Test
  void picturesAreCutByItem() {
    Dataset dataset = Faces.clips(workspace(), folder, "pictures", 20, 1, 10);
    assertEquals(10, SPLIT.part(Part.TRAINING, dataset, true, 5).size());
    assertEquals(4, SPLIT.part(Part.VALIDATION, dataset, true, 5).size());
    FaceList test = SPLIT.part(Part.TEST, dataset, true, 5);
    assertEquals(6, test.size());
    assertTrue(test.fake(0));
  }

  @Test
  void groupsAreBlocksOfFramesOfOneClip() {
    Dataset dataset = Faces.clips(workspace(), folder, "clips", 2, 60, 10);
    FaceList test = SPLIT.part(Part.TEST, dataset, false, 5);
    for (int i = 0; i < test.size(); i++) {
      var face = test.entries().get(i).face();
      assertEquals("clips/" + face.itemId() + "/" + face.frame() / 5, test.group(i));
      assertEquals(10 + face.frame(), test.face(i).data()[5] & 0xff);
    }
  }

  @Test
  void tooFewFacesAndBadSharesAreRefused() {
    Dataset dataset = Faces.clips(workspace(), folder, "clips", 1, 6, 10);
    FaceList few = SPLIT.part(Part.TRAINING, dataset, false, 5);
    assertTrue(assertThrows(UserProblem.class, () -> TimeSplit.require(few, "training", 4)).getMessage().contains("0 made"));
    RecipeNode bad = RecipeNode.of(Map.of("split", Map.of("training", 0.8, "validation", 0.2)), "r.yaml");
    assertTrue(assertThrows(UserProblem.class, () -> TimeSplit.read(bad)).getMessage().contains("5 %"));
    TimeSplit same = TimeSplit.read(RecipeNode.of(Map.of("split", SPLIT.plain()), "r.yaml"));
    assertEquals(SPLIT, same);
  }
}
