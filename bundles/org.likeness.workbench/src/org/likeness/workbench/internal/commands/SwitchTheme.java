// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IWorkbenchWindow;
import org.likeness.workbench.internal.shell.Themes;

/** Between light and dark, at once. */
public final class SwitchTheme extends Handlers {

  @Override
  String title() {
    return "Switch Theme";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    Themes.toggle(window.getService(IThemeEngine.class));
  }
}
