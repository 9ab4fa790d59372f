// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.likeness.core.run.Run;
import org.likeness.core.runner.LiveRun;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.workbench.session.TaskJob;

/**
 * Moves selected datasets, recipes and runs into the workspace's trash; Undo and Restore take them back. A run that is
 * going on is stopped first, when the person wants that.
 */
public final class Discard extends Handlers {

  @Override
  String title() {
    return "Move to Trash";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    List<Path> paths = new ArrayList<>();
    List<LiveRun> live = new ArrayList<>();
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selected) {
      for (Object o : selected) {
        switch (o) {
          case Dataset d -> paths.add(d.folder());
          case Run r -> {
            paths.add(r.folder());
            likeness(window).runner().live().active().stream().filter(l -> l.run().folder().equals(r.folder())).forEach(live::add);
          }
          case Path recipe -> paths.add(recipe);
          default -> { }
        }
      }
    }
    Workspace workspace = session(window).workspace().orElse(null);
    if (paths.isEmpty() || workspace == null) {
      return;
    }
    if (live.isEmpty()) {
      Discarding.perform(window, workspace, paths);
    } else if (stops(window, live)) {
      live.forEach(l -> l.control().cancel());
      new TaskJob<>("Stopping to move to the trash", window.getShell().getDisplay(), progress -> {
        Stopping.await(likeness(window).runner().live(), live, progress);
        return workspace;
      }).then(w -> org.likeness.workbench.session.Problems.guard(window.getShell(), title(), () -> Discarding.perform(window, w, paths)))
          .start();
    }
  }

  private boolean stops(IWorkbenchWindow window, List<LiveRun> live) {
    String which = live.size() == 1 ? "The run '" + live.get(0).run().id() + "' is going on." : live.size() + " of these runs are going on.";
    return MessageDialog.open(MessageDialog.QUESTION, window.getShell(), title(), which
        + " It would lose what it writes from now on. Stop it first? A training keeps a checkpoint, and Restore takes the run back.",
        org.eclipse.swt.SWT.NONE, "Stop and Move to Trash", "Cancel") == 0;
  }
}
