// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Hashtable;
import java.util.Map;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.likeness.api.plugin.Plugin;
import org.likeness.workbench.plugins.internal.PluginsView;
import org.likeness.workbench.testkit.Found;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;

/** The Plug-ins view: what is there, what fails and why, what comes and goes. */
class PluginsTest extends WorkbenchTest {

  private PluginsView view;
  private Table table;

  private void open() {
    view = Window.view("org.likeness.workbench.plugins", PluginsView.class);
    table = Window.find().id("plugins.table", Table.class).widget();
    Ui.await("the plug-ins", () -> !view.isDirty() && table.getItemCount() > 5);
  }

  private TableItem row(String id) {
    return Arrays.stream(table.getItems()).filter(i -> i.getText(1).equals(id)).findFirst().orElse(null);
  }

  /** What stands in a row below a heading. */
  private String text(String id, String column) {
    for (int i = 0; i < table.getColumnCount(); i++) {
      if (table.getColumn(i).getText().equals(column)) {
        return row(id).getText(i);
      }
    }
    throw new AssertionError("There is no column " + column);
  }

  @Test
  void listsWhatIsThere() {
    open();
    assertEquals("Adversarial loss", text("loss.hinge", "Kind"));
    assertEquals("ready", text("loss.hinge", "State"));
    assertEquals("org.likeness.gan", text("loss.hinge", "Bundle"));
    assertEquals("EPL-2.0", text("loss.hinge", "Licence"));
  }

  @Test
  void filters() {
    open();
    Found<Text> filter = Window.find().id("plugins.filter", Text.class);
    filter.type("hinge adversarial");
    assertEquals(1, table.getItemCount());
    filter.type("");
  }

  @Test
  void showsAFailureWithItsReasonAsSoonAsItComes() {
    open();
    int before = table.getItemCount();
    var wrong = context().registerService(Plugin.class, new Plugin<Record>() { },
        new Hashtable<>(Map.of("likeness.plugin.id", "loss.broken", "likeness.plugin.label", "Broken",
            "likeness.plugin.licence", "EPL-2.0")));
    try {
      Ui.await("the broken plug-in", () -> table.getItemCount() == before + 1 && row("loss.broken") != null);
      assertEquals("failed", text("loss.broken", "State"));
      assertTrue(text("loss.broken", "Reason").length() > 10, text("loss.broken", "Reason"));
      Window.find().id("plugins.failures", Button.class).click();
      Ui.await("only failures", () -> table.getItemCount() >= 1 && table.getItemCount() < before && row("loss.broken") != null);
      Window.find().id("plugins.failures", Button.class).click();
    } finally {
      wrong.unregister();
    }
    Ui.await("the plug-in to go", () -> row("loss.broken") == null);
  }
}
