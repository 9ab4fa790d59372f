// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Headings, actions and indented parts in a grid of three columns. */
public final class FormGrid {
  private static final int INDENT = 16;

  private FormGrid() {}

  /** A layout of three columns: label, field, unit or what is wrong. */
  public static GridLayout columns() {
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 12;
    layout.verticalSpacing = 6;
    return layout;
  }

  /** A part of its own below what stands there, indented. */
  static Composite inner(Composite page) {
    Composite part = new Composite(page, SWT.NONE);
    part.setLayout(columns());
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, false, 3, 1);
    data.horizontalIndent = INDENT;
    part.setLayoutData(data);
    return part;
  }

  /** Bold words over the fields that follow, with actions by their words. */
  public static void heading(Composite page, String words, String tip, Map<String, Runnable> actions) {
    Label label = new Label(page, SWT.NONE);
    label.setText(words.replace("&", "&&"));
    label.setToolTipText(tip.isEmpty() ? null : tip);
    label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, actions.isEmpty(), false, actions.isEmpty() ? 3 : 1, 1);
    wide.verticalIndent = 10;
    label.setLayoutData(wide);
    if (!actions.isEmpty()) {
      links(page, actions, 2);
    }
  }

  /** Actions beside each other; a link's text is its action's word. */
  static Link links(Composite page, Map<String, Runnable> actions, int span) {
    Map<String, Runnable> all = new LinkedHashMap<>(actions);
    Link link = new Link(page, SWT.NONE);
    link.setText(all.keySet().stream().map(w -> "<a>" + w + "</a>").collect(Collectors.joining("   ")));
    GridData data = new GridData(SWT.BEGINNING, span == 1 ? SWT.CENTER : SWT.END, false, false, span, 1);
    data.horizontalIndent = 8;
    link.setLayoutData(data);
    link.addListener(SWT.Selection, e -> all.get(e.text).run());
    return link;
  }

  /** What can be done to one of several. */
  public static Map<String, Runnable> actions(ParameterEdits edits, List<Object> list, int i, int size) {
    Map<String, Runnable> out = new LinkedHashMap<>();
    if (i > 0) {
      out.put("Up", () -> edits.move(list, i, i - 1));
    }
    if (i + 1 < size) {
      out.put("Down", () -> edits.move(list, i, i + 1));
    }
    out.put("Remove", () -> edits.set(PlainEdit.with(list, i), null));
    return out;
  }
}
