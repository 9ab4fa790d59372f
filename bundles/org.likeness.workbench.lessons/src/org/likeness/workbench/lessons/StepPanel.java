// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.likeness.workbench.theme.Palette;

/** A step of a lesson on its page. UI thread. */
abstract class StepPanel extends Composite {
  /** Points above the window's text: lessons are read from the back of a room. */
  static final int LARGER = 2;
  static final int HEADING = 8;

  private final LocalResourceManager fonts;

  StepPanel(Composite page, int columns) {
    super(page, SWT.NONE);
    fonts = new LocalResourceManager(JFaceResources.getResources(getDisplay()), this);
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 12;
    layout.verticalSpacing = 6;
    setLayout(layout);
    setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
    Palette.follow(this, () -> setBackground(Palette.of(this).panel()));
  }

  /** What there is now. */
  abstract void show(LessonContent content);

  /** Whether it does not yet show what it was given. */
  boolean isDirty() {
    return false;
  }

  final <C extends Control> C larger(C control, int points, int style) {
    control.setFont(fonts.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(points).withStyle(style)));
    return control;
  }

  /** Words over the whole width. */
  final Label words(String text, int points, int style) {
    Label label = larger(new Label(this, SWT.WRAP), points, style);
    label.setText(text.replace("&", "&&"));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, ((GridLayout) getLayout()).numColumns, 1);
    wide.widthHint = 300;
    label.setLayoutData(wide);
    return label;
  }
}
