// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.likeness.core.runner.LiveRun;
import org.likeness.core.runner.RecipeRunner;
import org.likeness.workbench.session.Problems;
import org.likeness.workbench.session.TaskJob;

/** Asks before the window closes on unsaved edits and on work that is going on, and stops that properly. UI thread. */
public final class Leaving {
  private static final long PATIENCE_MILLIS = 60_000;
  private static final int LOOK_MILLIS = 50;

  private Leaving() {}

  /**
   * Whether the window may close. Unsaved edits are asked for first: whoever cancels that question still has everything
   * going on. Edits that are given up are so only once nothing is going on any more.
   */
  public static boolean allowed(IWorkbenchWindow window, RecipeRunner runner) {
    IWorkbenchPage page = window.getActivePage();
    if (page != null && !page.saveAllEditors(true) || !allowed(window.getShell(), runner)) {
      return false;
    }
    if (page != null) {
      page.closeEditors(givenUp(page), false); // else the workbench asks for them once more
    }
    return true;
  }

  private static IEditorReference[] givenUp(IWorkbenchPage page) {
    return Arrays.stream(page.getEditorReferences()).filter(IEditorReference::isDirty).toArray(IEditorReference[]::new);
  }

  /** Whether nothing is going on, or it was stopped because the person said so. */
  private static boolean allowed(Shell shell, RecipeRunner runner) {
    List<String> work = work(runner);
    if (work.isEmpty()) {
      return true;
    }
    String what = work.size() == 1 ? "'" + work.get(0) + "' is going on" : work.size() + " things are going on: " + String.join(", ", work);
    int answer = MessageDialog.open(MessageDialog.QUESTION, shell, "Quit Likeness", what
        + ", and cannot go on without the window. Stop it and quit? A training keeps a checkpoint, from which it can be resumed.", SWT.NONE,
        "Stop and Quit", "Cancel");
    return answer == 0 && stopped(shell, runner);
  }

  /** Runs by their ids; jobs that are no runs by their titles. */
  private static List<String> work(RecipeRunner runner) {
    List<String> out = new ArrayList<>(runner.live().active().stream().map(l -> l.run().id()).toList());
    int runs = out.size();
    Job[] jobs = Job.getJobManager().find(TaskJob.FAMILY);
    for (int i = 0; i < jobs.length - runs; i++) {
      out.add(jobs[jobs.length - 1 - i].getName());
    }
    return out;
  }

  private static boolean stopped(Shell shell, RecipeRunner runner) {
    boolean[] done = new boolean[1];
    try {
      new ProgressMonitorDialog(shell).run(true, true, monitor -> done[0] = stop(runner, monitor));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("What is going on could not be stopped", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    if (!done[0]) {
      Problems.tell(shell, "Quit Likeness", "Not everything has stopped yet, so the window stays open; the view Progress shows what is left.");
    }
    return done[0];
  }

  /** Stops everything and waits for it, at most a minute. Any thread but the UI's. @return whether nothing is left */
  static boolean stop(RecipeRunner runner, IProgressMonitor monitor) {
    monitor.beginTask("Stopping what is going on …", IProgressMonitor.UNKNOWN);
    for (LiveRun live : runner.live().active()) {
      live.control().cancel();
    }
    Job.getJobManager().cancel(TaskJob.FAMILY);
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (isBusy(runner) && System.nanoTime() < end && !monitor.isCanceled()) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !isBusy(runner);
  }

  private static boolean isBusy(RecipeRunner runner) {
    return !runner.live().active().isEmpty() || Job.getJobManager().find(TaskJob.FAMILY).length > 0;
  }
}
