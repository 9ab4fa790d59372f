// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.gallery;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Mouse and keys of a gallery, as lists everywhere have them. */
final class GalleryInput {
  private final Gallery gallery;

  GalleryInput(Gallery gallery) {
    this.gallery = gallery;
    gallery.addListener(SWT.MouseDown, this::down);
    gallery.addListener(SWT.MouseDoubleClick, e -> gallery.open(at(e)));
    gallery.addListener(SWT.MouseWheel, this::wheel);
    gallery.addListener(SWT.KeyDown, this::key);
    gallery.addListener(SWT.MouseHover, this::hover);
    gallery.addListener(SWT.MouseMove, e -> gallery.setToolTipText(null));
    gallery.addListener(SWT.FocusIn, e -> gallery.redraw());
    gallery.addListener(SWT.FocusOut, e -> gallery.redraw());
    gallery.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
  }

  private int at(Event e) {
    return gallery.layoutNow().at(e.x, e.y, gallery.scrolled());
  }

  private void down(Event e) {
    gallery.setFocus();
    int i = at(e);
    GallerySelection s = gallery.selection();
    if (e.button == 3 && i >= 0 && s.contains(i)) {
      return;
    }
    if (i < 0) {
      s.choose(-1);
    } else if ((e.stateMask & SWT.MOD1) != 0) {
      s.toggle(i);
    } else if ((e.stateMask & SWT.SHIFT) != 0) {
      s.extend(i);
    } else {
      s.choose(i);
    }
  }

  private void hover(Event e) {
    int i = at(e);
    gallery.setToolTipText(i < 0 ? null : gallery.model().tooltip(i));
  }

  private void wheel(Event e) {
    if ((e.stateMask & SWT.MOD1) != 0) {
      gallery.zoom(Integer.signum(e.count));
    } else {
      gallery.scrollTo(gallery.scrolled() - e.count * gallery.layoutNow().cellHeight() / 3L);
    }
    e.doit = false;
  }

  private void key(Event e) {
    int columns = gallery.layoutNow().columns();
    int rows = Math.max(1, gallery.getClientArea().height / gallery.layoutNow().cellHeight());
    int size = gallery.model().size();
    switch (e.keyCode) {
      case SWT.ARROW_LEFT -> move(-1, e);
      case SWT.ARROW_RIGHT -> move(1, e);
      case SWT.ARROW_UP -> move(-columns, e);
      case SWT.ARROW_DOWN -> move(columns, e);
      case SWT.PAGE_UP -> move(-columns * rows, e);
      case SWT.PAGE_DOWN -> move(columns * rows, e);
      case SWT.HOME -> move(-size, e);
      case SWT.END -> move(size, e);
      case SWT.CR, SWT.KEYPAD_CR -> gallery.open(gallery.selection().focus());
      default -> other(e, size);
    }
  }

  private void other(Event e, int size) {
    if ((e.stateMask & SWT.MOD1) != 0 && e.keyCode == 'a') {
      gallery.selection().all(size);
    } else if (e.character == '+' || e.character == '=') {
      gallery.zoom(1);
    } else if (e.character == '-') {
      gallery.zoom(-1);
    }
  }

  private void move(int by, Event e) {
    int size = gallery.model().size();
    if (size == 0) {
      return;
    }
    int from = gallery.selection().focus();
    int to = from < 0 ? 0 : Math.clamp((long) from + by, 0, size - 1);
    if ((e.stateMask & SWT.SHIFT) != 0) {
      gallery.selection().extend(to);
    } else {
      gallery.selection().choose(to);
    }
    gallery.reveal(to);
    e.doit = false;
  }
}
