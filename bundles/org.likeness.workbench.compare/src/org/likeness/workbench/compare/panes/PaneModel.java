// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import java.util.ArrayList;
import java.util.List;
import org.likeness.workbench.compare.source.FrameStore;
import org.likeness.workbench.images.Viewport;

/** What a comparison shows now: which frame, how, how large. UI thread. */
public final class PaneModel {
  private final List<Runnable> listeners = new ArrayList<>();
  private final Viewport viewport = new Viewport();
  private List<FrameStore> stores = List.of();
  private Mode mode = Mode.SIDE;
  private int frame;
  private int solo = -1;
  private int second = 1;
  private double wipe = 0.5;
  private boolean blinkOther;
  private int gain = 4;

  public List<FrameStore> stores() {
    return stores;
  }

  public void setStores(List<FrameStore> next) {
    stores = List.copyOf(next);
    frame = Math.clamp(frame, 0, Math.max(0, count() - 1));
    changed();
  }

  /** Frames of the longest source. */
  public int count() {
    return stores.stream().mapToInt(s -> s.source().count()).max().orElse(0);
  }

  public int frame() {
    return frame;
  }

  public void setFrame(int index) {
    frame = Math.clamp(index, 0, Math.max(0, count() - 1));
    changed();
  }

  public Mode mode() {
    return mode;
  }

  public void setMode(Mode next) {
    mode = next;
    solo = -1;
    changed();
  }

  /** The only pane that is shown, or -1. */
  public int solo() {
    return solo;
  }

  /** Shows one pane alone, or all again. */
  public void toggleSolo(int pane) {
    if (pane < stores.size()) {
      solo = solo == pane ? -1 : pane;
      changed();
    }
  }

  /** The pane that the first one is compared with in wipe, blink, onion skin and difference. */
  public int second() {
    return Math.min(second, Math.max(0, stores.size() - 1));
  }

  public void setSecond(int pane) {
    second = Math.clamp(pane, 0, Math.max(0, stores.size() - 1));
    changed();
  }

  /** Where the wipe's edge stands, as share of the width. */
  public double wipe() {
    return wipe;
  }

  public void setWipe(double share) {
    wipe = Math.clamp(share, 0, 1);
    changed();
  }

  /** Which of the two blink shows. */
  public boolean blinkOther() {
    return blinkOther;
  }

  void blink() {
    blinkOther = !blinkOther;
    changed();
  }

  /** By how much differences are multiplied: white is 255 / gain. */
  public int gain() {
    return gain;
  }

  public void setGain(int factor) {
    gain = Math.clamp(factor, 1, 32);
    changed();
  }

  public Viewport viewport() {
    return viewport;
  }

  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Also to be called after the viewport was changed. */
  public void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
