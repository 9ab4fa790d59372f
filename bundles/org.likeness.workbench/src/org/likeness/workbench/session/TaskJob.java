// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.task.Task;

/**
 * Work of the core as a platform job: shown in Progress, cancelled there. What a person can put right is shown as its
 * sentence; anything else is logged with its cause and shown with a sentence that says so.
 *
 * @param <T> result
 */
public final class TaskJob<T> extends Job {
  /** Family of all of them, for waiting. */
  public static final Object FAMILY = TaskJob.class;

  private final Task<T> task;
  private final Display display;
  private Consumer<T> then = result -> { };
  private Runnable stop = () -> { };

  public TaskJob(String title, Display display, Task<T> task) {
    super(title);
    this.task = task;
    this.display = display;
    setUser(false);
  }

  /** Called on the UI thread with the result. */
  public TaskJob<T> then(Consumer<T> next) {
    then = next;
    return this;
  }

  /** Called when Cancel is pressed, on the UI thread; for work that listens to more than its progress. */
  public TaskJob<T> onCancel(Runnable next) {
    stop = next;
    return this;
  }

  /** A failure is not told in a window of its own: it is seen where the work is watched, and in Progress. */
  public TaskJob<T> watched() {
    setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
    return this;
  }

  /** Starts it and gives it back. */
  public TaskJob<T> start() {
    schedule();
    return this;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      T result = task.run(new JobProgress(getName(), monitor));
      if (!display.isDisposed()) {
        display.asyncExec(() -> then.accept(result));
      }
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } catch (UserProblem e) {
      return Status.error(e.getMessage());
    } catch (Exception | Error e) {
      return Status.error(Problems.sentence(e, getName() + " failed unexpectedly"), e);
    } finally {
      monitor.done();
    }
  }

  @Override
  protected void canceling() {
    stop.run();
  }

  @Override
  public boolean belongsTo(Object family) {
    return family == FAMILY;
  }
}
