// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.plugin.Parameter.Role;

/** Makes the widget that fits a parameter's type. */
final class ValueFields {

  private static final int TEXT_WIDTH = 240;

  private ValueFields() {}

  static ValueField create(Composite parent, ParameterModel m, Runnable changed) {
    return switch (m.type()) {
      case BOOLEAN -> check(parent, changed);
      case CHOICE -> choice(parent, m.choices(), changed);
      case PATH -> path(parent, m, changed);
      default -> text(parent, m, changed);
    };
  }

  private static ValueField check(Composite parent, Runnable changed) {
    Button box = new Button(parent, SWT.CHECK);
    box.addListener(SWT.Selection, e -> changed.run());
    return new Field(box) {
      @Override
      public Object value() {
        return box.getSelection();
      }

      @Override
      public void show(Object plain) {
        box.setSelection(Boolean.TRUE.equals(plain) || "true".equals(plain));
      }
    };
  }

  private static ValueField choice(Composite parent, List<String> words, Runnable changed) {
    Combo combo = new Combo(parent, SWT.READ_ONLY);
    combo.setItems(words.toArray(String[]::new));
    combo.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    combo.addListener(SWT.Selection, e -> changed.run());
    return new Field(combo) {
      @Override
      public Object value() {
        return combo.getText();
      }

      @Override
      public void show(Object plain) {
        String word = plain == null ? "" : plain.toString();
        if (!word.isEmpty() && combo.indexOf(word) < 0) {
          combo.add(word, 0); // what is there and wrong is shown, not what might be there
        }
        int at = combo.indexOf(word);
        if (at < 0) {
          combo.deselectAll();
        } else {
          combo.select(at);
        }
      }
    };
  }

  private static ValueField text(Composite parent, ParameterModel m, Runnable changed) {
    boolean number = m.type() == ValueType.INTEGER || m.type() == ValueType.REAL;
    Text text = new Text(parent, SWT.BORDER | SWT.SINGLE | (number ? SWT.RIGHT : SWT.LEFT));
    GridData wide = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    wide.widthHint = number ? 96 : TEXT_WIDTH;
    text.setLayoutData(wide);
    text.addListener(SWT.Modify, e -> changed.run());
    if (number) {
      text.addListener(SWT.MouseWheel, e -> step(text, m, e.count));
      text.addListener(SWT.KeyDown, e -> {
        if (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN) {
          step(text, m, e.keyCode == SWT.ARROW_UP ? 1 : -1);
          e.doit = false;
        }
      });
    }
    return new Field(text) {
      @Override
      public Object value() {
        return m.type() == ValueType.TEXT ? text.getText() : text.getText().strip();
      }

      @Override
      public void show(Object plain) {
        text.setText(words(plain));
      }
    };
  }

  /** One step up or down within the range, only in a focused field: wheels also scroll forms. */
  private static void step(Text text, ParameterModel m, int times) {
    if (!text.isFocusControl() || !text.getText().strip().matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")) {
      return;
    }
    double now = Double.parseDouble(text.getText().strip());
    double by = m.step() > 0 ? m.step() : m.type() == ValueType.INTEGER ? 1 : Math.abs(now) / 10;
    double next = Math.clamp(now + Integer.signum(times) * by, m.min(), m.max());
    text.setText(words(m.type() == ValueType.INTEGER ? (Object) Math.round(next)
        : (Object) Double.valueOf(String.format(java.util.Locale.ROOT, "%.6g", next))));
  }

  private static ValueField path(Composite parent, ParameterModel m, Runnable changed) {
    Composite both = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    both.setLayout(layout);
    GridData wide = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    wide.widthHint = 2 * TEXT_WIDTH;
    both.setLayoutData(wide);
    Text text = new Text(both, SWT.BORDER | SWT.SINGLE);
    text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    text.addListener(SWT.Modify, e -> changed.run());
    Button browse = new Button(both, SWT.PUSH);
    browse.setText("Browse…");
    browse.addListener(SWT.Selection, e -> {
      String chosen = m.role() == Role.FOLDER ? new DirectoryDialog(both.getShell()).open()
          : new FileDialog(both.getShell(), m.role() == Role.OUTPUT ? SWT.SAVE : SWT.OPEN).open();
      if (chosen != null) {
        text.setText(chosen);
      }
    });
    return new Field(text) {
      @Override
      public Object value() {
        return text.getText().strip();
      }

      @Override
      public void show(Object plain) {
        text.setText(words(plain));
      }

      @Override
      public void setEnabled(boolean on) {
        super.setEnabled(on);
        browse.setEnabled(on);
      }
    };
  }

  static String words(Object plain) {
    if (plain instanceof List<?> list) {
      return list.stream().map(ValueFields::words).collect(Collectors.joining(", "));
    }
    return plain == null ? "" : plain.toString();
  }

  private abstract static class Field implements ValueField {
    private final Control control;

    Field(Control control) {
      this.control = control;
    }

    @Override
    public Control control() {
      return control;
    }

    @Override
    public void setEnabled(boolean on) {
      control.setEnabled(on);
    }
  }
}
