// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.likeness.media.image.Images;
import org.likeness.workbench.session.TaskJob;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.ThingInputs;
import org.likeness.workbench.testkit.Finder;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;

/** Dialogs say what is wrong, show the command that does the same, and do it. */
class DialogTest extends WorkbenchTest {

  @Test
  void importsAPicture() {
    Path file = scratch.resolve("my photo.png");
    Images.write(file, Samples.picture(3, 80));
    Ui.modal(() -> Window.command("org.likeness.import"), () -> {
      Finder dialog = Ui.shell("Import Photos or a Clip");
      Button ok = dialog.id("dialog.ok", Button.class).widget();
      assertFalse(ok.isEnabled(), "nothing is chosen yet");
      dialog.id("import.source", Text.class).type(file.toString());
      assertEquals("my-photo", dialog.id("import.name", Text.class).text());
      dialog.id("import.subject", Text.class).type("Ada");
      dialog.id("import.basis", Combo.class).choose("own likeness");
      dialog.id("import.faces", Button.class).click();
      String command = dialog.id("batch.command", Text.class).text();
      assertEquals("likeness dataset import '" + file + "' --name my-photo --workspace " + workspace.folder()
          + " --subject Ada --basis own-likeness", command);
      assertTrue(ok.isEnabled());
      dialog.id("dialog.ok", Button.class).click();
    });
    Window.join(TaskJob.FAMILY);
    Ui.await("the dataset", () -> workspace.datasets().find("my-photo").isPresent());
    assertEquals(1, workspace.datasets().get("my-photo").items().size());
    assertEquals("Ada", workspace.datasets().get("my-photo").info().subjects().get(0).name());
    Ui.await("its editor", () -> Window.page().getActiveEditor() != null && Window.page().getActiveEditor().getTitle().equals("my-photo"));
  }

  @Test
  void makesARecipe() {
    Ui.modal(() -> Window.command("org.likeness.recipe.new"), () -> {
      Finder dialog = Ui.shell("New Recipe");
      assertFalse(dialog.id("dialog.ok", Button.class).widget().isEnabled());
      dialog.id("recipe.new.name", Text.class).type("first-swap");
      dialog.id("dialog.ok", Button.class).click();
    });
    assertTrue(workspace.recipes().files().stream().anyMatch(f -> f.endsWith("first-swap.yaml")));
    assertEquals("first-swap.yaml", Window.page().getActiveEditor().getTitle());
  }

  @Test
  void questionMarkShowsTheKeys() {
    Samples.dataset(workspace, "persons", 2, scratch);
    var gallery = GalleryTest.open(this, "persons");
    int before = gallery.widget().getDisplay().getShells().length;
    gallery.key('?', SWT.SHIFT);
    Ui.await("the keys", () -> gallery.widget().getDisplay().getShells().length == before + 1);
    gallery.widget().getDisplay().getShells()[before].close();
  }

  @Test
  void openEditorsComeBackAtTheNextStart() {
    ThingInput input = new ThingInput(Thing.COMPARISON, java.util.List.of("/a b/ü.mp4", "20261120-101010-swap"));
    XMLMemento memento = XMLMemento.createWriteRoot("input");
    input.getPersistable().saveState(memento);
    assertEquals(input, new ThingInputs().createElement(memento));
    assertEquals("ü.mp4 ⇄ swap", input.getName());
  }
}
