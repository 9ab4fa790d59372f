// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.likeness.workbench.datasets.gallery.Gallery;

/** What is selected in the gallery, or in the strip while that has the focus, for the other views. */
final class GallerySelectionProvider implements IPostSelectionProvider {
  private static final int MOST = 2000;

  private final List<ISelectionChangedListener> listeners = new ArrayList<>();
  private Gallery active;

  GallerySelectionProvider(Gallery... galleries) {
    active = galleries[0];
    for (Gallery g : galleries) {
      g.selection().onChange(() -> {
        if (g == active) {
          fire();
        }
      });
      g.addListener(SWT.FocusIn, e -> {
        active = g;
        fire();
      });
    }
  }

  private void fire() {
    SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
    List.copyOf(listeners).forEach(l -> l.selectionChanged(event));
  }

  @Override
  public ISelection getSelection() {
    return new StructuredSelection(active.selectedElements().stream().limit(MOST).toList());
  }

  @Override
  public void setSelection(ISelection selection) {
    // nothing selects in a gallery from outside
  }

  @Override
  public void addSelectionChangedListener(ISelectionChangedListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeSelectionChangedListener(ISelectionChangedListener listener) {
    listeners.remove(listener);
  }

  @Override
  public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
    listeners.remove(listener);
  }
}
