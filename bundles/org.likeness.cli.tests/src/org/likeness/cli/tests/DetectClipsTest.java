// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Face;
import org.likeness.datasets.Subject;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.MeanFace;
import org.likeness.media.image.Images;

/** Whole clips judged by how their face goes on in time. */
class DetectClipsTest {

  private static final int SIDE = 64;
  private static final int FRAMES = 20;
  private static final String RECIPE = "likeness: 1\nkind: detect-clips\nname: clips\nseed: 1\nreal: steady\nfake: unsteady\nfolds: 4\n";

  @TempDir
  Path folder;
  private Workspace workspace;

  @BeforeEach
  void clips() {
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    clips("steady", 8, 0);
    clips("unsteady", 8, 1.2);
  }

  /** A face that sways slowly; its landmarks and brightness tremble by so much. */
  private void clips(String name, int clips, double tremble) {
    Dataset dataset = workspace.datasets().create(name, new DatasetInfo(name, "", Instant.EPOCH, List.of(Subject.of("", Basis.SYNTHETIC_PERSON)), "", ""));
    try (DatasetEditor editor = dataset.edit()) {
      for (int c = 0; c < clips; c++) {
        SplittableRandom random = new SplittableRandom(name.hashCode() + c);
        Path file = folder.resolve("pictures/" + name + c + ".png");
        Images.write(file, TinyMedia.noise(SIDE, name.hashCode() + c));
        long item = editor.addItem(file, Media.IMAGE, "", "", "", false).id();
        for (int f = 0; f < FRAMES; f++) {
          double[] xy = MeanFace.landmarks(Landmarks.Scheme.IBUG_68, Centring.FACE, SIDE, 1).xy().clone();
          for (int i = 0; i < xy.length; i++) {
            xy[i] += 2 * Math.sin(0.15 * f + c) + (0.05 + tremble) * (2 * random.nextDouble() - 1);
          }
          editor.addFace(new DatasetEditor.NewFace(item, f, new Box(4, 4, SIDE - 8, SIDE - 8), new Landmarks(Landmarks.Scheme.IBUG_68, xy), Affine.IDENTITY,
              1, "", "", Face.Origin.SYNTHETIC), face(c, f, tremble, random));
        }
      }
      editor.commit();
    }
  }

  private static Image face(int clip, int frame, double tremble, SplittableRandom random) {
    Image image = Image.rgb(SIDE, SIDE);
    double light = 120 + 10 * Math.sin(0.1 * frame + clip) + 8 * tremble * (2 * random.nextDouble() - 1);
    for (int k = 0; k < image.data().length; k++) {
      int x = k / 3 % SIDE;
      int y = k / 3 / SIDE;
      image.data()[k] = (byte) Math.clamp(Math.round(light + 40 * Math.sin(0.3 * x + clip) * Math.cos(0.25 * y)), 0, 255);
    }
    return image;
  }

  private Shell.Result run(String recipe) throws IOException {
    Files.writeString(folder.resolve("clips.yaml"), recipe);
    return new Shell(folder).run("run clips.yaml --workspace ws");
  }

  @Test
  void clipsAreToldByDetectorsThatHaveNotSeenThem() throws Exception {
    run(RECIPE).ok();
    Run run = workspace.runs().find("last");
    MetricResult auc = run.results().stream().filter(r -> r.id().equals("detect-clips.auc")).findFirst().orElseThrow();
    assertEquals(16, auc.n());
    assertTrue(auc.value() > 0.9, "AUC " + auc.value());
    assertTrue(auc.low() <= auc.value() && auc.value() <= auc.high() || Double.isNaN(auc.low()), auc.toString());
    List<String> lines = Files.readAllLines(run.file("scores.csv").orElseThrow());
    assertEquals(17, lines.size());
    assertTrue(lines.get(1).startsWith("\"steady/steady0.png\",0,0."), lines.get(1));
    assertTrue(run.file("clip-detector").isPresent());
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    clips("one", 1, 1);
    assertTrue(run(RECIPE.replace("fake: unsteady", "fake: one")).refused().contains("'fake' has 1 clip with faces; two at least are needed"));
    String gone = run(RECIPE.replace("fake: unsteady", "fake: gone")).refused();
    assertTrue(gone.contains("gone"), gone);
    assertTrue(run(RECIPE.replace("fake: unsteady\n", "")).refused().contains("'fake' is missing"));
    assertTrue(run(RECIPE + "detector: forgery.meso4\n").refused().contains("forgery.meso4"));
  }
}
