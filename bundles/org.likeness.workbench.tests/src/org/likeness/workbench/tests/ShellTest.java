// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
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
  void keysDoWhatTheyAreKnownFor() {
    IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
    assertEquals(List.of("org.likeness.run"), commands(bindings, "F5"));
    assertEquals(List.of("org.eclipse.ui.window.quickAccess"), commands(bindings, "M1+3"));
    assertEquals(List.of("org.likeness.refresh"), commands(bindings, "M1+R"));
  }

  private static List<String> commands(IBindingService bindings, String keys) {
    try {
      KeySequence sequence = KeySequence.getInstance(keys);
      return Arrays.stream(bindings.getBindings())
          .filter(b -> b.getTriggerSequence().equals(sequence) && b.getParameterizedCommand() != null && b.getContextId().startsWith("org.likeness"))
          .map(b -> b.getParameterizedCommand().getId()).distinct().toList();
    } catch (org.eclipse.jface.bindings.keys.ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theMenuOfViewsNamesThem() {
    Menu views = open(open(Window.get().getShell().getMenuBar(), "Window"), "Show View");
    List<String> labels = Arrays.stream(views.getItems()).map(MenuItem::getText).toList();
    for (String view : new String[] {"Explorer", "Inspector", "Log", "Plug-ins", "Progress", "Runs", "Differences"}) {
      assertTrue(labels.contains(view), view + " is not in " + labels);
    }
    MenuItem log = Arrays.stream(views.getItems()).filter(i -> i.getText().equals("Log")).findFirst().orElseThrow();
    log.notifyListeners(SWT.Selection, new Event());
    assertEquals("Log", Window.page().getActivePart().getTitle());
  }

  /** The menu below an entry, filled as it is when somebody opens it. */
  private static Menu open(Menu menu, String label) {
    MenuItem item = Arrays.stream(menu.getItems()).filter(i -> i.getText().replace("&", "").equals(label)).findFirst()
        .orElseThrow(() -> new AssertionError("There is no menu '" + label + "'"));
    item.getMenu().notifyListeners(SWT.Show, new Event());
    return item.getMenu();
  }

  @Test
  void tabBarsShowTheirWholeToolBars() {
    Window.view("org.likeness.workbench.log", org.eclipse.ui.IViewPart.class);
    Ui.idle(300);
    for (CTabFolder tabs : Window.find().all(CTabFolder.class, f -> f.getTopRight() != null && f.getTopRight().isVisible())) {
      int wanted = tabs.getTopRight().computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
      assertTrue(tabs.getTabHeight() >= wanted, "a tab bar of " + tabs.getTabHeight() + " px cuts off a tool bar of " + wanted + " px");
    }
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
