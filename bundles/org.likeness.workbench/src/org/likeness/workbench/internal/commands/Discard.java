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
import org.likeness.core.dataset.Dataset;
import org.likeness.core.run.Run;

/** Moves selected datasets, recipes and runs into the workspace's trash, from where they can be taken back. */
public final class Discard extends Handlers {

  @Override
  String title() {
    return "Move to Trash";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    List<Path> paths = new ArrayList<>();
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selected) {
      for (Object o : selected) {
        switch (o) {
          case Dataset d -> paths.add(d.folder());
          case Run r -> paths.add(r.folder());
          case Path recipe -> paths.add(recipe);
          default -> { }
        }
      }
    }
    if (paths.isEmpty() || session(window).workspace().isEmpty()) {
      return;
    }
    String what = paths.size() == 1 ? "'" + paths.get(0).getFileName() + "'" : paths.size() + " things";
    if (MessageDialog.openQuestion(window.getShell(), title(),
        "Move " + what + " to the trash folder of the workspace?")) {
      paths.forEach(session(window).workspace().orElseThrow()::discard);
      session(window).touch();
    }
  }
}
