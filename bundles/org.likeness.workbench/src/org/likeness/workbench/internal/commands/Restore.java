// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.workspace.Trash;
import org.likeness.core.workspace.Workspace;

/** Takes things out of the trash: those selected in the Explorer, else those chosen from a list. */
public final class Restore extends Handlers {

  @Override
  String title() {
    return "Restore from Trash";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    Workspace workspace = session(window).workspace().orElseThrow(() -> new UserProblem("Open a workspace first: each has a trash of its own."));
    List<Trash.Item> chosen = new ArrayList<>();
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selected) {
      for (Object o : selected) {
        if (o instanceof Trash.Item item) {
          chosen.add(item);
        }
      }
    }
    if (chosen.isEmpty()) {
      chosen.addAll(ask(window, workspace));
    }
    try {
      chosen.forEach(workspace.trash()::restore);
    } finally {
      session(window).touch();
    }
  }

  private List<Trash.Item> ask(IWorkbenchWindow window, Workspace workspace) {
    List<Trash.Item> all = workspace.trash().items();
    if (all.isEmpty()) {
      throw new UserProblem("The trash of this workspace is empty.");
    }
    ElementListSelectionDialog dialog = new ElementListSelectionDialog(window.getShell(), LabelProvider.createTextProvider(
        o -> ((Trash.Item) o).name() + "   " + ((Trash.Item) o).kind() + ", " + ((Trash.Item) o).discarded().toLocalDate()));
    dialog.setTitle(title());
    dialog.setMessage("Choose what goes back to where it was.");
    dialog.setMultipleSelection(true);
    dialog.setElements(all.toArray());
    List<Trash.Item> out = new ArrayList<>();
    if (dialog.open() == Window.OK) {
      for (Object o : dialog.getResult()) {
        out.add((Trash.Item) o);
      }
    }
    return out;
  }
}
