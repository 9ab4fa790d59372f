// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;

/** Looks for widgets below one. Names ({@code org.likeness.id}) beat texts, which may be translated. */
public final class Finder {
  private static final String ID = "org.likeness.id";

  private final Composite root;

  public Finder(Composite root) {
    this.root = root;
  }

  /** The widget with a name; waits for it. */
  public Found<Widget> id(String id) {
    return await("a widget named '" + id + "'", Widget.class, w -> id.equals(w.getData(ID)));
  }

  /** The same as one of a class. */
  public <W extends Widget> Found<W> id(String id, Class<W> type) {
    return await("a " + type.getSimpleName() + " named '" + id + "'", type, w -> id.equals(w.getData(ID)));
  }

  /** The first visible widget of a class that shows this text. */
  public <W extends Widget> Found<W> text(String text, Class<W> type) {
    return await("a " + type.getSimpleName() + " with the text '" + text + "'", type, w -> text.equals(textOf(w)));
  }

  /** The first visible widget of a class. */
  public <W extends Widget> Found<W> type(Class<W> type) {
    return await("a " + type.getSimpleName(), type, w -> true);
  }

  /** Whether a widget with this name is there and visible now. */
  public boolean has(String id) {
    return !all(Widget.class, w -> id.equals(w.getData(ID))).isEmpty();
  }

  public Shell shell() {
    return root.getShell();
  }

  private <W extends Widget> Found<W> await(String what, Class<W> type, Predicate<W> wanted) {
    List<W> found = new ArrayList<>();
    Ui.await(what, () -> {
      found.clear();
      if (!root.isDisposed()) {
        found.addAll(all(type, wanted));
      }
      return !found.isEmpty();
    });
    return new Found<>(found.get(0));
  }

  /** All visible widgets of a class that fulfil a condition, in the order of the tree. */
  public <W extends Widget> List<W> all(Class<W> type, Predicate<W> wanted) {
    List<W> out = new ArrayList<>();
    visit(root, w -> {
      if (type.isInstance(w) && wanted.test(type.cast(w))) {
        out.add(type.cast(w));
      }
    });
    return out;
  }

  private static void visit(Widget w, java.util.function.Consumer<Widget> visitor) {
    if (w instanceof Control c && !c.getVisible() && !(c instanceof Shell)) {
      return;
    }
    visitor.accept(w);
    if (w instanceof ToolBar bar) {
      for (Item item : bar.getItems()) {
        visitor.accept(item);
      }
    }
    if (w instanceof CTabFolder tabs) {
      for (Item item : tabs.getItems()) {
        visitor.accept(item);
      }
    }
    if (w instanceof Composite c) {
      for (Control child : c.getChildren()) {
        visit(child, visitor);
      }
    }
  }

  static String textOf(Widget w) {
    return switch (w) {
      case Button b -> b.getText();
      case Label l -> l.getText();
      case CLabel l -> l.getText();
      case Link l -> l.getText();
      case Text t -> t.getText();
      case StyledText t -> t.getText();
      case Item i -> i.getText();
      case Shell s -> s.getText();
      default -> "";
    };
  }
}
