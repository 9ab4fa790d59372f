// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.task;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.likeness.api.task.Progress;

/** The handle by which somebody stops, pauses and resumes work that runs on another thread. */
public final class RunControl {

  /** What is wanted. */
  public enum State {
    RUNNING, PAUSED, CANCELLED
  }

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile State state = State.RUNNING;

  public State state() {
    return state;
  }

  public boolean cancelled() {
    return state == State.CANCELLED;
  }

  public boolean paused() {
    return state == State.PAUSED;
  }

  /** Stops the work at its next batch or frame; cannot be taken back. */
  public void cancel() {
    change(State.CANCELLED);
  }

  /** Halts the work after its current batch or frame. */
  public void pause() {
    change(State.PAUSED);
  }

  public void resume() {
    change(State.RUNNING);
  }

  /** Blocks while paused; returns at once when running or cancelled. An interrupt cancels. */
  public void awaitIfPaused() {
    synchronized (this) {
      while (state == State.PAUSED) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          state = State.CANCELLED;
        }
      }
    }
  }

  /** Waits while paused, then fails with CancellationException when cancelled. */
  public void check() {
    awaitIfPaused();
    if (cancelled()) {
      throw new CancellationException("Cancelled");
    }
  }

  /** Calls the listener on the thread that changes the state; closing ends it. */
  public AutoCloseable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** A progress that is cancelled when this control or the given progress is, and that waits in check() while paused. */
  public Progress over(Progress progress) {
    return new ControlledProgress(this, progress);
  }

  private void change(State wanted) {
    synchronized (this) {
      if (state == State.CANCELLED || state == wanted) {
        return;
      }
      state = wanted;
      notifyAll();
    }
    listeners.forEach(Runnable::run);
  }
}
