// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import java.time.Instant;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.task.RunControl;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.Subject;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.training.latent.LatentEditor;

/** Opens the latents of a small generator. */
abstract class LatentWindow extends WorkbenchTest {

  static final String RECIPE = """
      likeness: 1
      kind: gan
      name: faces
      seed: 1
      data: {images: a}
      size: 32
      model: {id: dcgan, generator-features: 4, discriminator-features: 4}
      batch: 4
      budget: {steps: 3}
      device: {threads: 1}
      """;

  Run trained(Basis basis) {
    Samples.dataset(workspace, "a", 12, Subject.of("A", Basis.SYNTHETIC_PERSON), scratch);
    Run run = likeness().runner().run(RecipeYaml.parse(RECIPE, "test"), workspace, new RunControl(), Progress.NONE);
    if (basis != Basis.SYNTHETIC_PERSON) {
      Dataset dataset = workspace.datasets().get("a");
      try (DatasetEditor editor = dataset.edit()) {
        editor.info(dataset.info().withRights(Subject.of("A", basis), Instant.now()));
        editor.commit();
      }
    }
    return run;
  }

  static LatentEditor open(Run run) {
    LatentEditor editor = Window.editor(ThingInput.of(Thing.LATENTS, run.id()), Thing.LATENTS.editor(), LatentEditor.class);
    settled(editor);
    return editor;
  }

  static void settled(LatentEditor editor) {
    Ui.await("what was asked for to be shown", () -> !editor.isDirtyView());
  }
}
