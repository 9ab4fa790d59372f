// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.gallery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which items are selected: an anchor, a focus and a set, as lists everywhere have them. UI thread. */
public final class GallerySelection {
  private final BitSet selected = new BitSet();
  private final List<Runnable> listeners = new ArrayList<>();
  private int focus = -1;
  private int anchor = -1;

  public boolean contains(int index) {
    return selected.get(index);
  }

  /** In the gallery's order. */
  public int[] indices() {
    return selected.stream().toArray();
  }

  public int count() {
    return selected.cardinality();
  }

  /** The item that keys move from, or -1. */
  public int focus() {
    return focus;
  }

  /** A plain click or a move of the focus. */
  public void choose(int index) {
    selected.clear();
    if (index >= 0) {
      selected.set(index);
    }
    anchor = index;
    focus = index;
    changed();
  }

  /** A click with Ctrl. */
  public void toggle(int index) {
    selected.flip(index);
    anchor = index;
    focus = index;
    changed();
  }

  /** A click or move with Shift: everything from the anchor. */
  public void extend(int index) {
    int from = Math.max(0, anchor);
    selected.clear();
    selected.set(Math.min(from, index), Math.max(from, index) + 1);
    focus = index;
    changed();
  }

  public void all(int size) {
    selected.set(0, size);
    changed();
  }

  /** Nothing, for another model. */
  public void clear() {
    selected.clear();
    focus = -1;
    anchor = -1;
    changed();
  }

  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
