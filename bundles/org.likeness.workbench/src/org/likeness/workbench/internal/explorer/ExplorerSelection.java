// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.explorer;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;

/** The core's objects that are selected in the tree, for the other views. */
final class ExplorerSelection implements ISelectionProvider {
  private final List<ISelectionChangedListener> listeners = new ArrayList<>();
  private final TreeViewer tree;

  ExplorerSelection(TreeViewer tree) {
    this.tree = tree;
    tree.addSelectionChangedListener(
        e -> List.copyOf(listeners).forEach(l -> l.selectionChanged(new SelectionChangedEvent(this, getSelection()))));
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
  public ISelection getSelection() {
    return new StructuredSelection(tree.getStructuredSelection().stream().map(o -> ((Node) o).model())
        .filter(java.util.Objects::nonNull).toList());
  }

  @Override
  public void setSelection(ISelection selection) {
    tree.setSelection(selection);
  }
}
