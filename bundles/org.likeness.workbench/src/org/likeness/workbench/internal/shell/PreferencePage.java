// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The few things that people like differently. */
public final class PreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
  private IThemeEngine engine;

  public PreferencePage() {
    super(GRID);
    setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.likeness.workbench"));
  }

  @Override
  public void init(IWorkbench workbench) {
    engine = workbench.getService(IThemeEngine.class);
  }

  @Override
  protected void createFieldEditors() {
    addField(new RadioGroupFieldEditor("theme", "Theme", 1,
        new String[][] {{"Light", "light"}, {"Dark", "dark"}, {"As the system", "system"}}, getFieldEditorParent()));
  }

  @Override
  public boolean performOk() {
    boolean ok = super.performOk();
    String theme = getPreferenceStore().getString("theme");
    Themes.choose(engine, "system".equals(theme) ? null : Boolean.valueOf("dark".equals(theme)));
    return ok;
  }
}
