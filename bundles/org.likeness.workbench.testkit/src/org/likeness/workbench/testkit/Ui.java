// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.testkit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Waiting on the UI thread without stopping it, and where to begin looking for widgets. */
public final class Ui {
  /** What a test waits at most for anything, unless it says otherwise. */
  public static final int USUAL_MILLIS = 20_000;
  private static final int WAKE_MILLIS = 20;

  private Ui() {}

  /** Handles events until the condition holds. @throws AssertionError naming what was waited for */
  public static void await(String what, BooleanSupplier condition) {
    await(what, USUAL_MILLIS, condition);
  }

  /** The same with another limit. */
  public static void await(String what, int millis, BooleanSupplier condition) {
    Display display = Display.getCurrent();
    long end = System.nanoTime() + millis * 1_000_000L;
    AtomicBoolean over = new AtomicBoolean();
    Thread waker = Thread.ofPlatform().daemon().name("testkit-waker").start(() -> wake(display, over));
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new AssertionError("Waited " + millis + " ms in vain for: " + what);
        }
        if (!display.readAndDispatch()) {
          display.sleep();
        }
      }
    } finally {
      over.set(true);
      waker.interrupt();
    }
  }

  private static void wake(Display display, AtomicBoolean over) {
    while (!over.get() && !display.isDisposed()) {
      display.wake();
      try {
        Thread.sleep(WAKE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Handles events for a while. */
  public static void idle(int millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    await("time to pass", millis + USUAL_MILLIS, () -> System.nanoTime() > end);
  }

  /** Everything in a shell. */
  public static Finder in(Shell shell) {
    return new Finder(shell);
  }

  /** Waits for a shell with this title. */
  public static Finder shell(String title) {
    Shell[] found = new Shell[1];
    await("a window titled '" + title + "'", () -> {
      for (Shell s : Display.getCurrent().getShells()) {
        if (s.isVisible() && s.getText().equals(title)) {
          found[0] = s;
        }
      }
      return found[0] != null;
    });
    return new Finder(found[0]);
  }

  /** Waits for a window above that of the workbench, whatever its title. */
  public static Finder dialog() {
    Shell[] found = new Shell[1];
    await("a dialog", () -> {
      for (Shell s : Display.getCurrent().getShells()) {
        if (s.isVisible() && s.getParent() != null && !s.getText().isEmpty()) {
          found[0] = s;
        }
      }
      return found[0] != null;
    });
    return new Finder(found[0]);
  }

  /**
   * Does something that opens a modal window while that is open: {@code inside}, which begins once it is visible, finds it
   * by {@link #shell} and has to close it.
   */
  public static void modal(Runnable opens, Runnable inside) {
    Modal modal = new Modal(Display.getCurrent(), inside);
    modal.watch();
    opens.run();
    modal.end();
  }
}
