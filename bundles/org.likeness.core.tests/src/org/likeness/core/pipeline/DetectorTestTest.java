// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.core.TestParts;
import org.likeness.core.pipeline.TimeSplit.Part;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.run.MetricResult;
import org.likeness.core.stats.DetectionScores;
import org.likeness.core.workspace.Workspace;

/** The numbers of a detector whose scores are known: brightness. */
class DetectorTestTest {
  private static final TimeSplit SPLIT = new TimeSplit(0.4, 0.2, 2);

  @TempDir
  Path folder;
  private FaceList validation;
  private FaceList test;

  @BeforeEach
  void faces() {
    Workspace workspace = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
    var real = Faces.clips(workspace, folder, "real", 1, 50, 60);
    var fake = Faces.clips(workspace, folder, "fake", 1, 50, 72);
    validation = SPLIT.part(Part.VALIDATION, real, false, 4).and(SPLIT.part(Part.VALIDATION, fake, true, 4));
    test = SPLIT.part(Part.TEST, real, false, 4).and(SPLIT.part(Part.TEST, fake, true, 4));
  }

  private DetectorTest run() {
    return DetectorTest.of(new Brightness(), validation, test, 3, Progress.NONE);
  }

  @Test
  void numbersAreThoseOfDetectionScores() {
    Configured detector = FlatRegistry.of(new BrightnessPlugin()).configure(Kind.FORGERY_DETECTOR, "brightness", "");
    List<MetricResult> results = run().results(detector, 40, validation.size(), SPLIT);
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
    assertTrue(first.low() <= auc && auc <= first.high(), first.low() + " to " + first.high());
    assertTrue(first.high() - first.low() > 0.01, "an interval, not a point");
    assertEquals("single frames", first.recipe().get("level"));
    assertEquals(8, results.size());
    assertEquals(results.toString(), run().results(detector, 40, validation.size(), SPLIT).toString(), "same seed, same intervals");
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

  /** Only its name is used. */
  @PluginInfo(id = "forgery.brightness", label = "Brightness", kind = Kind.FORGERY_DETECTOR)
  private static final class BrightnessPlugin implements ForgeryDetector<NoParameters> {
    @Override
    public Trained train(NoParameters p, LabelledFaces training, LabelledFaces validation, PluginContext context, Progress progress,
        java.util.function.BiConsumer<String, Double> log) {
      return new Brightness();
    }

    @Override
    public Trained load(NoParameters p, Path where, PluginContext context) {
      return new Brightness();
    }
  }
}
