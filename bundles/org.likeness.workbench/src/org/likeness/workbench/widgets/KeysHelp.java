// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.widgets;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.likeness.workbench.theme.Palette;

/** Shows a view's keys when {@code ?} is pressed in it; any key or click closes it. */
public final class KeysHelp {

  private KeysHelp() {}

  /**
   * Answers {@code ?} in a control.
   *
   * @param keys pairs: the key, what it does
   */
  public static void install(Control control, String title, String... keys) {
    control.addListener(SWT.KeyDown, e -> {
      if (e.character == '?') {
        open(control, title, keys);
        e.doit = false;
      }
    });
  }

  static PopupDialog open(Control control, String title, String... keys) {
    PopupDialog popup = new PopupDialog(control.getShell(), SWT.ON_TOP, true, false, false, false, false, title,
        "Press any key to close") {
      @Override
      protected Control createDialogArea(Composite parent) {
        return table((Composite) super.createDialogArea(parent), keys);
      }
    };
    popup.open();
    popup.getShell().addListener(SWT.KeyDown, e -> popup.close());
    Palette p = Palette.of(control);
    paint(popup.getShell(), p);
    return popup;
  }

  private static Control table(Composite area, String... keys) {
    GridLayout layout = new GridLayout(2, false);
    layout.horizontalSpacing = 24;
    layout.marginWidth = 12;
    layout.marginHeight = 8;
    area.setLayout(layout);
    for (int i = 0; i + 1 < keys.length; i += 2) {
      Label key = new Label(area, SWT.NONE);
      key.setText(keys[i]);
      key.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(
          org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
      key.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
      new Label(area, SWT.NONE).setText(keys[i + 1]);
    }
    return area;
  }

  private static void paint(Control c, Palette p) {
    c.setBackground(p.panel());
    c.setForeground(p.text());
    if (c instanceof Composite children) {
      for (Control child : children.getChildren()) {
        paint(child, p);
      }
    }
  }
}
