// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.parts;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.likeness.workbench.session.ThingInput;

/** Opens things in the editors that show them. UI thread. */
public final class Editors {

  private Editors() {}

  /** Opens a thing, or comes back to the editor that shows it already. */
  public static void open(IWorkbenchPage page, ThingInput thing) {
    try {
      page.openEditor(thing, thing.thing().editor());
    } catch (PartInitException e) {
      ILog.get().error(thing.getName() + " could not be opened", e);
    }
  }
}
