// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.likeness.workbench.internal.explorer.ExplorerView;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;

/** The window itself: Welcome, perspectives, Explorer, keys. */
class ShellTest extends WorkbenchTest {

  @Test
  void welcomeOffersThreeWaysToBegin() {
    Window.command("org.likeness.welcome");
    assertTrue(Window.find().has("welcome.demo"));
    assertTrue(Window.find().has("welcome.open"));
    assertTrue(Window.find().has("welcome.import"));
  }

  @Test
  void titleAndStatusNameTheWorkspace() {
    Ui.await("the title", () -> Window.get().getShell().getText().equals("workspace — Likeness"));
    Ui.await("the status line", () -> {
      String tip = ((org.eclipse.swt.widgets.Control) Window.find().id("status").widget()).getToolTipText();
      return tip != null && tip.contains(workspace.folder().toString());
    });
  }

  @Test
  void threePerspectivesWithTheirViews() {
    for (String id : new String[] {"org.likeness.workbench.training", "org.likeness.workbench.compare", "org.likeness.workbench.datasets"}) {
      Window.perspective(id);
      Ui.idle(200);
      assertEquals(id, Window.page().getPerspective().getId());
      assertTrue(Window.page().findView("org.likeness.workbench.explorer") != null, id);
      assertTrue(Window.page().getViewReferences().length >= 5, id + " has " + Window.page().getViewReferences().length + " views");
    }
  }

  @Test
  void explorerShowsWhatTheWorkspaceHolds() {
    Samples.dataset(workspace, "persons", 3, scratch);
    workspace.recipes().write("pretended", "likeness: 1\nkind: pretend\nname: pretended\nseed: 1\n");
    session().touch();
    ExplorerView explorer = Window.view("org.likeness.workbench.explorer", ExplorerView.class);
    Tree tree = Window.find().id("explorer.tree", Tree.class).widget();
    Ui.await("the dataset and the recipe", () -> !explorer.isDirty() && count(tree, 0) == 1 && count(tree, 1) == 1);
    assertTrue(tree.getItem(0).getExpanded(), "a section opens when its first thing arrives");
    assertTrue(tree.getItem(0).getItem(0).getText().startsWith("persons"), tree.getItem(0).getItem(0).getText());
    assertTrue(tree.getItem(0).getItem(0).getText().contains("3 images · 3 faces"), tree.getItem(0).getItem(0).getText());
    assertTrue(tree.getItem(1).getItem(0).getText().startsWith("pretended.yaml"), tree.getItem(1).getItem(0).getText());
  }

  private static int count(Tree tree, int section) {
    TreeItem[] items = tree.getItems();
    return items.length <= section ? -1 : items[section].getItemCount();
  }

  @Test
  void keysDoNotCollide() {
    IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
    for (Binding b : bindings.getBindings()) {
      if (b.getParameterizedCommand() == null || !b.getParameterizedCommand().getId().startsWith("org.likeness.")) {
        continue;
      }
      Object[] others = Arrays.stream(bindings.getBindings())
          .filter(o -> o.getTriggerSequence().equals(b.getTriggerSequence()) && o.getContextId().equals(b.getContextId())
              && o.getSchemeId().equals(b.getSchemeId()) && o.getParameterizedCommand() != null
              && !o.getParameterizedCommand().equals(b.getParameterizedCommand()))
          .toArray();
      assertEquals(0, others.length, b.getTriggerSequence() + " is taken: " + Arrays.toString(others));
    }
  }
}
