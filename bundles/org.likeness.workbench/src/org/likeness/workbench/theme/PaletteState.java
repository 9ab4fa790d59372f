// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The palette of one display and who follows it; lives as the display's data. */
final class PaletteState {
  private static final String KEY = PaletteState.class.getName();

  private final Map<Control, List<Runnable>> followers = new LinkedHashMap<>();
  private Palette palette = Palette.create(false);

  static PaletteState of(Display display) {
    if (display.getData(KEY) instanceof PaletteState state) {
      return state;
    }
    PaletteState state = new PaletteState();
    display.setData(KEY, state);
    return state;
  }

  Palette palette() {
    return palette;
  }

  void follow(Control control, Runnable apply) {
    List<Runnable> before = followers.get(control);
    if (before == null) {
      control.addDisposeListener(e -> followers.remove(control));
      followers.put(control, List.of(apply));
    } else {
      followers.put(control, java.util.stream.Stream.concat(before.stream(), java.util.stream.Stream.of(apply)).toList());
    }
  }

  void use(Palette next) {
    palette = next;
    for (Map.Entry<Control, List<Runnable>> f : Map.copyOf(followers).entrySet()) {
      if (!f.getKey().isDisposed()) {
        f.getValue().forEach(Runnable::run);
        f.getKey().redraw();
      }
    }
  }
}
