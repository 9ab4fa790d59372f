// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.testkit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/**
 * A widget that was found. Events are sent to the widget itself, not through the window system, so that they work without
 * a window manager and in any order of windows.
 *
 * @param <W> its class
 */
public final class Found<W extends Widget> {
  private final W widget;

  Found(W widget) {
    this.widget = widget;
  }

  public W widget() {
    return widget;
  }

  public String text() {
    return widget instanceof Combo c ? c.getText() : Finder.textOf(widget);
  }

  /** Presses a button, tool item or tab, or clicks into the middle of anything else; waits until it is enabled. */
  public Found<W> click() {
    Ui.await(this + " to be enabled", this::enabled);
    switch (widget) {
      case Button b -> {
        if ((b.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
          b.setSelection(!b.getSelection());
        }
        send(SWT.Selection, 0, 0);
      }
      case ToolItem t -> {
        if ((t.getStyle() & SWT.CHECK) != 0) {
          t.setSelection(!t.getSelection());
        }
        send(SWT.Selection, 0, 0);
      }
      case CTabItem t -> {
        t.getParent().setSelection(t);
        Event e = new Event();
        e.item = t;
        t.getParent().notifyListeners(SWT.Selection, e);
      }
      case Control c -> clickAt(c.getSize().x / 2, c.getSize().y / 2);
      default -> send(SWT.Selection, 0, 0);
    }
    return this;
  }

  private boolean enabled() {
    return switch (widget) {
      case Control c -> c.isEnabled();
      case ToolItem t -> t.isEnabled();
      default -> true;
    };
  }

  /** A click at a place of the control. */
  public Found<W> clickAt(int x, int y) {
    mouse(SWT.MouseDown, x, y, 1, 0);
    mouse(SWT.MouseUp, x, y, 1, SWT.BUTTON1);
    return this;
  }

  /** A mouse event at a place of the control. */
  public Found<W> mouse(int type, int x, int y, int button, int state) {
    Event e = new Event();
    e.x = x;
    e.y = y;
    e.button = button;
    e.stateMask = state;
    e.count = 1;
    e.doit = true;
    widget.notifyListeners(type, e);
    return this;
  }

  /** The wheel: positive counts turn it away from the person. */
  public Found<W> wheel(int count, int state) {
    Event e = new Event();
    e.count = count;
    e.stateMask = state;
    e.doit = true;
    widget.notifyListeners(SWT.MouseWheel, e);
    return this;
  }

  /** A key with a character. */
  public Found<W> key(char character, int state) {
    Event e = new Event();
    e.character = character;
    e.keyCode = Character.toLowerCase(character);
    e.stateMask = state;
    e.doit = true;
    widget.notifyListeners(SWT.KeyDown, e);
    return this;
  }

  /** A key without a character: {@code SWT.ARROW_LEFT}. */
  public Found<W> keyCode(int code, int state) {
    Event e = new Event();
    e.keyCode = code;
    e.stateMask = state;
    e.doit = true;
    widget.notifyListeners(SWT.KeyDown, e);
    return this;
  }

  /** Replaces what is in a text field or combo. */
  public Found<W> type(String words) {
    switch (widget) {
      case Text t -> t.setText(words);
      case StyledText t -> t.setText(words);
      case Combo c -> choose(words);
      default -> throw new AssertionError("One cannot type into " + this);
    }
    return this;
  }

  /** Chooses a line of a combo. */
  public Found<W> choose(String line) {
    Combo c = (Combo) widget;
    int i = c.indexOf(line);
    if (i < 0) {
      throw new AssertionError("There is no '" + line + "' in " + String.join(", ", c.getItems()));
    }
    c.select(i);
    send(SWT.Selection, 0, 0);
    return this;
  }

  /** Moves a slider. */
  public Found<W> slide(int value) {
    ((Scale) widget).setSelection(value);
    send(SWT.Selection, 0, 0);
    return this;
  }

  /** Brings a tab of a folder to the front by its title. */
  public Found<W> tab(String title) {
    CTabFolder folder = (CTabFolder) widget;
    for (CTabItem item : folder.getItems()) {
      if (item.getText().equals(title)) {
        new Found<>(item).click();
        return this;
      }
    }
    throw new AssertionError("There is no tab '" + title + "'");
  }

  private void send(int type, int x, int y) {
    Event e = new Event();
    e.x = x;
    e.y = y;
    e.widget = widget;
    widget.notifyListeners(type, e);
  }

  /** The colour of a pixel as the control paints it now. */
  public RGB pixel(int x, int y) {
    Control c = (Control) widget;
    Image image = new Image(c.getDisplay(), c.getSize().x, c.getSize().y);
    GC gc = new GC(image);
    try {
      c.print(gc);
      var data = image.getImageData();
      return data.palette.getRGB(data.getPixel(x, y));
    } finally {
      gc.dispose();
      image.dispose();
    }
  }

  @Override
  public String toString() {
    return widget.getClass().getSimpleName() + " '" + text() + "'";
  }
}
