// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.task.RunControl;
import org.likeness.datasets.Basis;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.training.dashboard.DashboardEditor;
import org.likeness.workbench.training.latent.LatentEditor;

/** How one comes to the latents of a run, and what is said where there are none. */
class LatentOpeningTest extends LatentWindow {

  @Test
  void aRunThatMakesNoPicturesSaysSo() {
    Run run = likeness().runner().run(RecipeYaml.parse("likeness: 1\nkind: pretend\nname: pretended\nseed: 1\nsteps: 4\n", "test"),
        workspace, new RunControl(), Progress.NONE);
    open(run);
    assertFalse(Window.find().has("latents.grid"));
    assertEquals(1, Window.find().all(Label.class, l -> l.getText().endsWith("trains nothing that makes pictures")).size());
    DashboardEditor dashboard = Window.editor(ThingInput.of(Thing.RUN, run.id()), Thing.RUN.editor(), DashboardEditor.class);
    Ui.await("the dashboard", () -> !dashboard.isDirtyView() && Window.find().has("run.facts"));
    assertFalse(Window.find().all(ToolBar.class, b -> b.getItemCount() == 1
        && "run.latents".equals(b.getItem(0).getData("org.likeness.id"))).size() > 0, "nothing to explore");
  }

  @Test
  void theDashboardLeadsToThem() {
    Run run = trained(Basis.SYNTHETIC_PERSON);
    Window.editor(ThingInput.of(Thing.RUN, run.id()), Thing.RUN.editor(), DashboardEditor.class);
    Window.find().id("run.latents", ToolItem.class).click();
    assertTrue(Window.page().getActiveEditor() instanceof LatentEditor);
    settled((LatentEditor) Window.page().getActiveEditor());
    Window.page().closeEditor(Window.page().getActiveEditor(), false);
    Window.command("org.likeness.run.latents");
    Ui.await("the command to do the same", () -> Window.page().getActiveEditor() instanceof LatentEditor);
    settled((LatentEditor) Window.page().getActiveEditor());
  }

  @Test
  void missingAndForeignWeightsAreASentence() throws IOException {
    Run run = trained(Basis.SYNTHETIC_PERSON);
    Path recipe = run.folder().resolve("recipe.yaml");
    Files.writeString(recipe, Files.readString(recipe).replaceAll("generatorFeatures: 4\\b", "generatorFeatures: 8"));
    open(run);
    assertSentence("shape");
    Window.closeEditors();
    try (Stream<Path> files = Files.walk(run.folder().resolve("checkpoints"))) {
      for (Path f : files.filter(Files::isRegularFile).toList()) {
        Files.delete(f);
      }
    }
    open(run);
    assertSentence("no good checkpoint");
    Window.closeEditors();
    workspace.discard(run.folder());
    open(run);
    assertSentence("There is no run");
  }

  private static void assertSentence(String part) {
    assertFalse(Window.find().has("latents.grid"));
    assertTrue(Window.find().all(Label.class, l -> l.getText().contains(part)).size() > 0, () -> "a sentence with '" + part + "' among "
        + Window.find().all(Label.class, l -> !l.getText().isEmpty()).stream().map(Label::getText).toList());
  }
}
