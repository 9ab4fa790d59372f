// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.workbench.internal.explorer.ExplorerView;
import org.likeness.workbench.internal.inspector.InspectorView;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.TaskJob;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.training.recipe.RecipeEditor;

/** What is moved to the trash comes back, and a run that is going on is not torn apart. */
class TrashTest extends WorkbenchTest {

  private ExplorerView explorer(String full) {
    session().touch();
    ExplorerView explorer = Window.view("org.likeness.workbench.explorer", ExplorerView.class);
    Ui.await("one thing in " + full, () -> !explorer.isDirty() && count(full) == 1);
    return explorer;
  }

  private static TreeItem section(String name) {
    Tree tree = Window.find().id("explorer.tree", Tree.class).widget();
    for (TreeItem item : tree.getItems()) {
      if (item.getText().startsWith(name)) {
        return item;
      }
    }
    return null;
  }

  private static int count(String section) {
    TreeItem item = section(section);
    return item == null ? 0 : item.getItemCount();
  }

  @Test
  void undoAndRestoreTakeBackWhatWasDiscarded() {
    Samples.dataset(workspace, "persons", 2, scratch);
    ExplorerView explorer = explorer("Datasets");
    explorer.select(List.of("datasets/persons"));
    Window.command("org.likeness.discard");
    Ui.await("the trash", () -> !explorer.isDirty() && count("Datasets") == 0 && count("Trash") == 1);
    Window.command("org.eclipse.ui.edit.undo");
    Ui.await("the dataset again", () -> !explorer.isDirty() && count("Datasets") == 1 && count("Trash") == 0);
    explorer.select(List.of("datasets/persons"));
    Window.command("org.likeness.discard");
    Ui.await("the trash again", () -> !explorer.isDirty() && count("Trash") == 1);
    Ui.modal(() -> Window.command("org.likeness.restore"), () -> Ui.shell("Restore from Trash").text("OK", Button.class).click());
    Ui.await("the dataset", () -> !explorer.isDirty() && count("Datasets") == 1 && count("Trash") == 0);
    assertEquals(2, workspace.datasets().get("persons").items().size());
  }

  @Test
  void theInspectorSaysWhatBecameOfWhatItShowed() {
    Samples.dataset(workspace, "persons", 2, scratch);
    ExplorerView explorer = explorer("Datasets");
    Window.view("org.likeness.workbench.inspector", InspectorView.class);
    Window.page().activate(explorer);
    explorer.select(List.of("datasets/persons"));
    Ui.await("its properties", () -> Window.find().has("inspector.table"));
    Window.command("org.likeness.discard");
    Ui.await("a sentence", () -> !Window.find().all(Label.class, l -> l.getText().startsWith("'persons' is not there any more")).isEmpty());
    Window.command("org.eclipse.ui.edit.undo");
    Ui.await("its properties again", () -> Window.find().has("inspector.table"));
  }

  @Test
  void theEditorOfWhatIsDiscardedCloses() {
    Path file = workspace.recipes().write("short", "likeness: 1\nkind: pretend\nname: short\n");
    Window.editor(ThingInput.of(Thing.RECIPE, file.toString()), Thing.RECIPE.editor(), RecipeEditor.class);
    explorer("Recipes").select(List.of("recipes/short.yaml"));
    Window.command("org.likeness.discard");
    Ui.await("the editor to close", () -> Window.page().getEditorReferences().length == 0);
  }

  @Test
  void aRunThatIsGoingOnIsStoppedFirstOrStays() {
    Run run = RunTest.start(this, 5000);
    ExplorerView explorer = explorer("Runs");
    explorer.select(List.of("runs/" + run.id()));
    Ui.modal(() -> Window.command("org.likeness.discard"), () -> Ui.shell("Move to Trash").text("Cancel", Button.class).click());
    assertEquals(1, likeness().runner().live().active().size(), "Cancel must not stop it");
    assertTrue(workspace.trash().items().isEmpty());
    Window.page().activate(explorer);
    explorer.select(List.of("runs/" + run.id()));
    Ui.modal(() -> Window.command("org.likeness.discard"), () -> Ui.shell("Move to Trash").text("Stop and Move to Trash", Button.class).click());
    Ui.await("the run to be in the trash", () -> workspace.trash().items().size() == 1);
    Window.join(TaskJob.FAMILY);
    assertEquals(0, workspace.runs().list().size(), "no second folder is written");
    workspace.trash().restore(workspace.trash().items().get(0));
    assertEquals(RunState.STOPPED, workspace.runs().list().get(0).info().state());
  }
}
