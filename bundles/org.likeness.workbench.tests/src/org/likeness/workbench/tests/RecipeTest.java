// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.training.recipe.RecipeEditor;

/** The recipe editor: form and source are the same recipe, checked while it is edited. */
class RecipeTest extends WorkbenchTest {
  private static final String TEXT = "likeness: 1\nkind: pretend\nname: short\nseed: 1\nsteps: 30   # not many\nloss: hinge\n";

  private Path file;

  private RecipeEditor open() {
    file = workspace.recipes().write("short", TEXT);
    RecipeEditor editor = Window.editor(ThingInput.of(Thing.RECIPE, file.toString()), Thing.RECIPE.editor(), RecipeEditor.class);
    Ui.await("the check", () -> !editor.isDirtyView());
    return editor;
  }

  @Test
  void theFormEditsTheSourceAndKeepsComments() throws IOException {
    RecipeEditor editor = open();
    Window.find().id("parameter.steps", Text.class).type("45");
    Ui.await("the check", () -> !editor.isDirtyView());
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Source");
    StyledText source = Window.find().id("recipe.source", StyledText.class).widget();
    assertTrue(source.getText().contains("steps: 45   # not many"), source.getText());
    assertTrue(editor.isDirty());
    editor.doSave(null);
    assertFalse(editor.isDirty());
    assertTrue(Files.readString(file).contains("steps: 45   # not many"));
  }

  @Test
  void aPluginIsChosenFromThoseThatAreThere() {
    RecipeEditor editor = open();
    Combo loss = Window.find().id("plugin.loss", Combo.class).widget();
    assertEquals("loss.hinge", loss.getText());
    Window.find().id("plugin.loss", Combo.class).choose("loss.non-saturating");
    Ui.await("the check", () -> !editor.isDirtyView());
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Source");
    String text = Window.find().id("recipe.source", StyledText.class).text();
    assertTrue(text.contains("loss: loss.non-saturating"), text);
  }

  @Test
  void whatIsWrongIsSaidWithItsLine() {
    RecipeEditor editor = open();
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Source");
    Window.find().id("recipe.source", StyledText.class).type(TEXT.replace("steps:", "stesp:"));
    Ui.await("the check", () -> !editor.isDirtyView());
    String message = Window.find().id("recipe.message", Label.class).text();
    assertTrue(message.contains("line 5") && message.contains("steps"), message);
    assertFalse(Window.find().id("recipe.run", Button.class).widget().isEnabled());
    Window.command("org.eclipse.ui.edit.undo");
    Ui.await("the undo", () -> !editor.isDirtyView() && Window.find().id("recipe.message", Label.class).text().equals("ready to run"));
  }

  @Test
  void aNumberOutOfRangeIsMarkedInTheForm() {
    RecipeEditor editor = open();
    Window.find().id("parameter.steps", Text.class).type("0");
    Ui.await("the check", () -> !editor.isDirtyView());
    String message = Window.find().id("recipe.message", Label.class).text();
    assertTrue(message.contains("'steps'"), message);
    assertFalse(Window.find().id("recipe.run", Button.class).widget().isEnabled());
  }
}
