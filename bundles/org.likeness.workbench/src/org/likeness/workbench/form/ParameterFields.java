// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import static org.likeness.workbench.form.PlainEdit.with;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.workbench.widgets.Ids;

/**
 * Fields for the parameters of a record, with all that is inside them: groups under headings, the advanced ones folded
 * away, records indented, plug-ins to choose with their own parameters below, lists with what can be done to their rows.
 */
public final class ParameterFields {
  private final FormParts form;
  private final PluginFields plugins;
  private final ListFields lists;

  public ParameterFields(FormParts form) {
    this.form = form;
    plugins = new PluginFields(form, this);
    lists = new ListFields(form, this);
  }

  public PluginFields plugins() {
    return plugins;
  }

  /**
   * @param page a grid of three columns
   * @param path where the record stands
   * @param values plain data; what is missing has its default
   */
  public void record(Composite page, List<Object> path, ParameterSchema<?> schema, Map<?, ?> values) {
    Map<String, Consumer<Boolean>> switches = new LinkedHashMap<>();
    group(page, path, schema.parameters().stream().filter(m -> !m.advanced()).toList(), values, switches);
    List<ParameterModel> advanced = schema.parameters().stream().filter(ParameterModel::advanced).toList();
    if (!advanced.isEmpty()) {
      group(folded(page, FormParts.path(path)), path, advanced, values, switches);
    }
    form.conditions().add(new FormParts.Condition(path, schema, switches));
  }

  private void group(Composite page, List<Object> path, List<ParameterModel> models, Map<?, ?> values, Map<String, Consumer<Boolean>> switches) {
    String group = "";
    for (ParameterModel m : models) {
      if (!m.group().equals(group)) {
        group = m.group();
        if (!group.isEmpty()) {
          FormGrid.heading(page, group, "", Map.of());
        }
      }
      Object key = PlainEdit.spelt(values, m.name());
      switches.put(m.name(), parameter(page, with(path, m.name()), m, values.containsKey(key) ? values.get(key) : m.defaultValue()));
    }
  }

  private Composite folded(Composite page, String path) {
    Link link = Ids.mark(new Link(page, SWT.NONE), "advanced." + path);
    link.setText("<a>Advanced…</a>");
    link.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false, 3, 1));
    Composite part = FormGrid.inner(page);
    GridData data = (GridData) part.getLayoutData();
    Consumer<Boolean> show = on -> {
      part.setVisible(on);
      data.exclude = !on;
    };
    show.accept(form.unfolded().contains(path));
    link.addListener(SWT.Selection, e -> {
      if (!form.unfolded().remove(path)) {
        form.unfolded().add(path);
      }
      show.accept(form.unfolded().contains(path));
      form.relayout().run();
    });
    return part;
  }

  /** One parameter, whatever it is. @return lets it count or not */
  Consumer<Boolean> parameter(Composite page, List<Object> path, ParameterModel m, Object value) {
    return switch (m.type()) {
      case RECORD -> inner(page, path, m, value);
      case PLUGIN -> plugins.choice(page, path, m.label(), m, value, Map.of());
      case LIST -> lists.list(page, path, m, value);
      case MAP -> lists.map(page, path, m, value);
      default -> row(page, path, m, value)::setEnabled;
    };
  }

  private Consumer<Boolean> inner(Composite page, List<Object> path, ParameterModel m, Object value) {
    boolean there = !m.optional() || value != null;
    Map<String, Runnable> actions = !m.optional() ? Map.of() : there ? Map.of("Remove", () -> form.edits().set(path, null))
        : Map.of("Add", () -> form.edits().set(path, starter(m)));
    FormGrid.heading(page, m.label(), m.description(), actions);
    Composite part = FormGrid.inner(page);
    if (there) {
      record(part, path, m.schema(), value instanceof Map<?, ?> map ? map : Map.of());
    }
    return part::setEnabled;
  }

  private ParameterRow row(Composite page, List<Object> path, ParameterModel m, Object value) {
    ParameterRow[] made = new ParameterRow[1];
    made[0] = new ParameterRow(page, offered(m, value), () -> form.edits().set(path, entered(m, made[0].value())));
    made[0].show(value);
    form.rows().put(FormParts.path(path), made[0]);
    if (m.optional()) {
      form.optionals().add(path);
    }
    return made[0];
  }

  /** A text that names what is there offers that; one that names a file has Browse; an optional choice has an empty one for "none". */
  private ParameterModel offered(ParameterModel m, Object value) {
    List<String> names = m.type() == ValueType.TEXT ? form.names().apply(m.role()) : List.of();
    List<String> words = new ArrayList<>(m.type() == ValueType.CHOICE ? m.choices() : m.type() == ValueType.BOOLEAN && m.optional()
        ? List.of("true", "false") : names);
    if (!names.isEmpty() && value instanceof String now && !now.isBlank() && !words.contains(now)) {
      words.add(0, now); // a folder where a dataset is offered, or one that is not there
    }
    boolean file = m.type() == ValueType.TEXT && Set.of(Role.FILE, Role.FOLDER, Role.OUTPUT).contains(m.role());
    if (words.isEmpty() && !file) {
      return m;
    }
    if (m.optional() && !file) {
      words.add(0, "");
    }
    return new ParameterModel(m.name(), m.label(), m.description(), file ? ValueType.PATH : ValueType.CHOICE, file ? List.of() : words, m.unit(),
        m.min(), m.max(), m.step(), m.group(), m.advanced(), m.role(), m.defaultValue());
  }

  /** What was typed, as it stands in a file: a number as a number, nothing as nothing; what is wrong stays a text. */
  static Object entered(ParameterModel m, Object value) {
    if (m.optional() && (value == null || value.toString().isBlank())) {
      return null;
    }
    if (!(value instanceof String s)) {
      return value;
    }
    return switch (m.type()) {
      case INTEGER, REAL -> number(s);
      case BOOLEAN -> s.equals("true") ? Boolean.TRUE : s.equals("false") ? Boolean.FALSE : s;
      case INTEGER_LIST, REAL_LIST -> parts(s).stream().map(ParameterFields::number).toList();
      case TEXT_LIST -> List.copyOf(parts(s));
      default -> s;
    };
  }

  private static List<String> parts(String s) {
    return s.isBlank() ? List.of() : List.of(s.strip().split("\\s*,\\s*"));
  }

  private static Object number(String s) {
    return s.matches("-?\\d{1,18}") ? (Object) Long.valueOf(s)
        : s.matches("-?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?") ? (Object) Double.valueOf(s) : s;
  }

  /** What a new element of a list begins with; null when there is nothing to choose. */
  Object starter(ParameterModel m) {
    return switch (m.type()) {
      case RECORD -> m.defaultValue() == null ? m.schema().parameters().stream().filter(p -> p.defaultValue() != null)
          .collect(LinkedHashMap::new, (map, p) -> map.put(p.name(), p.defaultValue()), Map::putAll) : m.defaultValue();
      case PLUGIN -> form.usable(m.kind()).stream().findFirst().map(e -> (Object) e.id()).orElse(null);
      case INTEGER -> Math.round(Math.clamp(0.0, m.min(), m.max()));
      case REAL -> Math.clamp(0.0, m.min(), m.max());
      case BOOLEAN -> Boolean.FALSE;
      case CHOICE -> m.choices().get(0);
      case TEXT, PATH -> "";
      case MAP -> Map.of();
      default -> List.of();
    };
  }
}
