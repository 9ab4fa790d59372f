// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;

/** The two themes by name. */
public final class Themes {
  static final String LIGHT = "org.likeness.theme.light";
  static final String DARK = "org.likeness.theme.dark";

  private Themes() {}

  /** The other theme, at once and for the next starts. */
  public static void toggle(IThemeEngine engine) {
    engine.setTheme(isDark(engine) ? LIGHT : DARK, true);
  }

  /** Chooses light, dark or, with null, what the system shows now. */
  public static void choose(IThemeEngine engine, Boolean dark) {
    boolean wanted = dark != null ? dark : Display.isSystemDarkTheme();
    engine.setTheme(wanted ? DARK : LIGHT, true);
  }

  static boolean isDark(IThemeEngine engine) {
    return engine.getActiveTheme() != null && engine.getActiveTheme().getId().contains("dark");
  }
}
