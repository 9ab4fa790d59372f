// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.nio.file.Path;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.likeness.core.Likeness;
import org.likeness.workbench.session.TaskJob;

/** Installs every model of the catalogue whose files lie in a chosen folder. */
public final class InstallModels extends Handlers {

  @Override
  String title() {
    return "Install Models";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    Likeness likeness = likeness(window);
    var missing = likeness.models().catalogue().stream().filter(m -> !likeness.models().isInstalled(m.id())).toList();
    if (missing.isEmpty()) {
      org.eclipse.jface.dialogs.MessageDialog.openInformation(window.getShell(), title(),
          "Every model of the catalogue is installed.");
      return;
    }
    ModelDialog dialog = new ModelDialog(window.getShell(), missing);
    if (dialog.open() == ModelDialog.OK) {
      String id = dialog.id();
      Path from = dialog.from();
      new TaskJob<>("Install " + id, window.getShell().getDisplay(),
          progress -> likeness.models().install(id, from, progress)).then(folder -> session(window).touch()).start();
    }
  }
}
