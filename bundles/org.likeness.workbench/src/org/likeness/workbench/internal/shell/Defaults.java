// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** Settings that fit most people. */
public final class Defaults extends AbstractPreferenceInitializer {

  @Override
  public void initializeDefaultPreferences() {
    IEclipsePreferences ui = DefaultScope.INSTANCE.getNode("org.eclipse.ui");
    ui.put("DOCK_PERSPECTIVE_BAR", "topRight");
    ui.putBoolean("SHOW_TEXT_ON_PERSPECTIVE_BAR", true);
    ui.putBoolean("SHOW_OPEN_ON_PERSPECTIVE_BAR", false);
    ui.putBoolean("SHOW_OTHER_IN_PERSPECTIVE_MENU", true);
    ui.putBoolean("SHOW_MEMORY_MONITOR", false);
    ui.put("PERSPECTIVE_BAR_EXTRAS",
        String.join(",", Perspectives.DATASETS, Perspectives.TRAINING, Perspectives.COMPARE));
    DefaultScope.INSTANCE.getNode("org.eclipse.ui.workbench").putBoolean("RUN_IN_BACKGROUND", true);
    DefaultScope.INSTANCE.getNode("org.likeness.workbench").put("theme", "light");
  }
}
