// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.likeness.workbench.widgets.KeysHelp;

/** The keys of a comparison. */
final class CompareKeys {
  private static final int FAR = 10;

  private final PaneModel model;
  private final Player player;
  private final Transport transport;
  private final Timeline timeline;

  CompareKeys(PaneModel model, Player player, Transport transport, Timeline timeline) {
    this.model = model;
    this.player = player;
    this.transport = transport;
    this.timeline = timeline;
  }

  void install(Control control) {
    control.addListener(SWT.KeyDown, this::key);
    KeysHelp.install(control, "Keys in a Comparison", "Space", "Play or pause", ",  .", "One frame back, on", "Shift+,  Shift+.",
        "Ten frames", "Home  End", "First, last frame", "S W B O D", "Side by side, wipe, blink, onion skin, difference", "1 – 6",
        "One pane alone", "+  −  0", "Larger, smaller, fit", "[  ]", "Worse, less bad frame");
  }

  private void key(Event e) {
    if ((e.stateMask & SWT.MOD1) != 0) {
      return;
    }
    int step = (e.stateMask & SWT.SHIFT) != 0 ? FAR : 1;
    switch (e.keyCode) {
      case ' ' -> player.toggle();
      case ',', '<', SWT.ARROW_LEFT -> model.setFrame(model.frame() - step);
      case '.', '>', SWT.ARROW_RIGHT -> model.setFrame(model.frame() + step);
      case SWT.HOME -> model.setFrame(0);
      case SWT.END -> model.setFrame(model.count() - 1);
      default -> character(e.character);
    }
  }

  private void character(char c) {
    for (Mode m : Mode.values()) {
      if (m.key() == Character.toUpperCase(c) && (m == Mode.SIDE || model.stores().size() > 1)) {
        model.setMode(m);
        return;
      }
    }
    switch (c) {
      case '+', '=' -> transport.zoom(1.25);
      case '-' -> transport.zoom(0.8);
      case '0' -> transport.zoom(0);
      case '[' -> worst(-1);
      case ']' -> worst(1);
      default -> {
        if (c >= '1' && c <= '6') {
          model.toggleSolo(c - '1');
        }
      }
    }
  }

  /** Along the list of the worst frames. */
  private void worst(int direction) {
    List<Integer> frames = timeline.worst();
    if (!frames.isEmpty()) {
      int at = frames.indexOf(model.frame());
      model.setFrame(frames.get(at < 0 ? 0 : Math.clamp(at + direction, 0, frames.size() - 1)));
    }
  }
}
