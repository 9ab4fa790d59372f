// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.workbench.internal.shell.Leaving;
import org.likeness.workbench.session.Switching;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.training.recipe.RecipeEditor;

/** Closing the window and changing the workspace lose nothing. */
class LeavingTest extends WorkbenchTest {

  @Test
  void closingTheWindowAsksWhileSomethingIsGoingOn() {
    Run run = RunTest.start(this, 5000);
    Ui.modal(() -> assertFalse(PlatformUI.getWorkbench().close(), "the window closed"),
        () -> Ui.shell("Quit Likeness").text("Cancel", Button.class).click());
    assertEquals(RunState.RUNNING, run.info().state());
    boolean[] allowed = new boolean[1];
    Ui.modal(() -> allowed[0] = Leaving.allowed(Window.get(), likeness().runner()),
        () -> Ui.shell("Quit Likeness").text("Stop and Quit", Button.class).click());
    assertTrue(allowed[0]);
    assertEquals(RunState.STOPPED, run.info().state(), "it must have been stopped, not torn off");
    assertEquals("Stopped by a person", run.info().reason());
  }

  @Test
  void unsavedEditsAreAskedForBeforeAnythingIsStopped() {
    Run run = RunTest.start(this, 5000);
    RecipeEditor editor = edited();
    Ui.modal(() -> assertFalse(PlatformUI.getWorkbench().close(), "the window closed"),
        () -> Ui.dialog().text("Cancel", Button.class).click());
    assertEquals(RunState.RUNNING, run.info().state());
    assertEquals(1, likeness().runner().live().active().size(), "Cancel must leave everything going on");
    assertTrue(editor.isDirty());
  }

  @Test
  void editsThatAreGivenUpAreNotAskedForTwice() {
    edited();
    boolean[] allowed = new boolean[1];
    Ui.modal(() -> allowed[0] = Leaving.allowed(Window.get(), likeness().runner()),
        () -> Ui.dialog().text("Do&n't Save", Button.class).click());
    assertTrue(allowed[0]);
    assertEquals(0, Window.page().getDirtyEditors().length);
  }

  @Test
  void nothingIsAskedWhenNothingIsGoingOn() {
    assertTrue(Leaving.allowed(Window.get(), likeness().runner()));
  }

  @Test
  void anotherWorkspaceClosesTheEditorsOfTheFirst() {
    Path file = workspace.recipes().write("short", "likeness: 1\nkind: pretend\nname: short\n");
    RecipeEditor editor = Window.editor(ThingInput.of(Thing.RECIPE, file.toString()), Thing.RECIPE.editor(), RecipeEditor.class);
    Ui.await("the check", () -> !editor.isDirtyView());
    assertTrue(Switching.open(Window.get(), scratch.resolve("second"), true));
    assertEquals(0, Window.page().getEditorReferences().length);
    assertEquals(scratch.resolve("second"), session().workspace().orElseThrow().folder());
  }

  @Test
  void anUnsavedEditIsAskedFor() {
    RecipeEditor editor = edited();
    boolean[] open = {true};
    Ui.modal(() -> open[0] = Switching.open(Window.get(), scratch.resolve("second"), true),
        () -> Ui.dialog().text("Cancel", Button.class).click());
    assertFalse(open[0]);
    assertTrue(editor.isDirty());
    assertEquals(workspace.folder(), session().workspace().orElseThrow().folder());
  }

  /** A recipe with an edit that is not saved. */
  private RecipeEditor edited() {
    Path file = workspace.recipes().write("short", "likeness: 1\nkind: pretend\nname: short\n");
    RecipeEditor editor = Window.editor(ThingInput.of(Thing.RECIPE, file.toString()), Thing.RECIPE.editor(), RecipeEditor.class);
    Ui.await("the check", () -> !editor.isDirtyView());
    Window.find().id("recipe.tabs", org.eclipse.swt.custom.CTabFolder.class).tab("Source");
    Window.find().id("recipe.source", StyledText.class).type("likeness: 1\nkind: pretend\nname: short\nsteps: 3\n");
    return editor;
  }
}
