// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.inspector;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.likeness.base.io.Plain;
import org.likeness.workbench.inspect.Inspection.Group;
import org.likeness.workbench.inspect.Inspection.Row;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.Ids;

/** Groups of rows: label and value. Ctrl+C copies the values selected, with the labels when there are several. */
final class PropertyTable {
  private static final int MOST = 2000;

  private final Tree tree;
  private final TreeColumn label;
  private final TreeColumn value;
  private List<Group> groups = List.of();

  PropertyTable(Composite parent) {
    tree = Ids.mark(new Tree(parent, SWT.FULL_SELECTION | SWT.MULTI), "inspector.table");
    label = new TreeColumn(tree, SWT.NONE);
    value = new TreeColumn(tree, SWT.NONE);
    label.setWidth(140);
    tree.addListener(SWT.Resize, e -> fit());
    tree.addListener(SWT.KeyDown, e -> {
      if ((e.stateMask & SWT.MOD1) != 0 && e.keyCode == 'c') {
        BatchTwin.copy(tree, selected());
      }
    });
    Palette.follow(tree, this::fill);
  }

  Control control() {
    return tree;
  }

  private void fit() {
    int width = tree.getClientArea().width;
    label.setWidth(Math.max(110, Math.min(240, width * 45 / 100)));
    value.setWidth(Math.max(80, width - label.getWidth()));
  }

  void show(List<Group> next) {
    groups = next;
    fill();
  }

  private void fill() {
    Palette p = Palette.of(tree);
    tree.setRedraw(false);
    tree.removeAll();
    for (Group g : groups) {
      TreeItem head = new TreeItem(tree, SWT.NONE);
      head.setText(0, Plain.line(g.title()));
      head.setForeground(p.muted());
      for (Row r : g.rows()) {
        if (r.value().isEmpty()) {
          continue;
        }
        TreeItem item = new TreeItem(head, SWT.NONE);
        item.setText(new String[] {r.label(), Plain.line(r.value(), MOST)});
        item.setForeground(0, p.muted());
        item.setForeground(1, p.text());
        item.setData(r);
      }
      head.setExpanded(true);
    }
    tree.setRedraw(true);
    fit();
  }

  private String selected() {
    TreeItem[] items = tree.getSelection();
    if (items.length == 1 && items[0].getData() instanceof Row only) {
      return only.value();
    }
    StringBuilder out = new StringBuilder();
    for (TreeItem item : items) {
      if (item.getData() instanceof Row r) {
        out.append(r.label()).append('\t').append(r.value()).append('\n');
      }
    }
    return out.toString();
  }
}
