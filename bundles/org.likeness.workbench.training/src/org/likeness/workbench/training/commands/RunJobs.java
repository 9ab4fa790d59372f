// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Run;
import org.likeness.core.runner.LiveRun;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.session.TaskJob;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.WorkspaceSession;

/** Recipes executed as jobs of the window; their dashboards open as soon as the run has a folder. */
public final class RunJobs {

  private RunJobs() {}

  /** Executes a recipe in the background. */
  public static void run(Shell shell, Likeness likeness, WorkspaceSession session, Workspace workspace, Recipe recipe) {
    RunControl control = new RunControl();
    start(shell, likeness, session, recipe.name(), control,
        progress -> likeness.runner().run(recipe, workspace, control, progress));
  }

  /** Goes on with a run in the background. */
  public static void resume(Shell shell, Likeness likeness, WorkspaceSession session, Workspace workspace, Run run) {
    RunControl control = new RunControl();
    start(shell, likeness, session, run.id(), control,
        progress -> likeness.runner().resume(run, workspace, control, progress));
  }

  private static void start(Shell shell, Likeness likeness, WorkspaceSession session, String title, RunControl control,
      org.likeness.core.task.Task<Run> task) {
    Opening opening = new Opening(likeness, control);
    opening.follow();
    new TaskJob<>(title, shell.getDisplay(), progress -> {
      try {
        return task.run(progress);
      } finally {
        opening.close();
        session.touch();
      }
    }).onCancel(control::cancel).watched().start();
  }

  /** Waits for the run to appear among the live ones and opens it, once. */
  private static final class Opening {
    private final Likeness likeness;
    private final RunControl control;
    private AutoCloseable following = () -> { };
    private boolean opened;

    Opening(Likeness likeness, RunControl control) {
      this.likeness = likeness;
      this.control = control;
    }

    void follow() {
      following = likeness.runner().live().onChange(this::look);
    }

    private synchronized void look() {
      if (opened) {
        return;
      }
      for (LiveRun live : likeness.runner().live().active()) {
        if (live.control() == control) {
          opened = true;
          String id = live.run().id();
          PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(id));
        }
      }
    }

    private static void show(String id) {
      IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
      IWorkbenchPage page = window == null ? null : window.getActivePage();
      if (page != null) {
        Editors.open(page, ThingInput.of(Thing.RUN, id));
      }
    }

    void close() {
      try {
        following.close();
      } catch (Exception e) {
        ILog.get().warn("A listener could not be removed", e);
      }
    }
  }
}
