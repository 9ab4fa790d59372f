// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.welcome;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** A large button: icon, title, what happens. Mouse, Enter or Space press it. */
final class Tile extends Canvas {
  private static final int MARGIN = 20;

  private final String title;
  private final String words;
  private final Image icon;
  private boolean hot;

  Tile(Composite parent, String iconName, String title, String words, Runnable action) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.title = title;
    this.words = words;
    icon = Icons.image(this, iconName);
    Ids.mark(this, "welcome." + iconName);
    setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    addListener(SWT.Paint, this::paint);
    addListener(SWT.MouseEnter, e -> hot(true));
    addListener(SWT.MouseExit, e -> hot(false));
    addListener(SWT.MouseUp, e -> {
      if (e.button == 1 && getClientArea().contains(e.x, e.y)) {
        action.run();
      }
    });
    addListener(SWT.KeyDown, e -> {
      if (e.character == SWT.CR || e.character == ' ') {
        action.run();
      }
    });
    addListener(SWT.Traverse, e -> e.doit = true);
    addListener(SWT.FocusIn, e -> redraw());
    addListener(SWT.FocusOut, e -> redraw());
    getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent e) {
        e.result = title;
      }
    });
  }

  @Override
  public Point computeSize(int wide, int high, boolean changed) {
    int width = wide == SWT.DEFAULT ? 260 : wide;
    TextLayout layout = words(width);
    GC gc = new GC(this);
    int height = MARGIN + 36 + gc.getFontMetrics().getHeight() + 6 + layout.getBounds().height + MARGIN;
    gc.dispose();
    layout.dispose();
    return new Point(width, height);
  }

  private TextLayout words(int width) {
    TextLayout layout = new TextLayout(getDisplay());
    layout.setFont(getFont());
    layout.setText(words);
    layout.setWidth(Math.max(60, width - 2 * MARGIN));
    return layout;
  }

  private void hot(boolean on) {
    hot = on;
    redraw();
  }

  private void paint(Event e) {
    Palette p = Palette.of(this);
    GC gc = e.gc;
    Rectangle r = getClientArea();
    gc.setBackground(hot ? p.hover() : p.ground());
    gc.fillRectangle(r);
    gc.setForeground(hot || isFocusControl() ? p.accent() : p.line());
    gc.drawRectangle(0, 0, r.width - 1, r.height - 1);
    gc.setAntialias(SWT.ON);
    gc.drawImage(icon, 0, 0, icon.getBounds().width, icon.getBounds().height, MARGIN, MARGIN, 24, 24);
    gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    gc.setForeground(p.text());
    gc.drawText(title, MARGIN, MARGIN + 36, true);
    int below = MARGIN + 36 + gc.getFontMetrics().getHeight() + 6;
    TextLayout layout = words(r.width);
    gc.setForeground(p.muted());
    layout.draw(gc, MARGIN, below);
    layout.dispose();
  }
}
