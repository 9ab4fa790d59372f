// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.task.Progress;
import org.likeness.core.parts.TestParts;
import org.likeness.core.run.MetricResult;
import org.likeness.core.workspace.Workspace;
import org.likeness.works.stats.DetectionScores;

/** The numbers of a detector whose scores are known: brightness. */
class HeldOutScoresTest {
  private static final SplitShares SHARES = new SplitShares(SplitShares.By.TIME, 0.4, 0.2, 2);

  @TempDir
  Path folder;
  private FaceList validation;
  private FaceList test;
  private FaceList control;

  @BeforeEach
  void faces() {
    Workspace workspace = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
    var real = Faces.clips(workspace, folder, "real", 1, 50, 60);
    var fake = Faces.clips(workspace, folder, "fake", 1, 50, 72);
    FaceSplit split = FaceSplit.of(SHARES, List.of(real), List.of(fake), 3);
    validation = split.part(FaceSplit.Part.VALIDATION, "validation", 4);
    test = split.part(FaceSplit.Part.TEST, "the test", 4);
    control = split.control(Faces.clips(workspace, folder, "control", 1, 50, 72));
  }

  private HeldOutScores run() {
    return HeldOutScores.of(new Brightness(), validation, test, Progress.NONE);
  }

  @Test
  void numbersAreThoseOfDetectionScores() {
    List<MetricResult> results = run().results("forgery.brightness", Map.of("split", "by time"));
    double[] scores = new double[test.size()];
    boolean[] fake = new boolean[test.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = new Brightness().fakeProbability(test.face(i));
      fake[i] = test.fake(i);
    }
    double auc = DetectionScores.of(scores, fake).auc().orElseThrow();
    assertTrue(auc > 0.6 && auc < 1, "a case that is neither trivial nor hopeless: " + auc);
    MetricResult first = results.get(0);
    assertEquals("detect.auc", first.id());
    assertEquals(auc, first.value(), 1e-12);
    assertEquals(test.size(), first.n());
    assertTrue(Double.isNaN(first.low()), "two clips are no sample");
    assertTrue(first.intervalMethod().contains("1 real and 1 made clip or persons are too few"), first.intervalMethod());
    assertEquals("single frames", first.recipe().get("level"));
    assertEquals("by time", first.recipe().get("split"));
    assertEquals(10, results.size());
    assertEquals(org.likeness.works.stats.Calibration.brier(scores, fake), results.get(9).value(), 1e-12);
  }

  @Test
  void aControlThatLooksLikeTheFakesIsCalledFake() {
    MetricResult same = run().control(new Brightness(), control, Progress.NONE).falseAlarms("brightness on control", Map.of());
    MetricResult recall = run().results("forgery.brightness", Map.of()).stream().filter(r -> r.id().equals("detect.recall")).findFirst().orElseThrow();
    assertEquals(recall.value(), same.value(), 1e-12, "as many as of the fakes, which are as bright");
    assertEquals("brightness on control", same.subject());
    assertEquals(control.size(), same.n());
  }

  @Test
  void everyTestFaceIsInTheTable() {
    List<String> lines = run().scoresCsv().lines().toList();
    assertEquals(test.size() + 1, lines.size());
    assertEquals("face,item,frame,fake,p_fake,group", lines.get(0));
    String[] cells = lines.getLast().split(",");
    assertEquals("1", cells[3]);
    assertEquals(new Brightness().fakeProbability(test.face(test.size() - 1)), Double.parseDouble(cells[4]), 1e-6);
    String[] roc = run().rocCsv().lines().toArray(String[]::new);
    assertEquals("0.000000,0.000000,inf", roc[1]);
    assertTrue(roc[roc.length - 1].startsWith("1.000000,1.000000,"));
  }

  @Test
  void fakesAreShownAboveWhatSpokeForIt() {
    Image picture = run().explanation(new Brightness()).orElseThrow();
    assertTrue(picture.width() > 6 * 160 && picture.height() > 2 * 160, picture.toString());
  }

  private static final class Brightness implements ForgeryDetector.Trained {
    @Override
    public double fakeProbability(Image face) {
      return (face.data()[10] & 0xff) / 255.0;
    }

    @Override
    public Plane explain(Image face) {
      return new Plane(face.width(), face.height(), new float[face.width() * face.height()]);
    }

    @Override
    public void save(Path where) {
      throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public void close() {
      // nothing held
    }
  }
}
