// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ValueType;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** One line of a form: label, field, unit or what is wrong. */
public final class ParameterRow {
  /** Width of the labels, in pixels. */
  static final int LABEL = 160;

  private final ParameterModel model;
  private final Label label;
  private final ValueField field;
  private final Control whole;
  private final Label unit;
  private final ControlDecoration decoration;
  private String problem;
  private boolean showing;

  /** @param changed called after each edit */
  public ParameterRow(Composite parent, ParameterModel m, Runnable changed) {
    model = m;
    label = new Label(parent, SWT.NONE);
    label.setText(m.label());
    label.setToolTipText(tip(m));
    GridData first = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    first.minimumWidth = LABEL;
    first.widthHint = Math.max(LABEL, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
    label.setLayoutData(first);
    field = ValueFields.create(parent, m, () -> {
      if (!showing) {
        changed.run();
      }
    });
    whole = field.control().getParent() == parent ? field.control() : field.control().getParent();
    ((GridData) layoutData(whole)).horizontalIndent = 8;
    Ids.mark(field.control(), "parameter." + m.name());
    field.control().setToolTipText(tip(m));
    unit = new Label(parent, SWT.NONE);
    unit.setText(m.unit());
    Ids.mark(unit, "problem." + m.name());
    Css.muted(unit);
    unit.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    decoration = new ControlDecoration(field.control(), SWT.LEFT | SWT.CENTER);
    decoration.setImage(FieldDecorationRegistry.getDefault()
        .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
    decoration.hide();
  }

  private static Object layoutData(Control c) {
    if (c.getLayoutData() == null) {
      c.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    }
    return c.getLayoutData();
  }

  private static String tip(ParameterModel m) {
    String allowed = m.type() == ValueType.BOOLEAN ? "" : "\nAllowed: " + m.allowed();
    return (m.description() + allowed + "\nDefault: " + ValueFields.words(m.defaultValue())).strip();
  }

  /** What is entered. */
  public Object value() {
    return field.value();
  }

  /** Shows a plain value, or the default where there is none, without notifying. */
  public void show(Object plain) {
    showing = true;
    field.show(plain == null && !model.optional() ? model.defaultValue() : plain);
    showing = false;
  }

  public String problem() {
    return problem;
  }

  /** Marks the field as wrong with a sentence, or as right with null. */
  public void setProblem(String sentence) {
    problem = sentence;
    if (sentence == null) {
      decoration.hide();
    } else {
      decoration.setDescriptionText(sentence);
      decoration.show();
    }
    String right = (sentence == null ? model.unit() : model.unit() + "  " + sentence).strip().replace("&", "&&");
    if (!unit.getText().equals(right)) {
      unit.setText(right);
      unit.setToolTipText(sentence);
      if (sentence == null) {
        Css.muted(unit);
      } else {
        Css.bad(unit);
      }
      unit.requestLayout();
    }
  }

  public void setEnabled(boolean on) {
    field.setEnabled(on);
    label.setEnabled(on);
  }

  public void setVisible(boolean on) {
    for (Control c : new Control[] {label, whole, unit}) {
      c.setVisible(on);
      ((GridData) layoutData(c)).exclude = !on;
    }
  }

  /** Whether the person is typing in it. */
  public boolean isFocused() {
    return field.control().isFocusControl();
  }

  void recolour(Palette p) {
    label.setForeground(p.text());
  }
}
