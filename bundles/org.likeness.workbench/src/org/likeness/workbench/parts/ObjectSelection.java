// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.parts;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** A selection that a part sets itself: what it shows, what is under a cursor. UI thread. */
public final class ObjectSelection implements IPostSelectionProvider {
  private final List<ISelectionChangedListener> listeners = new ArrayList<>();
  private ISelection selection = StructuredSelection.EMPTY;

  /** Sets and tells. */
  public void set(ISelection next) {
    selection = next;
    SelectionChangedEvent event = new SelectionChangedEvent(this, next);
    List.copyOf(listeners).forEach(l -> l.selectionChanged(event));
  }

  @Override
  public ISelection getSelection() {
    return selection;
  }

  @Override
  public void setSelection(ISelection next) {
    set(next);
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
