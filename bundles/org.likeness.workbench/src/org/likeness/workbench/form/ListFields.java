// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import static org.likeness.workbench.form.PlainEdit.with;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ValueType;
import org.likeness.workbench.widgets.Ids;

/** Lists and maps whose elements have fields of their own: each with what can be done to it. */
final class ListFields {
  private final FormParts form;
  private final ParameterFields fields;

  ListFields(FormParts form, ParameterFields fields) {
    this.form = form;
    this.fields = fields;
  }

  Consumer<Boolean> list(Composite page, List<Object> path, ParameterModel m, Object value) {
    List<?> list = value instanceof List<?> l ? l : value == null ? List.of() : List.of(value);
    FormGrid.heading(page, m.label(), m.description(), Map.of("Add", () -> {
      Object first = fields.starter(m.element());
      if (first != null) {
        form.edits().set(with(path, list.size()), first);
      }
    }));
    Composite part = FormGrid.inner(page);
    for (int i = 0; i < list.size(); i++) {
      element(part, with(path, i), Integer.toString(i + 1), m.element(), list.get(i), FormGrid.actions(form.edits(), path, i, list.size()));
    }
    return part::setEnabled;
  }

  Consumer<Boolean> map(Composite page, List<Object> path, ParameterModel m, Object value) {
    Map<?, ?> map = value instanceof Map<?, ?> given ? given : Map.of();
    Composite[] part = new Composite[1];
    FormGrid.heading(page, m.label(), m.description(), Map.of("Add…", () -> {
      InputDialog dialog = new InputDialog(part[0].getShell(), m.label(), "Name:", "", name -> name.isBlank() ? "A name is needed."
          : map.containsKey(name.strip()) ? "This name is there already." : null);
      Object first = fields.starter(m.element());
      if (first != null && dialog.open() == Window.OK) {
        form.edits().set(with(path, dialog.getValue().strip()), first);
      }
    }));
    part[0] = FormGrid.inner(page);
    map.forEach((name, v) -> element(part[0], with(path, name.toString()), name.toString(), m.element(), v,
        Map.of("Remove", () -> form.edits().set(with(path, name.toString()), null))));
    return part[0]::setEnabled;
  }

  /** An element bears the name of its list, which stands above it already. */
  private static ParameterModel value(ParameterModel m) {
    return new ParameterModel(m.name(), "Value", m.description(), m.type(), m.choices(), m.unit(), m.min(), m.max(), m.step(), "", false, m.role(),
        m.defaultValue(), m.inside());
  }

  private void element(Composite page, List<Object> path, String title, ParameterModel m, Object value, Map<String, Runnable> actions) {
    if (m.type() == ValueType.PLUGIN) {
      fields.plugins().choice(page, path, title, m, value, actions);
      return;
    }
    FormGrid.heading(page, title, "", actions);
    Ids.mark(page.getChildren()[page.getChildren().length - 1], "actions." + FormParts.path(path));
    if (m.type() == ValueType.RECORD) {
      fields.record(FormGrid.inner(page), path, m.schema(), value instanceof Map<?, ?> map ? map : Map.of());
    } else {
      fields.parameter(page, path, value(m), value);
    }
  }
}
