// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.widgets.Control;

/** Plays all panes in lock-step at the first one's rate; blinks in blink mode. UI thread. */
final class Player {
  private static final int BLINK_MILLIS = 400;
  private static final double USUAL_RATE = 8;

  private final List<Runnable> listeners = new ArrayList<>();
  private final Control owner;
  private final PaneModel model;
  private boolean playing;
  private boolean loop = true;
  private long begun;
  private int from;

  Player(Control owner, PaneModel model) {
    this.owner = owner;
    this.model = model;
    blink();
  }

  private void blink() {
    if (!owner.isDisposed()) {
      if (model.mode() == Mode.BLINK && model.solo() < 0 && owner.isVisible()) {
        model.blink();
      }
      owner.getDisplay().timerExec(BLINK_MILLIS, this::blink);
    }
  }

  boolean isPlaying() {
    return playing;
  }

  void setLoop(boolean on) {
    loop = on;
  }

  void toggle() {
    playing = !playing && model.count() > 1;
    if (playing) {
      from = model.frame() == model.count() - 1 ? 0 : model.frame();
      begun = System.nanoTime();
      step();
    }
    List.copyOf(listeners).forEach(Runnable::run);
  }

  private double rate() {
    double r = model.stores().get(0).source().rate();
    return r > 0 ? r : USUAL_RATE;
  }

  /** Shows the frame whose time it is, waiting for frames that are not read yet. */
  private void step() {
    if (!playing || owner.isDisposed() || model.stores().isEmpty()) {
      return;
    }
    int due = from + (int) ((System.nanoTime() - begun) / 1e9 * rate());
    if (due != model.frame()) {
      int next = Math.min(due, model.frame() + 1);
      boolean ready = model.stores().stream().allMatch(s -> s.get(next) != null || s.problem(next) != null);
      if (next >= model.count()) {
        end();
      } else if (ready) {
        model.setFrame(next);
      }
      if (due > next + 2) {
        from = model.frame();
        begun = System.nanoTime();
      }
    }
    if (playing) {
      owner.getDisplay().timerExec((int) Math.max(4, 500 / rate()), this::step);
    }
  }

  private void end() {
    if (loop) {
      from = 0;
      begun = System.nanoTime();
      model.setFrame(0);
    } else {
      toggle();
    }
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
