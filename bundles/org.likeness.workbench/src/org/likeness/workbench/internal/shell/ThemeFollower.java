// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.likeness.workbench.theme.Palette;
import org.osgi.service.event.EventHandler;

/** Puts the palette in force that belongs to the theme of the style sheets, at the start and at each switch. */
final class ThemeFollower implements AutoCloseable {
  private final IEventBroker events;
  private final EventHandler handler;

  ThemeFollower(IWorkbench workbench) {
    Display display = workbench.getDisplay();
    events = workbench.getService(IEventBroker.class);
    // The engine itself is made later, with the first window; what it will choose stands in its preference.
    use(display, InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme").get("themeid", Themes.LIGHT));
    handler = event -> {
      if (event.getProperty(IThemeEngine.Events.THEME) instanceof ITheme theme) {
        // After the style sheets were applied, so that what is painted here has the last word.
        display.asyncExec(() -> use(display, theme.getId()));
      }
    };
    events.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
  }

  private static void use(Display display, String theme) {
    Palette.use(display, theme.contains("dark"));
  }

  @Override
  public void close() {
    events.unsubscribe(handler);
  }
}
