// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Faults;
import org.likeness.base.io.Plain;

/** Tells the person at the keyboard what went wrong. UI thread. */
public final class Problems {

  private static final int MOST = 2000;

  private Problems() {}

  /** Runs something; a problem of the user's is shown as its sentence. Returns whether it went well. */
  public static boolean guard(Shell shell, String title, Runnable action) {
    try {
      action.run();
      return true;
    } catch (UserProblem e) {
      show(shell, title, e.getMessage());
      return false;
    } catch (RuntimeException | Error e) {
      ILog.get().error(title, e);
      show(shell, title, sentence(e, "Something unexpected went wrong"));
      return false;
    }
  }

  /** What is to be said of a fault that is no problem of the user's: its remedy where one is known. */
  static String sentence(Throwable fault, String otherwise) {
    return Faults.explain(fault).map(UserProblem::getMessage).orElse(otherwise + "; the log has the details.");
  }

  public static void show(Shell shell, String title, String sentence) {
    MessageDialog.openError(shell, title, Plain.text(sentence, MOST));
  }

  /** Something worth knowing that is no problem. */
  public static void tell(Shell shell, String title, String sentence) {
    MessageDialog.openInformation(shell, title, sentence);
  }
}
