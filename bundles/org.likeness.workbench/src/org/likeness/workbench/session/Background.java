// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.likeness.api.problem.UserProblem;

/**
 * Short reading in the background for one view, one after another on a thread of its own: what is read is shown on the UI
 * thread unless the control is gone or something newer was asked for meanwhile. Ends with its control.
 */
public final class Background {
  private final ExecutorService thread;
  private final Control owner;
  private final Display display;
  private final AtomicInteger newest = new AtomicInteger();
  private final AtomicInteger pending = new AtomicInteger();

  public Background(Control owner, String name) {
    this.owner = owner;
    this.display = owner.getDisplay();
    thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("likeness-" + name).factory());
    owner.addDisposeListener(e -> thread.shutdownNow());
  }

  /** Whether something is being read or not yet shown. */
  public boolean isBusy() {
    return pending.get() > 0;
  }

  /** Reads and shows; an older request that has not begun is left out. UI thread. */
  public <T> void read(Callable<T> read, Consumer<T> show, Consumer<String> failed) {
    int number = newest.incrementAndGet();
    pending.incrementAndGet();
    if (thread.isShutdown()) {
      pending.decrementAndGet();
      return;
    }
    thread.execute(() -> {
      Runnable deliver = () -> { };
      if (number == newest.get()) {
        try {
          T result = read.call();
          deliver = () -> show.accept(result);
        } catch (UserProblem e) {
          deliver = () -> failed.accept(e.getMessage());
        } catch (Exception | Error e) {
          ILog.get().error("A view could not read what it shows", e);
          deliver = () -> failed.accept(Problems.sentence(e, "This could not be read"));
        }
      }
      deliver(number, deliver);
    });
  }

  private void deliver(int number, Runnable deliver) {
    if (display.isDisposed()) {
      return;
    }
    display.asyncExec(() -> {
      pending.decrementAndGet();
      if (!owner.isDisposed() && number == newest.get()) {
        deliver.run();
      }
    });
  }
}
