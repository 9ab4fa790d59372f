// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.Face;
import org.likeness.works.FaceSplit.Part;

class FaceSplitTest {
  private static final SplitShares TIME = new SplitShares(SplitShares.By.TIME, 0.5, 0.2, 4);

  @TempDir
  Path folder;
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
  }

  private static List<Integer> frames(FaceSplit split, Part part, long item) {
    return split.part(part, "it", 0).entries().stream().filter(e -> !e.fake() && e.face().itemId() == item).map(e -> e.face().frame())
        .sorted().toList();
  }

  @Test
  void partsOfAClipAreDisjointInOrderAndApart() {
    Dataset dataset = Faces.clips(workspace, folder, "clips", 2, 60, 10);
    FaceSplit split = FaceSplit.of(TIME, List.of(dataset), List.of(), 1);
    for (long item : dataset.items().stream().map(i -> i.id()).toList()) {
      List<Integer> training = frames(split, Part.TRAINING, item);
      List<Integer> validation = frames(split, Part.VALIDATION, item);
      List<Integer> test = frames(split, Part.TEST, item);
      assertEquals(0, training.get(0));
      assertEquals(59, test.getLast());
      assertTrue(validation.get(0) - training.getLast() > 4, training + " " + validation);
      assertTrue(test.get(0) - validation.getLast() > 4, validation + " " + test);
      assertEquals(60 - 2 * 4, training.size() + validation.size() + test.size());
      assertEquals(8, frames(split, Part.GAP, item).size());
    }
    assertTrue(split.inWords().contains("the same clips and persons are in training and test"), split.inWords());
  }

  @Test
  void picturesBesideAClipAreNotDropped() {
    Dataset clip = Faces.clips(workspace, folder, "clip", 1, 60, 10);
    Dataset pictures = Faces.clips(workspace, folder, "pictures", 20, 1, 10);
    FaceSplit split = FaceSplit.of(TIME, List.of(clip, pictures), List.of(clip), 1);
    Map<Part, Long> counted = new java.util.EnumMap<>(Part.class);
    for (Part p : Part.values()) {
      counted.put(p, split.part(p, "it", 0).entries().stream().filter(e -> e.group().startsWith("pictures")).count());
    }
    assertEquals(Map.of(Part.TRAINING, 10L, Part.VALIDATION, 4L, Part.TEST, 6L, Part.GAP, 0L), counted);
  }

  @Test
  void personsStayWholeWhenThereAreEnough() {
    Dataset real = persons("real", 10);
    Dataset fake = persons("fake", 10);
    FaceSplit split = FaceSplit.of(SplitShares.DEFAULTS, List.of(real), List.of(fake), 3);
    assertTrue(split.inWords().startsWith("by person"), split.inWords());
    Set<String> learned = subjects(split, Part.TRAINING);
    Set<String> tested = subjects(split, Part.TEST);
    assertEquals(6, learned.size());
    assertEquals(3, tested.size());
    learned.retainAll(tested);
    assertEquals(Set.of(), learned, "nobody is in both, as real or as fake");
    assertEquals(3, split.part(Part.TEST, "it", 0).groups(true));
  }

  private static Set<String> subjects(FaceSplit split, Part part) {
    Set<String> out = new HashSet<>();
    split.part(part, "it", 0).entries().forEach(e -> out.add(e.face().subject()));
    return out;
  }

  /** One clip, in which frame i shows person i % n. */
  private Dataset persons(String name, int n) {
    return shown(name, n, "");
  }

  private Dataset shown(String name, int n, String split) {
    Dataset dataset = Faces.clips(workspace, folder, name, 1, 0, 10);
    long item = dataset.items().get(0).id();
    try (DatasetEditor editor = dataset.edit()) {
      for (int i = 0; i < 4 * n; i++) {
        String own = split.isEmpty() ? "" : split.split(",")[i % 3];
        editor.addFace(new DatasetEditor.NewFace(item, i, new Box(0, 0, 32, 32), null, Affine.IDENTITY, 1, "person " + i % n, own,
            Face.Origin.REAL), Faces.grey(i));
      }
      editor.commit();
    }
    return dataset;
  }

  @Test
  void theDatasetsOwnSplitComesFirst() {
    FaceSplit split = FaceSplit.of(SplitShares.DEFAULTS, List.of(shown("real", 9, "train,val,test")), List.of(shown("fake", 9, "train,val,test")), 3);
    assertEquals("as the datasets say", split.inWords());
    for (FaceList.Entry e : split.part(Part.TEST, "it", 0).entries()) {
      assertEquals("test", e.face().split());
    }
    assertEquals(24, split.part(Part.TEST, "it", 0).size());
  }

  @Test
  void aControlIsCutAsTheTestIs() {
    Dataset real = Faces.clips(workspace, folder, "real", 1, 60, 10);
    FaceSplit split = FaceSplit.of(TIME, List.of(real), List.of(Faces.clips(workspace, folder, "fake", 1, 60, 12)), 1);
    Dataset control = Faces.clips(workspace, folder, "control", 1, 60, 11);
    List<Integer> asked = split.control(control).entries().stream().map(e -> e.face().frame()).toList();
    assertEquals(frames(split, Part.TEST, real.items().get(0).id()), asked, "no frame that was learned from, in another coat");
  }

  @Test
  void tooFewFacesAreRefused() {
    FaceSplit few = FaceSplit.of(TIME, List.of(Faces.clips(workspace, folder, "clips", 1, 6, 10)), List.of(), 1);
    assertTrue(assertThrows(UserProblem.class, () -> few.part(Part.TRAINING, "training", 4)).getMessage().contains("0 made"));
  }
}
