// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.media.image.Images;
import org.likeness.trainer.TrainedRun;

/** A swap that learns where its face is to be seen. */
class SwapMaskTest {

  private static final String MASKED = Persons.recipe("mask: hull\noutside: 0.2\n").replace("resolution: 32", "resolution: 32, mask: true")
      + "optimiser: {learning-rate: 5e-3}\nbudget: {steps: 80}\n";

  @TempDir
  Path folder;
  private Workspace workspace;

  @BeforeEach
  void persons() {
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
    Persons.create(workspace, folder.resolve("pictures"), "person-b", Basis.SYNTHETIC_PERSON, 10, 2);
  }

  private Shell.Result run(String recipe) throws IOException {
    Files.writeString(folder.resolve("swap.yaml"), recipe);
    return new Shell(folder).run("run swap.yaml --workspace ws");
  }

  /** All faces have the landmarks of the mean face: the mask's middle is face, its corners are not. */
  @Test
  void theMaskIsLearnedAndComesWithTheFace() throws Exception {
    run(MASKED).ok();
    Run run = workspace.runs().find("last");
    double[] curve = run.events().series("mask/a").values();
    assertTrue(curve[curve.length - 1] < 0.5 * curve[0], "from " + curve[0] + " to " + curve[curve.length - 1]);
    Image crop = Images.read(workspace.datasets().get("person-b").usableFaces().get(0).crop());
    try (TrainedRun<FaceReplacer.Worker> trained = TrainedRun.open(Product.likeness(), run, FaceReplacer.Worker.class, "replaces faces")) {
      var face = trained.product().replace(List.of(crop)).get(0);
      float[] mask = face.mask().orElseThrow().data();
      assertEquals(32 * 32, mask.length);
      float middle = mask[16 * 32 + 16];
      float corner = mask[0];
      assertTrue(middle > 0.7 && corner < 0.4, "middle " + middle + ", corner " + corner);
    }
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    says(MASKED.replace("mask: hull\noutside: 0.2\n", ""), "swap.autoencoder learns a mask; say which one teaches it, mask: mask.hull for example");
    says(MASKED.replace("mask: hull\n", ""), "outside needs a mask to be outside of");
    says(MASKED.replace("mask: hull", "mask: hll"), "unknown masker 'hll'");
  }

  private void says(String recipe, String sentence) throws IOException {
    String said = run(recipe).refused();
    assertTrue(said.contains(sentence), said);
  }
}
