// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.likeness.api.problem.UserProblem;

/** Tells the person at the keyboard what went wrong. UI thread. */
public final class Problems {

  private Problems() {}

  /** Runs something; a problem of the user's is shown as its sentence. Returns whether it went well. */
  public static boolean guard(Shell shell, String title, Runnable action) {
    try {
      action.run();
      return true;
    } catch (UserProblem e) {
      show(shell, title, e.getMessage());
      return false;
    } catch (RuntimeException e) {
      ILog.get().error(title, e);
      show(shell, title, "Something unexpected went wrong; the log has the details.");
      return false;
    }
  }

  public static void show(Shell shell, String title, String sentence) {
    MessageDialog.openError(shell, title, sentence);
  }

  /** Something worth knowing that is no problem. */
  public static void tell(Shell shell, String title, String sentence) {
    MessageDialog.openInformation(shell, title, sentence);
  }
}
