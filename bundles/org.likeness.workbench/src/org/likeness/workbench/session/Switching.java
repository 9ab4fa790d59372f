// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.likeness.workbench.session.ThingInput.Thing;

/** Opening another workspace in the window: the editors of the one before are closed, after asking for unsaved edits. UI thread. */
public final class Switching {

  private Switching() {}

  /**
   * @param create makes it when it is not there
   * @return whether it is open now; false when the person wants to stay for an unsaved edit
   * @throws org.likeness.api.problem.UserProblem when it cannot be opened; then nothing was closed
   */
  public static boolean open(IWorkbenchWindow window, Path folder, boolean create) {
    WorkspaceSession session = window.getService(WorkspaceSession.class);
    Path target = folder.toAbsolutePath().normalize();
    if (session.workspace().map(w -> w.folder().equals(target)).orElse(false)) {
      return true;
    }
    if (!window.getActivePage().saveAllEditors(true)) {
      return false;
    }
    session.open(target, create);
    closeThings(window.getActivePage());
    return true;
  }

  /** Closes every editor that shows something of a workspace. */
  public static void closeThings(IWorkbenchPage page) {
    page.closeEditors(Arrays.stream(page.getEditorReferences()).filter(r -> !isWelcome(r)).toArray(IEditorReference[]::new), false);
  }

  private static boolean isWelcome(IEditorReference reference) {
    try {
      return reference.getEditorInput() instanceof ThingInput t && t.thing() == Thing.WELCOME;
    } catch (PartInitException e) {
      return false; // an editor that could not be restored belongs to no workspace
    }
  }
}
