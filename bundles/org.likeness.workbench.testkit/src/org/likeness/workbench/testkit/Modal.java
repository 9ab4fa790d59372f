// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.testkit;

import java.util.List;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Waits for a window that something is about to open and then does something with it. Whoever opens it may handle events
 * before it is there, so that nothing may wait for it inside of one. UI thread.
 */
final class Modal {
  private static final int LOOK_MILLIS = 30;

  private final Display display;
  private final Runnable inside;
  private final List<Shell> before;
  private boolean begun;
  private boolean over;
  private Throwable failed;

  Modal(Display display, Runnable inside) {
    this.display = display;
    this.inside = inside;
    before = List.of(display.getShells());
  }

  void watch() {
    if (over || begun) {
      return;
    }
    if (opened().isEmpty()) {
      display.timerExec(LOOK_MILLIS, this::watch);
      return;
    }
    begun = true;
    try {
      inside.run();
    } catch (RuntimeException | Error t) {
      failed = t;
      opened().forEach(Shell::close);
    }
  }

  private List<Shell> opened() {
    return List.of(display.getShells()).stream().filter(s -> !s.isDisposed() && s.isVisible() && !before.contains(s)).toList();
  }

  /** After it was closed. @throws AssertionError when none was opened, or what went wrong inside */
  void end() {
    over = true;
    if (failed instanceof Error e) {
      throw e;
    }
    if (failed instanceof RuntimeException e) {
      throw e;
    }
    if (!begun) {
      throw new AssertionError("No window was opened");
    }
  }
}
