// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.explorer;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The nodes as a tree. */
final class NodeContent implements ITreeContentProvider {

  @Override
  public Object[] getElements(Object input) {
    return input instanceof List<?> l ? l.toArray() : new Object[0];
  }

  @Override
  public Object[] getChildren(Object parent) {
    return ((Node) parent).children().toArray();
  }

  @Override
  public Object getParent(Object element) {
    return null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return !((Node) element).children().isEmpty();
  }
}
